import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import type { SignInAnswer, SignInOutcome } from '../../rules/sign-in.js';
import { isTaken } from '../invitation/taken-invitation.js';
import { type Guess, settle, waitOf } from '../local/guess.js';
import { type IdentityProvider, PROVIDER_FIELDS } from './identity-provider.js';
import type { ProvenIdentity } from './proven-identity.js';

/** What somebody wants who goes to a provider. */
export type SignInWish =
  | {
      readonly kind: 'SIGN_IN';
      readonly providerId: string;
      readonly invitation: string | null;
      /** The network it is begun from. */
      readonly place: string;
      /** The session there is in this browser: over once somebody has signed in. */
      readonly leaves: string | null;
    }
  | { readonly kind: 'STEP_UP'; readonly sessionToken: string };

/** A flow that has come back, with the provider it went to. */
export interface Flow extends IdentityProvider {
  readonly invitationHash: Buffer | null;
  /** Of the session that is to go on with a fresh factor. */
  readonly sessionHash: Buffer | null;
  /** Of the session that ends with the sign-in. */
  readonly leavesHash: Buffer | null;
  readonly returnPath: string;
  readonly startedAt: Date;
}

/** What a provider has proven. */
export interface Proof {
  readonly identity: ProvenIdentity;
  readonly hint: string | null;
}

/** What was taken in good faith and does not come to a session is undone as a whole. */
export class Refused extends Error {
  constructor(readonly answer: SignInAnswer) {
    super(answer);
  }
}

/**
 * Keeps that somebody goes to a provider, under the hash of the flow's secret. An unknown or ended provider is
 * `NOT_AVAILABLE`.
 */
export async function begin(
  ctx: RequestContext,
  hash: Buffer,
  wish: SignInWish,
  path: string,
): Promise<IdentityProvider> {
  const [provider] =
    wish.kind === 'SIGN_IN'
      ? await ctx.db.sql<IdentityProvider>(
          `select ${PROVIDER_FIELDS} from door.begin_sign_in($1, $2, $3, $4, $5, $6)`,
          [
            hash,
            wish.providerId,
            wish.invitation && sha256(wish.invitation),
            path,
            wish.place,
            wish.leaves && sha256(wish.leaves),
          ],
        )
      : await ctx.db.sql<IdentityProvider>(
          `select ${PROVIDER_FIELDS} from door.begin_step_up($1, $2, $3)`,
          [hash, sha256(wish.sessionToken), path],
        );
  if (!provider) throw new ProblemError([NOT_AVAILABLE]);
  return provider;
}

/** Ends a flow, once; null when there is none under this hash, or no longer. */
export async function take(ctx: RequestContext, hash: Buffer): Promise<Flow | null> {
  const [flow] = await ctx.db.sql<Flow>(
    `select ${PROVIDER_FIELDS}, invitation_hash as "invitationHash", session_hash as "sessionHash",
       leaves_hash as "leavesHash", return_path as "returnPath", started_at as "startedAt" from door.take_sign_in_flow($1)`,
    [hash],
  );
  return flow ?? null;
}

/** Counts an answer of a provider, of somebody it has proven or of nobody; it counts as refused at first. */
export async function guessAtProvider(
  ctx: RequestContext,
  { id }: IdentityProvider,
  identity: ProvenIdentity | null,
  place: string,
): Promise<Guess> {
  const [guess] = (await ctx.db.prepared<Guess>(
    'select * from door.guess_at_provider($1, $2, $3, $4)',
    [id, identity?.issuer ?? null, identity?.subject ?? null, place],
  )) as [Guess];
  return guess;
}

/** Lets somebody in whom the provider has proven, under the new secret; or says why not. */
export async function admit(
  ctx: RequestContext,
  flow: Flow,
  { identity, hint }: Proof,
  { sessionToken, place }: { readonly sessionToken: string; readonly place: string },
): Promise<SignInAnswer | null> {
  const { issuer, subject, authenticatedAt } = identity;
  const newHash = sha256(sessionToken);
  if (flow.sessionHash) {
    const [row] = await ctx.db.sql<{ done: boolean }>(
      'select door.step_up($1, $2, $3, $4, $5) as done',
      [flow.sessionHash, newHash, flow.id, issuer, subject],
    );
    return row?.done ? null : 'NO_FRESH_FACTOR';
  }
  if (flow.invitationHash) {
    const [row] = await ctx.db.sql<{ id: string | null }>(
      'select door.take_invitation($1, $2, $3, $4, $5) as id',
      [flow.invitationHash, flow.id, issuer, subject, hint],
    );
    if (!row?.id) {
      const taken = await isTaken(ctx, flow.invitationHash, flow.id);
      throw new Refused(taken ? 'INVITATION_TAKEN' : 'INVITATION_GONE');
    }
  }
  const guess = await guessAtProvider(ctx, flow, identity, place);
  const isHeld = (await waitOf(ctx, guess)) > 0;
  const [row] = await ctx.db.sql<{ outcome: SignInOutcome }>(
    `select outcome from door.sign_in($1, $2, $3, 'OIDC', $4, $5, $6)`,
    [flow.id, issuer, subject, newHash, guess.guess_id, isHeld],
  );
  const outcome = row?.outcome ?? 'UNKNOWN';
  if (outcome !== 'UNKNOWN') await settle.passed(ctx, guess);
  else if (isHeld) await settle.held(ctx, guess);
  if (outcome !== 'SIGNED_IN') return outcome;
  await ctx.db.sql('select door.date_factor($1, $2)', [newHash, authenticatedAt]);
  if (flow.leavesHash) await ctx.db.sql('select door.sign_out($1)', [flow.leavesHash]);
  return null;
}
