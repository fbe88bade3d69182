import { Inject, Injectable } from '@nestjs/common';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { VisitorWork } from '@stad/platform/api/context/visitor-work.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import * as oidc from 'openid-client';
import { returnPath } from '../../rules/return-path.js';
import type { SignInAnswer } from '../../rules/sign-in.js';
import { settle, triesToTell, waitOf } from '../local/guess.js';
import { type FlowSecrets, flowSecrets } from './flow-secrets.js';
import type { IdentityProvider } from './identity-provider.js';
import { assertFreshFactor, hintOf, NotProvenError, provenIdentity } from './proven-identity.js';
import { type ProviderClient, ProviderClients } from './provider-clients.js';
import {
  admit,
  begin,
  type Flow,
  guessAtProvider,
  type Proof,
  Refused,
  type SignInWish,
  take,
} from './sign-in-flow-steps.js';
import { type WhyNot, whyNot } from './why-not.js';

export const CALLBACK_PATH = '/sign-in/callback';

/** On the way: where to, and the secret that the browser keeps until it is back. */
export interface Departure {
  readonly address: string;
  readonly secret: string;
}

/** Back again: with a session, or with what the page has to say. */
export interface Arrival {
  readonly sessionToken: string | null;
  readonly answer: SignInAnswer | null;
  readonly returnPath: string;
  /** Whether the browser may forget the secret. */
  readonly isOver: boolean;
}

/**
 * The code flow (OpenID Connect Core 3.1) with PKCE, state, nonce and issuer. The portal keeps no token:
 * once it knows who it is, the provider's part is over.
 */
@Injectable()
export class SignInFlowService {
  constructor(
    private readonly door: VisitorWork,
    private readonly clients: ProviderClients,
    private readonly log: OperationLog,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * Begins a flow. An unknown or ended provider and a session that began otherwise are `NOT_AVAILABLE`; a
   * provider that does not answer is `PROVIDER_DOWN`.
   */
  async depart(wish: SignInWish, wanted: string | undefined): Promise<Departure> {
    const secret = makeToken();
    const secrets = flowSecrets(secret);
    const provider = await this.door.run((ctx) =>
      begin(ctx, secrets.hash, wish, returnPath(wanted)),
    );
    try {
      const { config } = await this.clients.clientOf(provider);
      const parameters = await this.parametersOf(wish, provider, secrets);
      return { address: oidc.buildAuthorizationUrl(config, parameters).href, secret };
    } catch (error) {
      throw this.told(provider, error, new ProblemError([{ code: 'PROVIDER_DOWN' }]));
    }
  }

  private async parametersOf(
    wish: SignInWish,
    { acrValues, subjectClaims }: IdentityProvider,
    { state, nonce, codeVerifier }: FlowSecrets,
  ): Promise<Record<string, string>> {
    const isInvited = wish.kind === 'SIGN_IN' && wish.invitation !== null;
    // A name is asked for once: for whoever approves the binding. Entra gives `oid` with it alone.
    const wantsProfile = isInvited || subjectClaims === 'TID_OID';
    return {
      redirect_uri: new URL(CALLBACK_PATH, this.publicUrl).href,
      scope: wantsProfile ? 'openid profile' : 'openid',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(wish.kind === 'STEP_UP' ? { prompt: 'login', max_age: '0' } : {}),
      // Wished for (OpenID Connect Core 3.1.2.1): what was shown stands in the answer, and is looked at.
      ...(acrValues ? { acr_values: acrValues } : {}),
    };
  }

  /**
   * Ends a flow with what the provider answered. An answer that nobody in this browser waits for touches
   * nothing: an address on another site could send it. `place` is the network it comes from: what is refused
   * there again and again is summed up.
   */
  async arrive(secret: string | null, query: URLSearchParams, place: string): Promise<Arrival> {
    const elsewhere = { sessionToken: null, answer: 'STARTED_ELSEWHERE', returnPath: '/' } as const;
    const secrets = secret === null ? null : flowSecrets(secret);
    if (!secrets || !isOnly(query.getAll('state'), secrets.state)) {
      return { ...elsewhere, isOver: false };
    }
    // Taken before anything is asked of the provider: whoever comes second finds nothing.
    const flow = await this.door.run((ctx) => take(ctx, secrets.hash));
    if (!flow) return { ...elsewhere, isOver: true };
    const back = { returnPath: flow.returnPath, isOver: true };
    try {
      const proof = await this.prove(flow, secrets, query);
      const sessionToken = makeToken();
      const answer = await this.door.run((ctx) => admit(ctx, flow, proof, { sessionToken, place }));
      return { ...back, answer, sessionToken: answer === null ? sessionToken : null };
    } catch (error) {
      if (error instanceof Refused) return { ...back, sessionToken: null, answer: error.answer };
      const why = whyNot(error);
      if (!why) throw error;
      const answer = answerFor(flow, error) ?? why.answer;
      await this.refuse(flow, { answer, reason: why.reason }, place);
      return { ...back, sessionToken: null, answer };
    }
  }

  /** Takes the code to the provider and looks at what it gives for it. */
  private async prove(flow: Flow, secrets: FlowSecrets, query: URLSearchParams): Promise<Proof> {
    const client = await this.clients.clientOf(flow);
    const here = new URL(CALLBACK_PATH, this.publicUrl);
    here.search = query.toString();
    const tokens = await oidc.authorizationCodeGrant(client.config, here, {
      pkceCodeVerifier: secrets.codeVerifier,
      expectedNonce: secrets.nonce,
      expectedState: secrets.state,
      idTokenExpected: true,
    });
    client.keepKeys();
    const claims = tokens.claims();
    if (!claims) throw new NotProvenError('no identity token');
    const now = new Date();
    const identity = provenIdentity(claims, flow, flow.startedAt, now);
    if (flow.sessionHash) assertFreshFactor(claims, flow, flow.startedAt, now);
    const hint = flow.invitationHash
      ? (hintOf(claims, now) ?? (await askName(client, tokens.access_token, claims.sub, now)))
      : null;
    return { identity, hint };
  }

  private async refuse(flow: Flow, { answer, reason }: WhyNot, place: string): Promise<void> {
    this.log.event('sign-in refused', { provider: flow.id, answer, reason });
    if (answer === 'CANCELLED') return;
    await this.door.run(async (ctx) => {
      const guess = await guessAtProvider(ctx, flow, null, place);
      if ((await waitOf(ctx, guess)) > 0) return settle.held(ctx, guess);
      const rowCount = await triesToTell(ctx, guess);
      return ctx.note({
        action: 'REFUSED',
        objectType: 'sign-in answer',
        ...(rowCount === null ? {} : { rowCount }),
      });
    });
  }

  /** What to throw for a failure at a provider: told to the operator in the log, to others as a code. */
  private told(provider: IdentityProvider, error: unknown, problem: ProblemError): unknown {
    const why = whyNot(error);
    if (!why) return error;
    this.log.event('provider does not answer', { provider: provider.id, reason: why.reason });
    return problem;
  }
}

/** The name, where the provider tells it only to whoever asks. Without one the binding has none. */
async function askName(
  { config }: ProviderClient,
  accessToken: string,
  subject: string,
  now: Date,
): Promise<string | null> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return null;
  try {
    return hintOf(await oidc.fetchUserInfo(config, accessToken, subject), now);
  } catch {
    return null;
  }
}

/** Whoever wanted to show a fresh factor is still signed in: there is one sentence for all that fails. */
function answerFor({ sessionHash }: Flow, error: unknown): SignInAnswer | null {
  return sessionHash && error instanceof NotProvenError ? 'NO_FRESH_FACTOR' : null;
}

function isOnly(values: readonly string[], expected: string): boolean {
  const [value, ...more] = values;
  return value !== undefined && more.length === 0 && sha256(value).equals(sha256(expected));
}
