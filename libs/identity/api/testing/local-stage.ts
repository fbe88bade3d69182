import type { AddressInfo } from 'node:net';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { Secret, TOTP } from 'otpauth';
import { TestPasskey } from '../local/testing/test-passkey.js';
import { identityGround } from './ground.js';
import { acceptUndertaking } from './people.js';

export const ORIGIN = 'http://localhost:3000';
export const PASSWORD = 'en hel flod av knappnålar';

export interface Reply {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
  /** What the one root field answered; throws with the codes when there is no answer. */
  value<T>(field: string): T;
}

/** What a sign-in answers. */
export interface Shown {
  readonly outcome: string;
  readonly waitSeconds: number | null;
  readonly ticket: string | null;
}

const SHOWN = '{ outcome waitSeconds ticket }';

/** Operations that are sent over the network, with what each answers. */
const OPERATIONS = {
  startPasskeySetUp: ['InvitedInput', ''],
  finishPasskeySetUp: ['FinishPasskeySetUpInput', '{ state recoveryCodes }'],
  setUpPassword: ['SetUpPasswordInput', '{ draftId uri typed }'],
  confirmTotp: ['ConfirmTotpInput', '{ state recoveryCodes }'],
  signInWithPassword: ['SignInWithPasswordInput', SHOWN],
  signInWithCode: ['SignInWithCodeInput', SHOWN],
  signInWithPasskey: ['PasskeyInput', SHOWN],
  stepUpWithPasskey: ['PasskeyInput', SHOWN],
  stepUpWithCode: ['StepUpWithCodeInput', SHOWN],
  changePassword: ['ChangePasswordInput', SHOWN],
  addPasskey: ['PasskeyInput', '{ passkeys { id kind } }'],
  removePasskey: ['RemovePasskeyInput', '{ passkeys { id } }'],
} as const;

/** One browser somewhere: a cookie and an address. */
export class LocalBrowser {
  cookie = '';

  constructor(
    private readonly base: string,
    private readonly address: string,
  ) {}

  send(operation: keyof typeof OPERATIONS, input: Record<string, unknown>): Promise<Reply> {
    const [type, selection] = OPERATIONS[operation];
    const query = `mutation Send($input: ${type}!) { ${operation}(input: $input) ${selection} }`;
    return this.post(query, { input });
  }

  /** A mutation without input. */
  async ask(operation: string): Promise<Reply> {
    return this.post(`mutation Ask { ${operation} }`, {});
  }

  read(query: string): Promise<Reply> {
    return this.post(query, {});
  }

  /** What a step of signing in shows. */
  async shown(
    operation: 'signInWithPassword' | 'signInWithCode' | 'signInWithPasskey',
    input: Record<string, unknown>,
  ): Promise<Shown> {
    return (await this.send(operation, input)).value<Shown>(operation);
  }

  async isSignedIn(): Promise<boolean> {
    const { data } = await this.read('{ viewer { personId } }');
    return data?.['viewer'] !== null;
  }

  private async post(query: string, variables: Record<string, unknown>): Promise<Reply> {
    const response = await fetch(`${this.base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-portal-client': 'web',
        'x-forwarded-for': this.address,
        cookie: this.cookie,
      },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.get('set-cookie')?.split(';')[0];
    if (set) this.cookie = set;
    const { data, errors = [] } = (await response.json()) as {
      data: Reply['data'];
      errors?: { extensions: { code: string } }[];
    };
    const codes = errors.map(({ extensions }) => extensions.code);
    return {
      data: data ?? null,
      codes,
      value<T>(field: string): T {
        if (!data) throw new Error(`${field}: ${codes}`);
        return data[field] as T;
      },
    };
  }
}

/** Somebody with an account of the portal's own. */
export interface LocalPerson {
  readonly address: string;
  readonly seed: string;
  readonly recoveryCodes: readonly string[];
}

/** The API on the network behind one proxy, and people of an agency without an identity provider. */
export class LocalStage {
  private constructor(
    readonly portal: TestPortal,
    readonly base: string,
  ) {}

  static async open(ground = identityGround): Promise<LocalStage> {
    Object.assign(process.env, { PROXY_HOPS: '1', PUBLIC_URL: ORIGIN });
    const portal = await TestPortal.open(ground);
    await portal.server.app.listen(0, '127.0.0.1');
    const { port } = portal.server.app.getHttpServer().address() as AddressInfo;
    await acceptUndertaking(portal.owner);
    return new LocalStage(portal, `http://127.0.0.1:${port}`);
  }

  close(): Promise<void> {
    return this.portal.close();
  }

  browser(address = '203.0.113.5'): LocalBrowser {
    return new LocalBrowser(this.base, address);
  }

  /** An invitation for a member, by the operator (no second person) or by an administrator. */
  async invite(address: string, by: 'OPERATOR' | 'ADMIN' = 'OPERATOR'): Promise<string> {
    const token = makeToken();
    await this.portal.owner.query(
      `update invitation set withdrawn_at = now() where taken_at is null and withdrawn_at is null`,
    );
    await this.portal.owner.query(
      `insert into invitation (agency_id, membership_id, token_hash, invited_by)
       select m.agency_id, m.id, $1, case when $3 = 'ADMIN' then a.id end
       from membership m join membership a on a.agency_id = m.agency_id and 'AGENCY_ADMIN' = any (a.roles)
       where m.work_email = $2 limit 1`,
      [sha256(token), address, by],
    );
    return token;
  }

  /** Sets up a password with an app. */
  async withPassword(
    address: string,
    by: 'OPERATOR' | 'ADMIN' = 'OPERATOR',
    password = PASSWORD,
  ): Promise<LocalPerson> {
    const secret = await this.invite(address, by);
    const browser = this.browser();
    const chosen = await browser.send('setUpPassword', { secret, address, password });
    const { typed } = chosen.value<{ typed: string }>('setUpPassword');
    const confirmed = await browser.send('confirmTotp', { secret, code: codeOf(typed) });
    const { recoveryCodes } = confirmed.value<{ recoveryCodes: string[] }>('confirmTotp');
    await this.forgetStep();
    return { address, seed: typed, recoveryCodes };
  }

  /** Sets up a passkey. */
  async withPasskey(address: string): Promise<TestPasskey> {
    const secret = await this.invite(address);
    const browser = this.browser();
    const asked = await browser.send('startPasskeySetUp', { secret });
    const passkey = new TestPasskey(ORIGIN);
    const answer = passkey.register(asked.value('startPasskeySetUp'));
    (await browser.send('finishPasskeySetUp', { secret, answer })).value('finishPasskeySetUp');
    return passkey;
  }

  /** A browser that is signed in with password and code. */
  async signedIn(person: LocalPerson, browser = this.browser()): Promise<LocalBrowser> {
    const { address, seed } = person;
    const { ticket } = await browser.shown('signInWithPassword', { address, password: PASSWORD });
    const { outcome } = await browser.shown('signInWithCode', { ticket, code: codeOf(seed) });
    if (outcome !== 'SIGNED_IN') throw new Error(outcome);
    await this.forgetStep();
    return browser;
  }

  /** As if half a minute had gone by: the app shows a code that was not used. */
  async forgetStep(): Promise<void> {
    await this.portal.owner.query('update local_secret set totp_step = totp_step - 10');
  }

  /** As if a day had gone by since every guess. */
  async forgetGuesses(): Promise<void> {
    await this.portal.owner.query('delete from sign_in_attempt');
  }
}

/** What an app shows now, or a number of steps later. */
export function codeOf(typed: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(typed.replaceAll(' ', '')) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}
