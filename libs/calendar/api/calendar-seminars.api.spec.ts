import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FA1,
  PassBench,
  PLANNED,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { askTo, makeSeminar, send } from '@stad/activities/seminars/api/testing/make-seminar.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { calendarGround } from './testing/ground.js';
import { ADMIN, beginningAt, CalendarBench } from './testing/make-calendar-feed.js';

/** Seminars in the calendar of whoever plans them, and of those who said yes. */
let portal: TestPortal;
let bench: PassBench;
let feeds: CalendarBench;

beforeAll(async () => {
  portal = await TestPortal.open(calendarGround);
  bench = await PassBench.open(portal);
  feeds = new CalendarBench(portal);
  await feeds.decide(ADMIN.soc, true);
});
afterAll(() => portal.close());

beforeEach(() => portal.owner.query('delete from calendar_feed'));

describe('a seminar', () => {
  const LEAD = 'utvecklingsledare@soc-lund';
  const DAY = '2022-05-24';
  let from = 6;

  /** Planned by the development lead, each an hour after the one before. */
  async function planned(steps: readonly string[] = ['confirmSeminar']) {
    from += 1;
    const hour = (n: number) => atLocal(DAY, `${String(n).padStart(2, '0')}:15`);
    const { rows } = await portal.owner.query(
      `select (select id from site where key = 'lund') as "siteId",
         (select id from programme where key = '2022') as "programmeId"`,
    );
    const lead = await portal.as(LEAD, undefined, PLANNED);
    const when = { startsAt: hour(from).toISOString(), endsAt: hour(from + 1).toISOString() };
    const seminar = await makeSeminar(lead, rows[0], when, steps);
    const [startsAt] = [hour(from)];
    const stamp = startsAt.toISOString().replace(/[-:]|\.000/g, '');
    const step = (name: string, more: Record<string, unknown> = {}) =>
      send(lead, name, { seminarId: seminar.id, ...more });
    return { seminar, stamp, step };
  }

  async function invited({ seminar }: Awaited<ReturnType<typeof planned>>, functionTitle: string) {
    const { rows } = await portal.owner.query(`select id from agency where key = 'SOC-LUND'`);
    const lead = await portal.as(LEAD, undefined, PLANNED);
    return askTo(lead, seminar.id, { agencyId: rows[0].id, functionTitle });
  }

  const links = new Map<string, string>();
  async function at(key: string, stamp: string) {
    if (!links.has(key)) links.set(key, (await feeds.make(key)).secret);
    return beginningAt((await feeds.fetched(links.get(key) ?? '')).entries, stamp);
  }
  beforeEach(() => links.clear());

  it('is its planner’s, in time and words as everything else (INV-20)', async () => {
    const { stamp } = await planned();
    const entry = {
      uid: expect.stringMatching(/^[\w-]{43}@/),
      from: `DTSTART:${stamp}`,
      title: 'Bokad, samverkan',
      status: 'CONFIRMED',
      private: 'PRIVATE',
      names: expect.not.arrayContaining(['location', 'description', 'url', 'categories']),
    };
    expect(await at(LEAD, stamp)).toEqual([expect.objectContaining(entry)]);
    const { text } = await feeds.fetched(links.get(LEAD) ?? '');
    for (const word of ['eminari', 'Stadshuset', 'Känna igen', 'Lund', 'Social']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    expect((await feeds.page(LEAD))?.next).toContainEqual(
      expect.objectContaining({ title: 'Bokad, samverkan' }),
    );
  });

  it('is nobody else’s, though all of the town may read it', async () => {
    const { stamp } = await planned();
    for (const key of [SOC1, SOC2]) expect(await at(key, stamp)).toEqual([]);
  });

  it('is not there while it is a draft', async () => {
    const { stamp, step } = await planned([]);
    expect(await at(LEAD, stamp)).toEqual([]);
    await step('confirmSeminar');
    expect(await at(LEAD, stamp)).toHaveLength(1);
  });

  it('is that of the function that said yes, as long as it does', async () => {
    const one = await planned();
    const note = await invited(one, 'Socialsekreterare 2');
    expect(await at(SOC2, one.stamp)).toEqual([]);
    await note('ACCEPTED');
    expect(await at(SOC2, one.stamp)).toHaveLength(1);
    expect(await at(SOC1, one.stamp)).toEqual([]);
    await note('DECLINED');
    expect(await at(SOC2, one.stamp)).toEqual([]);
  });

  it('is not that of the same title elsewhere', async () => {
    const one = await planned();
    const note = await invited(one, 'Socialsekreterare 2');
    await note('ACCEPTED');
    await feeds.decide(ADMIN.fa, true);
    const retitle = (title: string) =>
      portal.owner.query('update membership set function_title = $2 where id = $1', [
        bench.membership(FA1),
        title,
      ]);
    await retitle('Socialsekreterare 2');
    expect(await at(FA1, one.stamp)).toEqual([]);
    await retitle('Fältarbetare 1');
  });

  it.each([
    ['put off', 'postponeSeminar', {}],
    ['cancelled', 'cancelSeminar', { reason: 'OTHER' }],
  ])('that is %s stays as the same entry, called off', async (_, name, more) => {
    const { stamp, step } = await planned();
    const [before] = await at(LEAD, stamp);
    const { problems } = await step(name, more);
    expect(problems).toEqual([]);
    const [after] = await at(LEAD, stamp);
    expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED', title: before?.title });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it('that is put off and planned again is there when it is confirmed', async () => {
    const { stamp, step } = await planned();
    await step('postponeSeminar');
    const [putOff] = await at(LEAD, stamp);
    await step('planSeminarAgain');
    expect(await at(LEAD, stamp)).toMatchObject([{ status: 'CANCELLED' }]);
    await step('confirmSeminar');
    const [again] = await at(LEAD, stamp);
    expect(again).toMatchObject({ uid: putOff?.uid, status: 'CONFIRMED' });
    // A calendar takes only what is newer than what it has (RFC 5545 3.8.7.4).
    expect(again?.sequence).toBeGreaterThan(putOff?.sequence ?? 0);
  });

  it('stands among the passes in order of time', async () => {
    await bench.sent({ startsAt: atLocal('2022-05-20', '20:15').toISOString() });
    const { seminar } = await planned();
    await portal.owner.query(
      `update activity set created_by = $2, starts_at = '2022-05-20T06:00:00Z' where id = $1`,
      [seminar.id, bench.membership(SOC1)],
    );
    const { secret } = await feeds.make(SOC1);
    const starts = (await feeds.fetched(secret)).entries.map((entry) => entry.from ?? '');
    expect(starts).toContain('DTSTART:20220520T060000Z');
    expect(starts).toEqual([...starts].sort());
  });
});
