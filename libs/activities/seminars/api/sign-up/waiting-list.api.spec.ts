import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLAN } from '../testing/make-seminar.js';
import { address, DAY, later, SignUpStage } from '../testing/sign-up-stage.js';

/** A queue that moves by itself, by the instant that is given. */
let stage: SignUpStage;
beforeAll(async () => {
  stage = await SignUpStage.open();
});
afterAll(() => stage.close());

describe('the waiting list moves by itself', () => {
  it('a seat given back is offered for a day, lapses, and goes to the next', async () => {
    const { id, key } = await stage.opened(1);
    const [first = '', second = '', third = ''] = await stage.tokens(key, [
      address(1),
      address(2),
      address(3),
    ]);
    for (const secret of [first, second, third]) await stage.bench.take(secret, later(1));
    expect((await stage.bench.mine(third, later(2))).is).toMatchObject({
      state: 'QUEUED',
      place: 2,
    });
    await stage.bench.letters(later(2));
    await stage.bench.leave(first, later(10));
    const offered = (await stage.bench.mine(second, later(11))).is;
    expect(offered).toMatchObject({
      state: 'OFFERED',
      offeredUntil: later(10 + DAY).toISOString(),
    });
    expect((await stage.bench.mine(third, later(11))).is).toMatchObject({
      state: 'QUEUED',
      place: 1,
    });
    const letter = (await stage.bench.letters(later(12))).get(address(2));
    expect(letter?.mail.subject).toBe('Ledig plats 28 april 13.00');
    expect(letter?.mail.text).toContain('Vi håller den till 2 april 10.10');
    // Who asks now waits behind, though nobody sits there.
    const [late = ''] = await stage.tokens(key, [address(4)], later(20));
    expect((await stage.bench.take(late, later(21))).is.state).toBe('QUEUED');
    await stage.bench.letters(later(9 + DAY));
    expect((await stage.bench.mine(second, later(9 + DAY))).is.state).toBe('OFFERED');
    await stage.bench.letters(later(10 + DAY));
    expect((await stage.bench.mine(second, later(11 + DAY))).is.state).toBe('LAPSED');
    expect((await stage.bench.take(third, later(12 + DAY))).is.state).toBe('SEAT');
    // Too late is too late: the last place, and not the seat.
    expect((await stage.bench.take(second, later(13 + DAY))).is).toMatchObject({
      state: 'QUEUED',
      place: 2,
    });
    expect(await stage.statesOf(id)).toEqual({ CANCELLED: 1, SEAT: 1, QUEUED: 2 });
  });

  it('near the day there is less time, and an offer that is over is taken by nobody, also before a job has run', async () => {
    const { key } = await stage.opened(1);
    const near = new Date('2022-04-28T03:00:00Z');
    const at = (minutes: number) => new Date(near.getTime() + minutes * 60_000);
    const [first = '', second = ''] = await stage.tokens(key, [
      'nara1@hotell.example',
      'nara2@hotell.example',
    ]);
    for (const secret of [first, second]) await stage.bench.take(secret, later(1));
    await stage.bench.leave(first, near);
    expect((await stage.bench.mine(second, at(1))).is.offeredUntil).toBe(at(120).toISOString());
    expect((await stage.bench.mine(second, at(120))).is.state).toBe('LAPSED');
    expect((await stage.bench.take(second, at(121))).is.state).toBe('SEAT');
  });

  it('a larger room offers its seats, a smaller one than is taken is refused', async () => {
    const { id, key } = await stage.opened(1);
    const secrets = await stage.tokens(key, [
      'rum1@hotell.example',
      'rum2@hotell.example',
      'rum3@hotell.example',
    ]);
    for (const secret of secrets) await stage.bench.take(secret, later(1));
    const change = (capacity: number, expectedVersion: number) =>
      stage.bench.plan(stage.planner, 'changeSeminar', 'ChangeSeminarInput', 'id version', {
        ...{ seminarId: id, expectedVersion, ...PLAN, capacity },
      });
    const { data } = await stage.planner.run<{ seminar: { version: number } }>(
      'query V($id: ID!) { seminar(id: $id) { version } }',
      { id },
    );
    const version = data?.seminar.version ?? 0;
    expect((await change(2, version)).codes).toBe('');
    await stage.bench.letters(later(5));
    expect((await stage.bench.mine(secrets[1] ?? '', later(6))).is.state).toBe('OFFERED');
    expect((await change(1, version + 1)).codes).toBe('CAPACITY_BELOW_REGISTERED');
  });
});
