import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { attempt } from '../../../../apps/api/test/attempt.js';
import { TestPortal } from '../../../../apps/api/test/portal.js';
import { SUM_OF_SEMINARS } from './seminar-sum.functions.js';

/** One seminar of the pilot, changed step by step past every service: the row of its sum follows. */
let portal: TestPortal;
let seminar: string;
const COLUMNS =
  'registered, present, answers, mean_before, mean_after, satisfied, site_id, starts_at';

beforeAll(async () => {
  portal = await TestPortal.open();
  seminar = await newSeminar();
});
afterAll(() => portal.close());

async function newSeminar(): Promise<string> {
  const { rows } = await portal.owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, s.id, p.id, 'SEMINAR', 'Kunskapsseminarium', 'CONFIRMED', '2022-06-01 08:00Z',
         '2022-06-01 11:00Z', 'P1', 'FINALISED', m.id
       from membership m, site s, programme p
       where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
       returning id, agency_id)
     insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
       select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'Känna igen tecken.', 40 from a
     returning activity_id as id`,
  );
  return rows[0]?.id;
}

const change = (sql: string, ...more: unknown[]) => portal.owner.query(sql, [seminar, ...more]);
const attended = (unit: string, registered: number, present: number | null) =>
  change(
    `insert into seminar_attendance (activity_id, agency_id, unit, registered, present)
     select activity_id, agency_id, $2, $3, $4 from seminar where activity_id = $1`,
    unit,
    registered,
    present,
  );
const evaluated = (answers: number) =>
  change(
    `insert into seminar_evaluation (activity_id, agency_id, answers, mean_before, mean_after, satisfied)
     select activity_id, agency_id, $2, 4.5, 7, $2 - 1 from seminar where activity_id = $1
     on conflict (activity_id) do update set answers = excluded.answers, satisfied = excluded.satisfied`,
    answers,
  );
async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
  await client.connect();
  return client;
}
const sum = async () =>
  (await change(`select ${COLUMNS} from seminar_sum where activity_id = $1`)).rows;

describe('the sum of a seminar', () => {
  it.each<[string, () => Promise<unknown>, object | null]>([
    ['is none before it was held', () => attended('Enhet 1', 12, 10), null],
    [
      'comes when it is held',
      () => change(`update seminar set state = 'COMPLETED' where activity_id = $1`),
      { registered: 12, present: 10, answers: null },
    ],
    [
      'has no unit that has not told who came',
      () => attended('Enhet 2', 7, null),
      { registered: 12, present: 10 },
    ],
    [
      'has it when it has',
      () =>
        change(
          `update seminar_attendance set present = 6 where activity_id = $1 and unit = 'Enhet 2'`,
        ),
      { registered: 19, present: 16 },
    ],
    [
      'loses a unit that is taken away',
      () => change(`delete from seminar_attendance where activity_id = $1 and unit = 'Enhet 1'`),
      { registered: 7, present: 6 },
    ],
    [
      'has nothing of four answers',
      () => evaluated(4),
      { answers: null, mean_before: null, satisfied: null },
    ],
    [
      'has what five say',
      () => evaluated(5),
      { answers: 5, mean_before: 4.5, mean_after: 7, satisfied: 4 },
    ],
    [
      'forgets it when they are four again',
      () => evaluated(4),
      { answers: null, mean_after: null },
    ],
    [
      'moves with the day',
      () =>
        change(
          `update activity set starts_at = '2022-07-01 08:00Z', ends_at = '2022-07-01 10:00Z' where id = $1`,
        ),
      { starts_at: new Date('2022-07-01T08:00:00Z') },
    ],
    [
      'is none of a draft',
      () => change(`update activity set lifecycle = 'DRAFT' where id = $1`),
      null,
    ],
    [
      'is there again when it is none',
      () => change(`update activity set lifecycle = 'FINALISED' where id = $1`),
      { registered: 7, present: 6 },
    ],
    [
      'goes when it turns out not to have been held',
      () => change(`update seminar set state = 'CONFIRMED' where activity_id = $1`),
      null,
    ],
  ])('%s', async (_what, step, expected) => {
    await step();
    const rows = await sum();
    expect(rows).toHaveLength(expected ? 1 : 0);
    if (expected) expect(rows[0]).toMatchObject(expected);
  });

  it('waits for whoever changes another part of it at the same time', async () => {
    await change(`update seminar set state = 'COMPLETED' where activity_id = $1`);
    const [one, other] = [await connect(), await connect()];
    await one.query('begin');
    await one.query(`update seminar_attendance set present = 5 where activity_id = '${seminar}'`);
    const second = other.query(
      `update seminar_evaluation set answers = 9 where activity_id = '${seminar}'`,
    );
    await one.query('commit');
    await second;
    expect(await sum()).toMatchObject([{ present: 5, answers: 9 }]);
    await Promise.all([one.end(), other.end()]);
  });

  it('is, of all seminars, what their four tables say', async () => {
    const kept = await portal.owner.query('select * from seminar_sum order by activity_id');
    const counted = await portal.owner.query(`${SUM_OF_SEMINARS} order by s.activity_id`);
    expect(kept.rows.length).toBeGreaterThan(0);
    expect(kept.rows.map((row) => Object.values(row))).toEqual(
      counted.rows.map((row) => Object.values(row)),
    );
  });

  it('is not added up when it holds fewer than five answers, whoever wrote them', async () => {
    const seen = async (answers: number) => {
      await portal.owner.query('begin');
      await change('update seminar_sum set answers = $2 where activity_id = $1', answers);
      await portal.owner.query('set local role portal_statistics');
      const { rows } = await portal.owner.query('select answers from seminar_sum');
      await portal.owner.query('rollback');
      return rows;
    };
    expect(await seen(5)).toContainEqual({ answers: 5 });
    expect(await seen(4)).not.toContainEqual({ answers: 4 });
  });

  it('is read by nobody who is signed in', async () => {
    for (const who of ['socialsekreterare1@soc-lund', 'projektledare@fa-hbg']) {
      expect(await attempt(await portal.as(who), 'select from seminar_sum')).toBe('refused');
    }
  });
});
