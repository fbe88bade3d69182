import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalStage, PASSWORD } from '../testing/local-stage.js';
import { PasswordHasher } from './password-hasher.js';

/** Many who try from one network, and somebody with the right password from another. */
let stage: LocalStage;
const ANNA = 'faltarbetare1@fa-hbg.example';
const FLOOD = '198.51.100.7';
const HOME = '203.0.113.5';

beforeAll(async () => {
  stage = await LocalStage.open();
  await stage.withPassword(ANNA);
});
afterAll(() => stage.close());
beforeEach(() => stage.forgetGuesses());

const sent = (from: string, address: string, password: string) =>
  stage.browser(from).send('signInWithPassword', { address, password });
const outcomeOf = async (from: string, address: string, password: string) =>
  (await sent(from, address, password)).value<{ outcome: string }>('signInWithPassword').outcome;

/** Takes every slot and every place in the line for one network, until it is let go. */
function occupy(from: string) {
  const hasher = stage.portal.server.app.get(PasswordHasher, { strict: false });
  const ends: (() => void)[] = [];
  const hold = () => new Promise<void>((end) => ends.push(end));
  let turnedAway: () => void = () => undefined;
  const hasGivenWay = new Promise<void>((done) => {
    turnedAway = done;
  });
  const all = Array.from({ length: 18 }, () => hasher.inTurn(from, hold).catch(turnedAway));
  let isOver = false;
  return {
    /** One of them has made room for somebody else. */
    hasGivenWay,
    /** Lets what has begun end, and what begins because of that. */
    letGo: async () => {
      const done = Promise.all(all).then(() => {
        isOver = true;
      });
      while (!isOver) {
        for (const end of ends.splice(0)) end();
        await new Promise<void>((next) => setImmediate(next));
      }
      await done;
    },
  };
}

describe('forty at once from one network', () => {
  it('that has to wait: told so without a slot, and the right password from another goes on', async () => {
    for (let tried = 1; tried <= 5; tried += 1) await outcomeOf(FLOOD, ANNA, 'wrong');
    const flood = Array.from({ length: 40 }, () => outcomeOf(FLOOD, ANNA, 'wrong'));
    const right = Array.from({ length: 15 }, () => outcomeOf(HOME, ANNA, PASSWORD));
    expect(await Promise.all(flood)).toEqual(Array(40).fill('WAIT'));
    expect(await Promise.all(right)).toEqual(Array(15).fill('SECOND_STEP'));
  });

  it('at accounts of its own: none of them keeps the right password from another out', async () => {
    const flood = Array.from({ length: 40 }, (_, n) =>
      sent(FLOOD, `nobody${n}@x.example`, 'wrong'),
    );
    const right = Array.from({ length: 5 }, () => outcomeOf(HOME, ANNA, PASSWORD));
    expect(await Promise.all(right)).toEqual(Array(5).fill('SECOND_STEP'));
    await Promise.all(flood);
  });
});

describe('when every slot is taken', () => {
  it('who has to wait is told so at once', async () => {
    for (let tried = 1; tried <= 5; tried += 1) await outcomeOf(FLOOD, ANNA, 'wrong');
    const slots = occupy('elsewhere');
    expect(await outcomeOf(FLOOD, ANNA, 'wrong')).toBe('WAIT');
    await slots.letGo();
  });

  it('who has no invitation is told so at once', async () => {
    const slots = occupy('elsewhere');
    const input = { secret: 'x'.repeat(43), address: ANNA, password: PASSWORD };
    expect((await stage.browser(FLOOD).send('setUpPassword', input)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    await slots.letGo();
  });

  it('by one network: a right password of another one is next', async () => {
    const slots = occupy('198.51.100.0/24');
    const right = outcomeOf(HOME, ANNA, PASSWORD);
    await slots.hasGivenWay;
    await slots.letGo();
    expect(await right).toBe('SECOND_STEP');
  });

  it('by one network, from as many /64 as there are: a right password of another one is next', async () => {
    const slots = occupy('2001:db8:1::/48');
    const flood = Array.from({ length: 12 }, (_, n) =>
      stage
        .browser(`2001:db8:1:${n}::1`)
        .send('signInWithPassword', { address: `nobody${n}@x.example`, password: 'wrong' }),
    );
    const replies = await Promise.all(flood);
    expect(replies.map(({ codes }) => codes)).toEqual(Array(12).fill(['UNAVAILABLE']));
    const right = outcomeOf(HOME, ANNA, PASSWORD);
    await slots.hasGivenWay;
    await slots.letGo();
    expect(await right).toBe('SECOND_STEP');
  });

  it('tries that were told to wait are told by the next event', async () => {
    for (let tried = 1; tried <= 8; tried += 1) await outcomeOf(FLOOD, ANNA, 'wrong');
    await stage.portal.owner.query(`update sign_in_attempt set at = at - interval '1 hour'`);
    await outcomeOf(FLOOD, ANNA, 'wrong');
    const { rows } = await stage.portal.owner.query(
      'select row_count as tries from audit.event order by at desc, position desc limit 1',
    );
    expect(rows).toEqual([{ tries: 4 }]);
  });
});
