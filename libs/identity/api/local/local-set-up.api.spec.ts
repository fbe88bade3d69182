import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeToken } from '@stad/platform/api/context/secret-token.js';
import { codeOf, LocalStage, ORIGIN, PASSWORD } from '../testing/local-stage.js';
import { type Faults, TestPasskey } from './testing/test-passkey.js';

/** Making an account of the portal's own, by invitation. */
let stage: LocalStage;
const ANNA = 'faltarbetare1@fa-hbg.example';
const OTHER = 'faltarbetare2@fa-hbg.example';

beforeAll(async () => {
  stage = await LocalStage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.portal.owner.query(
    `delete from session where binding_id is not null; delete from invitation;
     update sign_in_binding set state = 'ENDED', hint = null; delete from sign_in_binding;
     delete from local_secret; delete from local_account`,
  );
});

const setPassword = async (secret: string, address = ANNA, password = PASSWORD) =>
  stage.browser().send('setUpPassword', { secret, address, password });

describe('a password is not chosen', () => {
  it('with a secret that nobody was sent', async () => {
    expect((await setPassword(makeToken())).codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each([
    ['withdrawn', 'withdrawn_at = now()'],
    [
      'past its 72 hours',
      `created_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'`,
    ],
  ])('by an invitation that is %s', async (_, changes) => {
    const secret = await stage.invite(ANNA);
    await stage.portal.owner.query(`update invitation set ${changes}`);
    expect((await setPassword(secret)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('by an invitation for a provider', async () => {
    const secret = await stage.invite(ANNA);
    const { rows } = await stage.portal.owner.query(
      `insert into identity_provider (agency_id, name, issuer, client_id)
       select agency_id, 'Inloggning', 'https://id.example', 'portal' from membership where work_email = $1
       on conflict do nothing returning id`,
      [ANNA],
    );
    await stage.portal.owner.query('update invitation set provider_id = $1', [rows[0].id]);
    expect((await setPassword(secret)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await stage.browser().send('startPasskeySetUp', { secret })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('under another address than the invited one', async () => {
    const secret = await stage.invite(ANNA);
    expect((await setPassword(secret, OTHER)).codes).toEqual(['ADDRESS_NOT_INVITED']);
  });

  it.each([
    ['kort', 'PASSWORD_TOO_SHORT'],
    ['Välkommen-Sommar-2026', 'PASSWORD_COMMON'],
    ['Frälsningsarmén-Helsingborg', 'PASSWORD_OF_CONTEXT'],
    ['faltarbetare1@fa-hbg', 'PASSWORD_OF_CONTEXT'],
    ['stadtillstad-fa-hbg', 'PASSWORD_OF_CONTEXT'],
    ['Landskrona-Ystad-Lund', 'PASSWORD_OF_CONTEXT'],
  ])('%s: %s', async (password, code) => {
    const secret = await stage.invite(ANNA);
    expect((await setPassword(secret, ANNA, password)).codes).toEqual([code]);
  });

  it('at an address that is somebody else’s account', async () => {
    await stage.withPassword(ANNA);
    await stage.portal.owner.query('update membership set work_email = $1 where work_email = $2', [
      ANNA,
      OTHER,
    ]);
    const secret = makeToken();
    await stage.portal.owner.query(
      `insert into invitation (agency_id, membership_id, token_hash)
       select m.agency_id, m.id, sha256(convert_to($1, 'UTF8')) from membership m
       where m.work_email = $2 and not exists (select from sign_in_binding b where b.membership_id = m.id)`,
      [secret, ANNA],
    );
    expect((await setPassword(secret)).codes).toEqual(['ADDRESS_IN_USE']);
    await stage.portal.owner.query(
      `update membership m set work_email = $2 where work_email = $1
       and not exists (select from sign_in_binding b where b.membership_id = m.id)`,
      [ANNA, OTHER],
    );
  });
});

describe('who loses the race for an invitation', () => {
  interface App {
    readonly draftId: string;
    readonly typed: string;
  }
  const chosen = async (secret: string) => (await setPassword(secret)).value<App>('setUpPassword');
  const confirm = async (secret: string, { draftId, typed }: App) =>
    stage.browser().send('confirmTotp', { secret, draftId, code: codeOf(typed) });
  const asked = async (secret: string) =>
    (await stage.browser().send('startPasskeySetUp', { secret })).value<string>(
      'startPasskeySetUp',
    );
  const shown = (secret: string, options: string) =>
    stage.browser().send('finishPasskeySetUp', {
      secret,
      answer: new TestPasskey(ORIGIN).register(options),
    });
  const TAKEN = ['INVITATION_TAKEN'];

  it('with a password that another one was chosen after reads so, before it is taken and after', async () => {
    const secret = await stage.invite(ANNA);
    const [first, second] = [await chosen(secret), await chosen(secret)];
    expect((await confirm(secret, first)).codes).toEqual(['SET_UP_BEGUN_AGAIN']);
    expect((await confirm(secret, second)).codes).toEqual([]);
    expect((await confirm(secret, first)).codes).toEqual(TAKEN);
    expect((await setPassword(secret)).codes).toEqual(TAKEN);
  });

  it('with a passkey reads that it is taken', async () => {
    const secret = await stage.invite(ANNA);
    const [first, second] = [await asked(secret), await asked(secret)];
    expect((await shown(secret, second)).codes).toEqual([]);
    expect((await shown(secret, first)).codes).toEqual(TAKEN);
    expect((await stage.browser().send('startPasskeySetUp', { secret })).codes).toEqual(TAKEN);
  });

  it('with a password against a passkey reads that it is taken', async () => {
    const secret = await stage.invite(ANNA);
    const app = await chosen(secret);
    expect((await shown(secret, await asked(secret))).codes).toEqual([]);
    expect((await confirm(secret, app)).codes).toEqual(TAKEN);
  });

  it('at the same moment reads so too', async () => {
    const secret = await stage.invite(ANNA);
    const app = await chosen(secret);
    const options = await asked(secret);
    const both = await Promise.all([confirm(secret, app), shown(secret, options)]);
    expect(both.map(({ codes }) => codes).sort()).toEqual([[], TAKEN]);
  });

  it('to choose a password is told nothing of a conflict', async () => {
    const secret = await stage.invite(ANNA);
    const both = await Promise.all([setPassword(secret), setPassword(secret)]);
    expect(both.flatMap(({ codes }) => codes)).toEqual([]);
  });

  it('reads no more of one that was withdrawn than of none', async () => {
    const secret = await stage.invite(ANNA);
    const app = await chosen(secret);
    await stage.portal.owner.query('update invitation set withdrawn_at = now()');
    expect((await confirm(secret, app)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('an app is not confirmed', () => {
  it('before a password was chosen, nor with a wrong code', async () => {
    const secret = await stage.invite(ANNA);
    const confirm = (code: string) => stage.browser().send('confirmTotp', { secret, code });
    expect((await confirm('123456')).codes).toEqual(['NOT_AVAILABLE']);
    const { typed } = (await setPassword(secret)).value<{ typed: string }>('setUpPassword');
    expect((await confirm(codeOf(typed, 5))).codes).toEqual(['CODE_WRONG']);
    expect((await confirm(codeOf(typed))).codes).toEqual([]);
    expect((await confirm(codeOf(typed))).codes).toEqual(['INVITATION_TAKEN']);
  });

  it('by the app of an earlier choice', async () => {
    const secret = await stage.invite(ANNA);
    const { typed } = (await setPassword(secret)).value<{ typed: string }>('setUpPassword');
    await setPassword(secret);
    const code = codeOf(typed);
    expect((await stage.browser().send('confirmTotp', { secret, code })).codes).toEqual([
      'CODE_WRONG',
    ]);
  });
});

it('a draft whose invitation has run out goes with the next one', async () => {
  await setPassword(await stage.invite(OTHER), OTHER);
  await stage.portal.owner.query(
    `update local_account set created_at = now() - interval '73 hours'`,
  );
  await setPassword(await stage.invite(ANNA));
  const { rows } = await stage.portal.owner.query('select address from local_account');
  expect(rows).toEqual([{ address: ANNA }]);
});

it('a draft signs nobody in', async () => {
  await setPassword(await stage.invite(ANNA));
  const shown = await stage
    .browser()
    .shown('signInWithPassword', { address: ANNA, password: PASSWORD });
  expect(shown.outcome).toBe('REFUSED');
});

describe('a password with an app', () => {
  it('comes with ten recovery codes, and nothing of it stands readable in the database', async () => {
    const { recoveryCodes, seed } = await stage.withPassword(ANNA);
    expect(new Set(recoveryCodes).size).toBe(10);
    const { rows } = await stage.portal.owner.query(
      `select a.id, s.*, c.code_hash from local_account a join local_secret s on s.id = a.id
         join recovery_code c on c.account_id = a.id`,
    );
    const kept = JSON.stringify(rows) + rows.map((row) => row.totp_seed.toString('latin1')).join();
    for (const secret of [PASSWORD, seed.replaceAll(' ', ''), ...recoveryCodes]) {
      expect(kept).not.toContain(secret);
    }
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('says that it waits when an administrator invited', async () => {
    const secret = await stage.invite(ANNA, 'ADMIN');
    const { typed } = (await setPassword(secret)).value<{ typed: string }>('setUpPassword');
    const reply = await stage.browser().send('confirmTotp', { secret, code: codeOf(typed) });
    expect(reply.value('confirmTotp')).toMatchObject({ state: 'PENDING' });
  });

  it('that was lost: the account there was signs in until a second person has approved the new one', async () => {
    const before = await stage.withPassword(ANNA);
    const next = 'tolv tama tranor i kö';
    await stage.withPassword(ANNA, 'ADMIN', next);
    const browser = stage.browser();
    const first = (password: string) =>
      browser.shown('signInWithPassword', { address: ANNA, password });
    expect((await first(next)).outcome).toBe('REFUSED');
    await stage.signedIn(before);
    await stage.portal.owner.query(
      `update sign_in_binding set state = 'ENDED' where state = 'APPROVED';
       update sign_in_binding set state = 'APPROVED', hint = null where state = 'PENDING'`,
    );
    expect((await first(PASSWORD)).outcome).toBe('REFUSED');
    expect((await first(next)).outcome).toBe('SECOND_STEP');
  });
});

it.each(['ENDED', 'REFUSED'])(
  'an account whose binding is %s leaves nothing behind',
  async (state) => {
    await stage.withPassword(ANNA, 'ADMIN');
    await stage.portal.owner.query(`update sign_in_binding set state = $1, hint = null`, [state]);
    for (const table of ['local_account', 'local_secret', 'recovery_code', 'passkey']) {
      const { rows } = await stage.portal.owner.query(`select count(*)::int as n from ${table}`);
      expect([table, rows[0].n]).toEqual([table, 0]);
    }
  },
);

describe('a passkey is not set up', () => {
  const finish = async (faults: Faults) => {
    const secret = await stage.invite(ANNA);
    const reply = await stage.browser().send('startPasskeySetUp', { secret });
    const answer = new TestPasskey(ORIGIN).register(
      reply.value<string>('startPasskeySetUp'),
      faults,
    );
    return stage.browser().send('finishPasskeySetUp', { secret, answer });
  };

  it.each<[string, Faults]>([
    ['from another site', { origin: 'https://portal.example.evil' }],
    ['for another relying party', { rpId: 'example.evil' }],
    ['of somebody who was not verified', { isUnverified: true }],
    ['to a question that was never asked', { challenge: 'bm90IG91cnM' }],
  ])('%s', async (_, faults) => {
    expect((await finish(faults)).codes).toEqual(['PASSKEY_REFUSED']);
  });

  it('to a question that was asked to sign in', async () => {
    const secret = await stage.invite(ANNA);
    const asked = await stage.browser().ask('startPasskeySignIn');
    const answer = new TestPasskey(ORIGIN).register(asked.value<string>('startPasskeySignIn'));
    expect((await stage.browser().send('finishPasskeySetUp', { secret, answer })).codes).toEqual([
      'PASSKEY_REFUSED',
    ]);
  });

  it.each(['no json', '[]', '"text"', 'x'.repeat(12_001)])(
    'with %#, which is no answer',
    async (answer) => {
      const secret = await stage.invite(ANNA);
      expect((await stage.browser().send('finishPasskeySetUp', { secret, answer })).codes).toEqual([
        'INVALID_PASSKEY_ANSWER',
      ]);
    },
  );

  it('a second time', async () => {
    const secret = await stage.invite(ANNA);
    const reply = await stage.browser().send('startPasskeySetUp', { secret });
    const answer = new TestPasskey(ORIGIN).register(reply.value<string>('startPasskeySetUp'));
    const first = await stage.browser().send('finishPasskeySetUp', { secret, answer });
    expect(first.value('finishPasskeySetUp')).toEqual({ state: 'APPROVED', recoveryCodes: [] });
    expect((await stage.browser().send('finishPasskeySetUp', { secret, answer })).codes).toEqual([
      'INVITATION_TAKEN',
    ]);
  });
});
