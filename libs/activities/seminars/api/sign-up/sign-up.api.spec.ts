import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tokenIn } from '../testing/make-sign-up.js';
import { DAY, later, NOW, SignUpStage } from '../testing/sign-up-stage.js';

/** Signing up without an account: the room is never over-full, and an address is one. */
let stage: SignUpStage;
beforeAll(async () => {
  stage = await SignUpStage.open();
});
afterAll(() => stage.close());

/** All at once; whom a full pool turns away sends again what was sent, as a page does, until all are through. */
async function allAtOnce<T>(who: readonly T[], act: (one: T) => Promise<{ codes: string }>) {
  let waiting = [...who];
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.map(act));
    expect([...new Set(answers.map(({ codes }) => codes))].filter(isFault)).toEqual([]);
    waiting = waiting.filter((_, at) => answers[at]?.codes === 'UNAVAILABLE');
  }
}
const isFault = (codes: string) => codes !== '' && codes !== 'UNAVAILABLE';

describe('the room', () => {
  it('is never over-full when a hundred press at once, and each has a place of its own in the queue', async () => {
    const { id, key } = await stage.opened(30);
    const { rows } = await stage.portal.owner.query<{ secret: string }>(
      `with asked as (
         insert into seminar_sign_up (activity_id, agency_id, organisation, work_email, language, state, asked_at)
         select p.activity_id, p.agency_id, 'Hotell ' || n, 'samtidig' || n || '@hotell.example', 'sv', 'ASKED', $2
         from seminar_sign_up_page p, generate_series(1, 100) n where p.activity_id = $1 returning id, agency_id),
       keys as (insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
         select sha256(id::text::bytea), id, agency_id from asked)
       select id::text as secret from asked`,
      [id, NOW],
    );
    await allAtOnce(rows, ({ secret }) => stage.bench.take(secret, later(1)));
    expect(await stage.statesOf(id)).toEqual({ SEAT: 30, QUEUED: 70 });
    const { rows: queue } = await stage.portal.owner.query(
      `select count(distinct queue_number)::int as places, max(queue_number) as last from seminar_sign_up
       where activity_id = $1 and state = 'QUEUED'`,
      [id],
    );
    expect(queue).toEqual([{ places: 70, last: 70 }]);
    // Pressed again by all, nothing changes.
    await allAtOnce(rows, ({ secret }) => stage.bench.take(secret, later(2)));
    expect(await stage.statesOf(id)).toEqual({ SEAT: 30, QUEUED: 70 });
    expect((await stage.seminarAs(stage.planner, id))?.details).toMatchObject({
      registered: 30,
      placesLeft: 0,
    });
    const page = await stage.bench.page(key, later(3));
    expect(page.is).toMatchObject({ isFull: true, waiting: 70, isOpen: true });
  });

  it('holds when seats are given back and taken at once', async () => {
    const { id, key } = await stage.opened(5);
    const secrets = await stage.tokens(
      key,
      Array.from({ length: 12 }, (_, n) => `vaxlar${n}@hotell.example`),
    );
    await allAtOnce(secrets, (secret) => stage.bench.take(secret, later(1)));
    await allAtOnce(secrets, (secret) =>
      secrets.indexOf(secret) < 6
        ? stage.bench.leave(secret, later(2))
        : stage.bench.take(secret, later(2)),
    );
    const states = await stage.statesOf(id);
    expect((states['SEAT'] ?? 0) + (states['OFFERED'] ?? 0)).toBeLessThanOrEqual(5);
    expect(states['CANCELLED']).toBe(6);
    // All six that are left have a seat, an offer, or wait; none is lost.
    const inList = ['SEAT', 'OFFERED', 'QUEUED'].reduce((sum, one) => sum + (states[one] ?? 0), 0);
    expect(inList).toBe(6);
  });

  it('is not taken by a flood of addresses that nobody confirms', async () => {
    const { id, key } = await stage.opened(2);
    const flood = Array.from({ length: 60 }, (_, n) => `flod${n}@hotell.example`);
    await allAtOnce(flood, (each) => stage.bench.ask(key, each, NOW));
    expect(await stage.statesOf(id)).toEqual({ ASKED: 60 });
    expect((await stage.bench.page(key, NOW)).is).toMatchObject({ isFull: false, waiting: 0 });
    const letters = await stage.bench.letters(later(1));
    expect(
      (await stage.bench.take(tokenIn(letters.get('flod7@hotell.example')), later(2))).is.state,
    ).toBe('SEAT');
    expect(
      await stage.bench.mine(tokenIn(letters.get('flod8@hotell.example')), later(2)),
    ).toMatchObject({
      is: { state: 'ASKED', place: null },
    });
    await stage.bench.letters(later(2 * DAY + 60));
    expect(await stage.statesOf(id)).toEqual({ SEAT: 1 });
  });
});

describe('one address', () => {
  it('is one, asked for by eight at once', async () => {
    const { id, key } = await stage.opened(3);
    const mail = 'dubbel@hotell.example';
    await allAtOnce(Array(8).fill(mail), (each: string) => stage.bench.ask(key, each, NOW));
    expect(await stage.statesOf(id)).toEqual({ ASKED: 1 });
    const secret = tokenIn((await stage.bench.letters(later(62))).get(mail));
    expect((await stage.bench.take(secret, later(63))).is.state).toBe('SEAT');
  });

  it('that is on the list is changed by nobody who types it, and the answer tells nothing', async () => {
    const { id, key } = await stage.opened(1);
    const [secret = ''] = await stage.tokens(key, ['fast@hotell.example']);
    await stage.bench.take(secret, later(1));
    const known = await stage.bench.ask(key, 'fast@hotell.example', later(2), {
      organisation: 'Någon annan',
    });
    const unknown = await stage.bench.ask(key, 'ny@hotell.example', later(2));
    expect(known).toEqual(unknown);
    expect((await stage.bench.mine(secret, later(3))).is).toMatchObject({
      ...{ state: 'SEAT', organisation: 'Hotell Lillån' },
    });
    expect(await stage.statesOf(id)).toEqual({ SEAT: 1, ASKED: 1 });
  });

  it('may be of the organisation alone, and comes back after changing its mind', async () => {
    const { key } = await stage.opened(2);
    await stage.bench.ask(key, 'skyddad@polisen.example', NOW, {
      functionTitle: null,
      organisation: 'Polisen',
    });
    const secret = tokenIn((await stage.bench.letters(later(1))).get('skyddad@polisen.example'));
    expect((await stage.bench.take(secret, later(2))).is).toMatchObject({
      functionTitle: null,
      state: 'SEAT',
    });
    expect((await stage.bench.leave(secret, later(3))).is.state).toBe('CANCELLED');
    expect((await stage.bench.leave(secret, later(3))).is.state).toBe('CANCELLED');
    expect((await stage.bench.take(secret, later(4))).is.state).toBe('SEAT');
  });

  it('is looked at as often as a machine likes: a link that is only opened signs nobody up', async () => {
    const { id, key } = await stage.opened(2);
    const [secret = ''] = await stage.tokens(key, ['skanner@hotell.example']);
    for (let n = 0; n < 5; n += 1) await stage.bench.mine(secret, later(n));
    expect(await stage.statesOf(id)).toEqual({ ASKED: 1 });
    expect((await stage.bench.mine('no-such-secret', NOW)).codes).toBe('NOT_AVAILABLE');
    expect((await stage.bench.page('no-such-key-anywhere', NOW)).codes).toBe('NOT_AVAILABLE');
  });
});
