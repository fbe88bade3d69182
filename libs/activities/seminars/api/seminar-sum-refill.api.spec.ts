import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectAsCounted } from '@stad/activities/core/api/testing/kept-sum.js';
import { openOwner, untilOneWaits } from '@stad/platform/api/testing/owner-sessions.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import {
  seminarSumOfActivityMigration,
  seminarSumOfPartsMigration,
  seminarSumRefillMigration,
} from './migrations/20261126-1125-seminar-sum-refill.js';
import {
  seminarSumOfListMigration,
  seminarSumUnitsMigration,
  seminarSumUnitsRefillMigration,
} from './migrations/20261201-0200-seminar-sum-units.js';
import {
  seminarSumToldMigration,
  seminarSumToldRefillMigration,
} from './migrations/20261202-0170-seminar-sum-told.js';
import { SUM_OF_SEMINARS } from './seminar-sum.functions.js';
import { seminarsGround } from './testing/ground.js';
import { SeminarRows } from './testing/make-seminar-rows.js';

/** An upgrade from before the triggers: what people wrote after the sums were first filled. */
let portal: TestPortal;
let seminar: SeminarRows;

beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
});
afterAll(() => portal.close());
beforeEach(async () => {
  seminar = await SeminarRows.add(portal.owner);
});

const withoutTriggers = () =>
  portal.owner.query(`
    drop trigger keep_sum on seminar;
    drop trigger drop_sum on seminar;
    drop trigger keep_sum on seminar_attendance;
    drop trigger keep_sum on seminar_evaluation;
    drop trigger keep_sum on seminar_sign_up;
    drop trigger keep_sum_too on seminar_sign_up;
    drop trigger keep_sum_of_gone on seminar_sign_up;
    drop trigger keep_seminar_sum on activity`);

/** Each in a transaction of its own, as an upgrade does. */
async function upgrade(): Promise<void> {
  const client = await openOwner();
  try {
    for (const { sql } of [
      ...[seminarSumOfActivityMigration, seminarSumOfPartsMigration, seminarSumRefillMigration],
      ...[seminarSumUnitsMigration, seminarSumOfListMigration, seminarSumUnitsRefillMigration],
      ...[seminarSumToldMigration, seminarSumToldRefillMigration],
    ]) {
      await client.query(sql);
    }
  } finally {
    await client.end();
  }
}

/** Held and closed, with twelve who registered and ten who came. */
async function held(): Promise<void> {
  await seminar.attended('Enhet 1', 12, 10);
  await seminar.enter('EVALUATED');
}

const disposedOf = () =>
  portal.owner.query(
    `begin;
     select app.begin_disposal();
     delete from seminar_evaluation where activity_id = '${seminar.id}';
     select app.end_disposal();
     commit`,
  );

describe('what was written before the triggers were there', () => {
  it.each<[string, () => Promise<unknown>, () => Promise<unknown>, object | null]>([
    [
      'a seminar that was held',
      () => seminar.attended('Enhet 1', 12, 10),
      () => seminar.enter('COMPLETED'),
      { registered: 12, present: 10 },
    ],
    [
      'a unit that told who came',
      held,
      () => seminar.attended('Enhet 2', 7, 6),
      { registered: 19, present: 16 },
    ],
    [
      'an organisation that was ticked at the door',
      held,
      () => seminar.ticked('Hotell Lillån'),
      { present: 11, units: 2 },
    ],
    ['an evaluation', held, () => seminar.evaluated(8), { answers: 8, satisfied: 7 }],
    [
      'answers that turned out to be too few',
      () => held().then(() => seminar.evaluated(8)),
      () => seminar.evaluated(4),
      { answers: null, mean_before: null, satisfied: null },
    ],
    ['another day', held, () => seminar.moveTo(14), { starts_at: new Date('2022-06-14T08:00Z') }],
    ['a seminar that was not held after all', held, () => seminar.enter('CONFIRMED'), null],
  ])('%s is in the sums', async (_what, before, meanwhile, expected) => {
    await before();
    await withoutTriggers();
    const stale = await seminar.sum();
    await meanwhile();
    expect(await seminar.sum()).toEqual(stale);
    await upgrade();
    expect(await seminar.sum()).toMatchObject(expected ? [expected] : []);
    await expectAsCounted(portal, { table: 'seminar_sum', counted: SUM_OF_SEMINARS });
  });
});

describe('the sums filled again', () => {
  it('keep what was answered when the evaluation is disposed of', async () => {
    await held();
    await seminar.evaluated(8);
    await disposedOf();
    await withoutTriggers();
    await seminar.attended('Enhet 2', 7, 6);
    await upgrade();
    expect(await seminar.sum()).toMatchObject([{ present: 16, answers: 8, satisfied: 7 }]);
  });

  it('follow what is written from then on', async () => {
    await withoutTriggers();
    await upgrade();
    await held();
    await seminar.evaluated(5);
    await seminar.moveTo(20);
    expect(await seminar.sum()).toMatchObject([
      { present: 10, answers: 5, starts_at: new Date('2022-06-20T08:00Z') },
    ]);
  });

  it('leave no trace in the log: nothing changed in a seminar', async () => {
    await held();
    const events = async () =>
      (await portal.owner.query('select count(*)::int as n from audit.event')).rows;
    const before = await events();
    await upgrade();
    expect(await events()).toEqual(before);
  });
});

describe('an upgrade while people write', () => {
  const PLAN = `update activity set title = 'Kunskapsseminarium i maj' where id = $1`;
  const DETAILS = `update seminar set aim = 'Veta vem man ringer.' where activity_id = $1`;
  const STEP = `update seminar set state = 'COMPLETED' where activity_id = $1`;
  const PHASE = `update activity set phase = 'COMPLETED' where id = $1`;
  const LIST = 'update seminar set attendance_version = 1 where activity_id = $1';
  const UNIT = 'update seminar_attendance set present = 9 where activity_id = $1';
  const DAY = `update activity set starts_at = starts_at - interval '1 hour' where id = $1`;

  it.each<[string, string, string, boolean, object | null]>([
    ['a plan, activity first', PLAN, DETAILS, true, null],
    ['a plan whose triggers are there, activity first', DAY, DETAILS, false, null],
    ['a step, seminar first', STEP, PHASE, true, { present: 10 }],
    ['a step whose triggers are there, seminar first', STEP, PHASE, false, { present: 10 }],
    ['who came, seminar first', LIST, UNIT, true, null],
    ['who came whose triggers are there, seminar first', LIST, UNIT, false, null],
  ])('%s, waits for nobody in a circle', async (_what, first, second, isEarly, expected) => {
    await seminar.attended('Enhet 1', 12, 10);
    if (isEarly) await withoutTriggers();
    const writer = await openOwner();
    await writer.query('begin');
    await writer.query(first.replace('$1', `'${seminar.id}'`));
    const upgraded = upgrade();
    await untilOneWaits(portal.owner);
    await writer.query(second.replace('$1', `'${seminar.id}'`));
    await writer.query('commit');
    await upgraded;
    await writer.end();
    expect(await seminar.sum()).toMatchObject(expected ? [expected] : []);
  });
});
