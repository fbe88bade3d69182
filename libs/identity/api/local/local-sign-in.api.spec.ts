import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { median, msOf, note } from '@stad/platform/api/testing/promise.js';
import { recoveryCodeOf } from '../../rules/local/recovery-code.js';
import { PASSKEY_QUESTIONS_OF_A_PLACE } from '../../rules/sign-in.js';
import { codeOf, type LocalPerson, LocalStage, ORIGIN, PASSWORD } from '../testing/local-stage.js';
import { TestPasskey } from './testing/test-passkey.js';

/** Signing in to an account of the portal's own, over the network. */
let stage: LocalStage;
let anna: LocalPerson;
let key: TestPasskey;
const ANNA = 'faltarbetare1@fa-hbg.example';
const ENDED = 'faltarbetare2@fa-hbg.example';
const KEY_HOLDER = 'verksamhetschef@fa-hbg.example';
const REFUSED = { outcome: 'REFUSED', waitSeconds: null, ticket: null };

beforeAll(async () => {
  stage = await LocalStage.open();
  anna = await stage.withPassword(ANNA);
  key = await stage.withPasskey(KEY_HOLDER);
});
afterAll(() => stage.close());
beforeEach(() => stage.forgetGuesses());

const firstStep = (address: string, password = PASSWORD, browser = stage.browser()) =>
  browser.shown('signInWithPassword', { address, password });

describe('a password that is refused, with one answer', () => {
  it.each([
    ['of an account that does not exist', 'nobody@fa-hbg.example', PASSWORD],
    ['of somebody without a local account', 'administrator@fa-hbg.example', PASSWORD],
    ['of somebody with a passkey alone', KEY_HOLDER, PASSWORD],
    ['that is wrong', ANNA, 'en hel flod av häftstift'],
    ['that is right but for its case', ANNA, PASSWORD.toUpperCase()],
  ])('%s', async (_, address, password) => {
    expect(await firstStep(address, password)).toEqual(REFUSED);
  });

  it('of a membership that has ended, after the code', async () => {
    const ended = await stage.withPassword(ENDED);
    const { ticket } = await firstStep(ENDED);
    await stage.portal.owner.query(
      `update membership set valid_to = current_date - 1, valid_from = current_date - 9 where work_email = $1`,
      [ENDED],
    );
    const browser = stage.browser();
    // The account has ended with it, and what had begun.
    expect(await browser.shown('signInWithCode', { ticket, code: codeOf(ended.seed) })).toEqual({
      ...REFUSED,
      outcome: 'EXPIRED',
    });
    expect(await browser.isSignedIn()).toBe(false);
    expect(await firstStep(ENDED)).toEqual(REFUSED);
  });

  it('and each is in the log: of the organisation whose account it was at, else of the portal', async () => {
    const refusals = async () =>
      (
        await stage.portal.owner.query<{
          agency: string | null;
          account: string | null;
          by: string;
        }>(
          `select a.key as agency, m.work_email as account, e.membership_id as by from audit.event e
             left join agency a on a.id = e.chain_id left join membership m on m.id = e.object_ids[1]
           where e.action = 'SIGN_IN_REFUSED' order by e.at, e.position`,
        )
      ).rows;
    const before = (await refusals()).length;
    await firstStep('nobody@fa-hbg.example');
    await firstStep(ANNA, 'wrong');
    expect((await refusals()).slice(before)).toEqual([
      { agency: null, account: null, by: null },
      { agency: 'FA-HBG', account: ANNA, by: null },
    ]);
  });
});

describe('a code that is refused', () => {
  const secondStep = async (code: string, ticket?: string | null) => {
    const browser = stage.browser();
    const step = ticket ?? (await firstStep(ANNA)).ticket;
    return browser.shown('signInWithCode', { ticket: step, code });
  };

  it.each([
    ['of two steps ago', () => codeOf(anna.seed, -2)],
    ['of two steps ahead', () => codeOf(anna.seed, 2)],
    ['that is none', () => 'abc'],
    ['a recovery code that was never given out', () => recoveryCodeOf(new Uint8Array(10))],
  ])('%s', async (_, code) => {
    expect(await secondStep(code())).toEqual(REFUSED);
  });

  it('a ticket that nobody was given', async () => {
    expect(await secondStep(codeOf(anna.seed), 'made up')).toMatchObject({ outcome: 'EXPIRED' });
  });

  it('a ticket of more than five minutes ago', async () => {
    const { ticket } = await firstStep(ANNA);
    await stage.portal.owner.query(
      `update second_step set expires_at = now() - interval '1 second'`,
    );
    expect(await secondStep(codeOf(anna.seed), ticket)).toMatchObject({ outcome: 'EXPIRED' });
  });

  it('the sixth with one ticket', async () => {
    const { ticket } = await firstStep(ANNA);
    for (let tried = 0; tried < 5; tried += 1) await secondStep('000000', ticket);
    expect(await secondStep(codeOf(anna.seed), ticket)).toMatchObject({ outcome: 'EXPIRED' });
  });

  it('of an app, the second time', async () => {
    const code = codeOf(anna.seed);
    expect(await secondStep(code)).toMatchObject({ outcome: 'SIGNED_IN' });
    expect(await secondStep(code)).toEqual(REFUSED);
    await stage.forgetStep();
  });

  it('of an app, twice at once', async () => {
    const [one, other] = [(await firstStep(ANNA)).ticket, (await firstStep(ANNA)).ticket];
    const code = codeOf(anna.seed);
    const both = await Promise.all([secondStep(code, one), secondStep(code, other)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['REFUSED', 'SIGNED_IN']);
    await stage.forgetStep();
  });

  it('a recovery code, the second time', async () => {
    const [code = ''] = anna.recoveryCodes;
    expect(await secondStep(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      outcome: 'SIGNED_IN',
    });
    expect(await secondStep(code)).toEqual(REFUSED);
  });

  it('a ticket that has signed in', async () => {
    const { ticket } = await firstStep(ANNA);
    await secondStep(codeOf(anna.seed), ticket);
    await stage.forgetStep();
    expect(await secondStep(codeOf(anna.seed), ticket)).toMatchObject({ outcome: 'EXPIRED' });
  });
});

describe('guessing', () => {
  it('waits after five, for an account that does not exist too', async () => {
    for (const address of [ANNA, 'nobody@fa-hbg.example']) {
      for (let tried = 0; tried < 5; tried += 1) await firstStep(address, 'wrong');
      const shown = await firstStep(address, PASSWORD);
      expect(shown.outcome).toBe('WAIT');
      expect(shown.waitSeconds).toBeGreaterThan(25);
    }
  });

  it('of five at once counts all five', async () => {
    await Promise.all(Array.from({ length: 5 }, () => firstStep(ANNA, 'wrong')));
    expect((await firstStep(ANNA)).outcome).toBe('WAIT');
  });

  it('does not keep the rightful owner out who comes from another place', async () => {
    for (let tried = 0; tried < 8; tried += 1) await firstStep(ANNA, 'wrong');
    const elsewhere = stage.browser('198.51.100.7');
    expect((await firstStep(ANNA, PASSWORD, elsewhere)).outcome).toBe('SECOND_STEP');
    const neighbour = stage.browser('203.0.113.99');
    expect((await firstStep(ANNA, PASSWORD, neighbour)).outcome).toBe('WAIT');
  });

  it('at many accounts from one place waits, and not from the next', async () => {
    for (let tried = 0; tried < 40; tried += 1) await firstStep(`nobody${tried}@fa-hbg.example`);
    expect((await firstStep(ANNA)).outcome).toBe('WAIT');
    const six = stage.browser('2001:db8:1:2::5');
    expect((await firstStep(ANNA, PASSWORD, six)).outcome).toBe('SECOND_STEP');
  });

  it('is over with the wait, and a success forgets it', async () => {
    for (let tried = 0; tried < 5; tried += 1) await firstStep(ANNA, 'wrong');
    await stage.portal.owner.query(`update sign_in_attempt set at = at - interval '31 seconds'`);
    expect((await firstStep(ANNA)).outcome).toBe('SECOND_STEP');
    for (let tried = 0; tried < 4; tried += 1) await firstStep(ANNA, 'wrong');
    expect((await firstStep(ANNA)).outcome).toBe('SECOND_STEP');
  });

  it('at one account from a /48 waits after twenty, from a /64 that nobody used too', async () => {
    const from = (prefix: number) => stage.browser(`2001:db8:1:${prefix}::1`);
    for (let tried = 0; tried < 20; tried += 1) await firstStep(ANNA, 'wrong', from(tried));
    expect((await firstStep(ANNA, PASSWORD, from(99))).outcome).toBe('WAIT');
    const next = stage.browser('2001:db8:2:99::1');
    expect((await firstStep(ANNA, PASSWORD, next)).outcome).toBe('SECOND_STEP');
  });

  it('of many at once from a /48 counts all of them', async () => {
    const from = (prefix: number) => stage.browser(`2001:db8:1:${prefix}::1`);
    const guesses = Array.from({ length: 15 }, (_, n) => firstStep(ANNA, 'wrong', from(n)));
    await Promise.all(guesses);
    for (let tried = 15; tried < 20; tried += 1) await firstStep(ANNA, 'wrong', from(tried));
    expect((await firstStep(ANNA, PASSWORD, from(99))).outcome).toBe('WAIT');
  });

  it('at many accounts from a /48 waits', async () => {
    await stage.portal.owner.query(
      `insert into sign_in_attempt (kind, subject_hash, prefix, wide)
       select 'PASSWORD', sha256(int4send(n)), '2001:db8:1:' || to_hex(n) || '::/64', '2001:db8:1::/48'
       from generate_series(1, 159) n`,
    );
    const from = (prefix: number) => stage.browser(`2001:db8:1:${prefix}::1`);
    expect((await firstStep('nobody@fa-hbg.example', 'wrong', from(998))).outcome).toBe('REFUSED');
    expect((await firstStep(ANNA, PASSWORD, from(999))).outcome).toBe('WAIT');
  });

  it('is counted where the address lies, however it is written', async () => {
    const ways = ['198.51.100.9', '::ffff:198.51.100.9', '::ffff:c633:6409', '198.51.100.9:4711'];
    for (const way of [...ways, '[::ffff:198.51.100.9]:1'])
      await firstStep(ANNA, 'wrong', stage.browser(way));
    expect((await firstStep(ANNA, PASSWORD, stage.browser('198.51.100.8'))).outcome).toBe('WAIT');
  });

  it('at codes waits after twenty, wherever they come from', async () => {
    const code = async (address: string) => {
      const browser = stage.browser(address);
      const { ticket } = await firstStep(ANNA, PASSWORD, browser);
      return browser.shown('signInWithCode', { ticket, code: '000000' });
    };
    for (let tried = 0; tried < 20; tried += 1) await code(`198.51.${tried}.1`);
    expect((await code('198.51.200.1')).outcome).toBe('WAIT');
  });
});

describe('a passkey that is refused', () => {
  const browser = () => stage.browser();
  const ask = async () =>
    (await browser().ask('startPasskeySignIn')).value<string>('startPasskeySignIn');
  const show = (answer: string) => browser().shown('signInWithPasskey', { answer });

  it.each([
    ['of another site', { origin: 'https://portal.example.evil' }],
    ['for another relying party', { rpId: 'example.evil' }],
    ['of somebody who was not verified', { isUnverified: true }],
    ['with a challenge of its own', { challenge: 'bm90IG91cnM' }],
    ['that signed something else', { isForged: true }],
    ['a copy whose counter stands still', { counter: 0 }],
  ])('%s', async (_, faults) => {
    await show(key.answerTo(await ask()));
    expect(await show(key.answerTo(await ask(), faults))).toEqual(REFUSED);
  });

  it('that nobody has registered', async () => {
    expect(await show(new TestPasskey(ORIGIN).answerTo(await ask()))).toEqual(REFUSED);
  });

  it.each(['{}', '{"id":"AAAA"}', '{"id":7}'])('that is none: %s', async (answer) => {
    expect(await show(answer)).toEqual(REFUSED);
  });

  it('to a question that was answered', async () => {
    const options = await ask();
    expect(await show(key.answerTo(options))).toMatchObject({ outcome: 'SIGNED_IN' });
    expect(await show(key.answerTo(options))).toEqual(REFUSED);
  });

  it('to a question of more than five minutes ago', async () => {
    const options = await ask();
    await stage.portal.owner.query(
      `update passkey_challenge set expires_at = now() - interval '1 second'`,
    );
    expect(await show(key.answerTo(options))).toEqual(REFUSED);
  });
});

describe('signing in', () => {
  it('with a passkey begins a session of the one membership', async () => {
    const browser = stage.browser();
    const options = (await browser.ask('startPasskeySignIn')).value<string>('startPasskeySignIn');
    expect(
      await browser.shown('signInWithPasskey', { answer: key.answerTo(options) }),
    ).toMatchObject({ outcome: 'SIGNED_IN' });
    const reply = await browser.read('{ viewer { functionTitle agency { key } } }');
    expect(reply.value('viewer')).toEqual({
      functionTitle: 'Verksamhetschef',
      agency: { key: 'FA-HBG' },
    });
  });

  it('ends the session there was in this browser', async () => {
    const browser = await stage.signedIn(anna);
    const before = browser.cookie;
    await stage.signedIn(anna, browser);
    expect(browser.cookie).not.toBe(before);
    browser.cookie = before;
    expect(await browser.isSignedIn()).toBe(false);
  });

  it('waits for the second person, and says so after both steps alone', async () => {
    const waiting = 'projektledare@fa-hbg.example';
    const person = await stage.withPassword(waiting, 'ADMIN');
    const browser = stage.browser();
    const { outcome, ticket } = await firstStep(waiting);
    expect(outcome).toBe('SECOND_STEP');
    const code = codeOf(person.seed);
    expect(await browser.shown('signInWithCode', { ticket, code })).toMatchObject({
      outcome: 'PENDING',
    });
    expect(await browser.isSignedIn()).toBe(false);
  });
});

it('takes as long for an account that does not exist as for a wrong password', async () => {
  const kinds = ['known', 'unknown'] as const;
  const taken = { known: [] as number[], unknown: [] as number[] };
  const computed = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 24; round += 1) {
    for (const kind of kinds) {
      const address = kind === 'known' ? ANNA : `nobody${round}@fa-hbg.example`;
      const browser = stage.browser(`198.18.${round}.1`);
      const before = process.cpuUsage();
      const ask = () => browser.send('signInWithPassword', { address, password: 'wrong' });
      taken[kind].push(await msOf(ask));
      const { user, system } = process.cpuUsage(before);
      computed[kind].push((user + system) / 1000);
    }
  }
  note('no account', median(taken.known), median(taken.unknown));
  // What this process computes is the same on a busy machine.
  const [known, unknown] = [median(computed.known), median(computed.unknown)];
  process.stdout.write(
    `wrong password ${known.toFixed(1)} ms, no account ${unknown.toFixed(1)} ms of computing\n`,
  );
  expect(Math.abs(known - unknown)).toBeLessThan(Math.max(8, known * 0.25));
});

describe('a flood of questions to passkeys from one network', () => {
  const flood = (count: number, place: string) =>
    stage.portal.owner.query(
      `select count(*) from generate_series(1, $1) i,
         lateral door.ask_passkey(sha256(convert_to($2 || i || clock_timestamp(), 'UTF8')), 'SIGN_IN', null, $2)`,
      [count, place],
    );
  const held = async (place: string) => {
    const { rows } = await stage.portal.owner.query<{ n: number }>(
      'select count(*)::int as n from passkey_challenge where place = $1',
      [place],
    );
    return rows[0]?.n;
  };
  const HERE = '127.0.0.0/24';

  it('holds so many of its own, and takes nobody else’s', async () => {
    await flood(1, '192.0.2.0/24');
    await flood(PASSKEY_QUESTIONS_OF_A_PLACE + 50, '198.51.100.0/24');
    expect(await held('198.51.100.0/24')).toBe(PASSKEY_QUESTIONS_OF_A_PLACE);
    expect(await held('192.0.2.0/24')).toBe(1);
  });

  it('from many /64 of one /48 is one', async () => {
    for (const prefix of [1, 2, 3])
      await stage.browser(`2001:db8:1:${prefix}::1`).ask('startPasskeySignIn');
    expect(await held('2001:db8:1::/48')).toBe(3);
  });

  it('leaves a way in for who comes from there, too', async () => {
    await flood(PASSKEY_QUESTIONS_OF_A_PLACE + 50, HERE);
    const browser = stage.browser();
    const options = (await browser.ask('startPasskeySignIn')).value<string>('startPasskeySignIn');
    expect(await held(HERE)).toBe(PASSKEY_QUESTIONS_OF_A_PLACE);
    const shown = await browser.shown('signInWithPasskey', { answer: key.answerTo(options) });
    expect(shown).toMatchObject({ outcome: 'SIGNED_IN' });
  });
});
