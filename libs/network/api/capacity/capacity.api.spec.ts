import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { addDays } from '@stad/platform/rules/time.js';
import { coveredNights } from '../../rules/capacity/covered-nights.js';
import type { WeeklyHours } from '../../rules/weekly-hours.js';
import { holidaysBetween } from '../holidays-between.js';
import { type Contact, NetworkStage } from '../testing/network-stage.js';

const SAVE = `mutation S($input: SaveCapacityInput!) { saveCapacity(input: $input) { id version changeable } }`;
const LIST = `query L($siteId: ID!, $programmeId: ID!) { capacities(siteId: $siteId, programmeId: $programmeId) {
  id version kind amount from to hasEnded contactLabel changeable agency { key } before { covered of } since { covered of } lately { date isCovered } } }`;

interface Capacity {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Lund as in the pilot: 16–22 until 15 May 2022, 16–02 since. */
let stage: NetworkStage;
let programmeId: string;
let jour: Contact;
let worker: Caller;
const later = new Date('2022-10-03T08:00:00Z');

beforeAll(async () => {
  stage = await NetworkStage.open();
  await stage.portal.owner.query('delete from capacity');
  const { rows } = await stage.portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  jour = await stage.create();
  await stage.setHours(jour, { to: '22:00', validFrom: '2022-01-01', validTo: '2022-05-15' });
  await stage.setHours(jour, { validTo: '2022-12-31' });
  worker = await stage.portal.as('socialsekreterare1@soc-lund', undefined, later);
});
afterAll(() => stage.portal.close());

const input = (changes: Record<string, unknown> = {}) => ({
  ...{ clientMutationId: randomUUID(), siteId: stage.sites['lund'], kind: 'ON_CALL_HOURS' },
  ...{ amount: 70, from: '2022-05-16', contactFunctionId: jour.id, ...changes },
});
const save = (changes: Record<string, unknown> = {}, who = stage.manager) =>
  who.run<{ saveCapacity: Capacity }>(SAVE, { input: input(changes) });
const list = async (who = worker) =>
  (
    await who.run<{ capacities: Capacity[] }>(LIST, {
      ...{ programmeId, siteId: stage.sites['lund'] },
    })
  ).data?.capacities ?? [];

describe('capacity', () => {
  it('says what is wrong with each field', async () => {
    const wrong = { kind: 'MONEY', amount: 0, to: '2022-01-01' };
    expect((await save(wrong)).problems.map(({ code }) => code)).toEqual([
      'CAPACITY_KIND_UNKNOWN',
      'CAPACITY_AMOUNT_WRONG',
      'END_BEFORE_START',
    ]);
    expect((await save({ contactFunctionId: null })).codes).toEqual(['CAPACITY_FUNCTION_MISSING']);
    expect((await save({ contactFunctionId: randomUUID() })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await save({ siteId: stage.sites['malmo'] })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await save({}, worker)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('tells which nights it covered, before it began and since (K26)', async () => {
    expect((await save()).problems).toEqual([]);
    const posts = { kind: 'POST', amount: 2, from: '2021-01-01', contactFunctionId: null };
    expect((await save(posts)).problems).toEqual([]);
    expect(await list()).toMatchObject([
      {
        ...{ kind: 'ON_CALL_HOURS', amount: 70, contactLabel: 'Socialjouren Lund', to: null },
        ...{ before: { covered: 0, of: 45 }, since: { covered: 138, of: 138 }, changeable: false },
      },
      {
        ...{ kind: 'POST', amount: 2, before: null, since: null, lately: [] },
        agency: { key: 'SOC-LUND' },
      },
    ]);
    const [{ lately = [] } = {}] = (await list()) as readonly { lately?: readonly object[] }[];
    expect([lately.length, lately[0], lately.at(-1)]).toEqual([
      ...[56, { date: '2022-08-06', isCovered: true }, { date: '2022-09-30', isCovered: true }],
    ]);
  });

  it('tells of no night to come', async () => {
    const early = await stage.portal.as(
      ...(['enhetschef@soc-lund', undefined, new Date('2022-05-21T10:00:00Z')] as const),
    );
    const [hours] = await list(early);
    expect(hours).toMatchObject({ since: { covered: 5, of: 5 }, changeable: true });
  });

  it('is ended, not removed, and keeps its history; who was slower is told', async () => {
    const [hours] = await list();
    const change = { capacityId: hours?.id, to: '2022-06-30', expectedVersion: hours?.version };
    expect((await save(change)).data?.saveCapacity.version).toBe(2);
    expect((await save(change)).codes).toEqual(['CONFLICT']);
    const [ended] = await list();
    expect(ended).toMatchObject({ hasEnded: true, since: { covered: 46, of: 46 } });
    const police = await stage.portal.as('polisledning@pol-lund');
    const others = { ...change, expectedVersion: 2, contactFunctionId: null, kind: 'POST' };
    expect((await save(others, police)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('statistics.on_call_nights (K26)', () => {
  const rows = async (
    [from, to]: readonly [string, string] = ['2022-04-01', '2022-09-30'],
    who = worker,
    mode = 'VALUE',
  ) => {
    const ctx = who.context();
    const told = await ctx.db.sql<{ part: string; value: number; of_total: number }>(
      'select part, value, of_total from statistics.on_call_nights($1, $2, $3, $4) order by part',
      [programmeId, from, to, mode],
    );
    await ctx.db.transaction.close('commit');
    return told.map(({ part, value, of_total }) => [
      part.replace(`${stage.sites['lund']}/K26/`, ''),
      value,
      of_total,
    ]);
  };

  it('138 of 183 in the pilot, by the day the hours began', async () => {
    expect(await rows()).toEqual([
      ['', 138, 183],
      ['2022-04-01_2022-05-15', 0, 45],
      ['2022-05-16_2022-09-30', 138, 138],
    ]);
    expect(await rows(['2022-06-01', '2022-06-30'])).toEqual([['', 30, 30]]);
  });

  it('says nothing of any other split, nor to a visitor', async () => {
    expect(await rows(undefined, worker, 'SITE')).toEqual([]);
    expect(await rows(undefined, stage.portal.visitor())).toEqual([]);
  });

  it('is what the rule says of each night: both changes of the clock, red days and eves (INV-25)', async () => {
    const { owner } = stage.portal;
    await owner.query('delete from on_call_coverage');
    const odd = [
      { weekdays: [1, 2, 3, 4, 5], from: '18:00', to: '02:00', redDays: 'CLOSED', eves: 'CLOSED' },
      { weekdays: [6, 7], from: '12:00', to: '00:00', redDays: 'TOO', eves: 'AS_USUAL' },
      { weekdays: [7, 1], from: '00:00', to: '02:00', redDays: 'AS_USUAL', eves: 'AS_USUAL' },
      { weekdays: [3], from: '02:30', to: '02:10', redDays: 'AS_USUAL', eves: 'TOO' },
    ];
    for (const row of odd) await stage.setHours(jour, { ...row, validFrom: '2022-01-01' });
    const hours = odd.flatMap(({ weekdays, ...row }) =>
      weekdays.map((weekday) => ({ ...row, weekday, validFrom: '2022-01-01' }) as WeeklyHours),
    );
    const night = (date: string) => new Date(`${date}T12:00:00Z`);
    for (let from = '2022-01-01'; from < '2024-12-01'; from = addDays(from, 17)) {
      const to = addDays(from, 16);
      const ruled = coveredNights(
        ...([hours, { from, to }, holidaysBetween(night(from), night(addDays(to, 1)))] as const),
      );
      const [whole] = to < '2022-05-16' ? [undefined] : await rows([from, to]);
      if (whole) expect([from, whole[1], whole[2]]).toEqual([from, ruled?.covered, ruled?.of]);
    }
  });

  it('knows the red days and eves that the calendar knows', async () => {
    const { owner } = stage.portal;
    for (let year = 2021; year <= 2040; year++) {
      const days = holidaysBetween(new Date(`${year}-06-01`), new Date(`${year}-06-02`));
      const { rows: told } = await owner.query(
        `select d::date::text as date, app.holiday_kind(d::date) as kind
         from generate_series('${year}-01-01'::timestamp, '${year}-12-31', interval '1 day') d
         where app.holiday_kind(d::date) is not null order by 1`,
      );
      expect(told.map(({ date, kind }) => `${date} ${kind}`)).toEqual(
        [...days].map(([date, kind]) => `${date} ${kind}`).sort(),
      );
    }
  });
});
