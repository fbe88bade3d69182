import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  expectAsCounted,
  expectMovesAlong,
  expectReadByNobody,
  itFollows,
  type KeptSum,
} from '@stad/activities/core/api/testing/kept-sum.js';
import { openOwner, untilOneWaits } from '@stad/platform/api/testing/owner-sessions.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { PassBench } from '../testing/make-field-pass.js';
import { SUM_OF_REPORTS } from './report-sum.functions.js';

/** A locked report, changed step by step past every rule: the row of its sum follows. */
let portal: TestPortal;
let report: string;
let pass: string;
const SUMS: KeptSum = { table: 'field_report_sum', counted: SUM_OF_REPORTS };

beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  const bench = await PassBench.open(portal);
  pass = (await bench.returned()).id;
  await portal.owner.query(`
    alter table field_report disable trigger guard_report;
    alter table field_report_hours disable trigger guard_part;
    alter table field_report_breakdown disable trigger guard_part;
    alter table field_operation disable trigger state_is_settled`);
  const { rows } = await portal.owner.query(
    `with r as (
       insert into field_report (activity_id, agency_id, state, locked_at, locked_by, attempts_without_contact,
         contacts, support_conversations, accepted, declined, cards_to_target_group, cards_to_staff,
         interpreter_used, premises_visited, adverts_reviewed)
       select o.activity_id, o.agency_id, 'LOCKED', now(), m.membership_id, 4, 9, 6, 2, 3, 7, 1, 2, 0, 0
       from field_operation o join pass_member m using (activity_id, agency_id)
       where o.activity_id = $1 limit 1
       returning id, activity_id, agency_id)
     insert into field_report_hours (report_id, agency_id, member_id, hours)
       select r.id, r.agency_id, m.id, 5 from r join pass_member m using (activity_id, agency_id)
     returning report_id as id`,
    [pass],
  );
  report = rows[0]?.id;
});
afterAll(() => portal.close());

const ofReport = (sql: string) => portal.owner.query(sql, [report]);
const ofPass = (sql: string) => portal.owner.query(sql, [pass]);
const sum = async () =>
  (
    await ofReport(
      `select contacts, accepted, hours, type, starts_at from field_report_sum where report_id = $1`,
    )
  ).rows;

describe('a correction', () => {
  it('and the closing of its pass wait for each other in one order', async () => {
    const [corrects, closes] = [await openOwner(), await openOwner()];
    await corrects.query('begin');
    await corrects.query(`select from field_report where id = '${report}' for update`);
    await closes.query('begin');
    const closing = closes.query(
      `update pass_progress set debrief_held_at = returned_at + interval '1 hour',
         closed_at = returned_at + interval '2 hours' where activity_id = '${pass}'`,
    );
    await untilOneWaits(portal.owner);
    await corrects.query(`update field_report set accepted = 1 where id = '${report}'`);
    await corrects.query('commit');
    expect((await closing).rowCount).toBe(1);
    await closes.query('rollback');
    await Promise.all([corrects.end(), closes.end()]);
  });
});

describe('the sum of a report', () => {
  itFollows(sum, [
    ['is there when it is locked', async () => {}, { contacts: 9, accepted: 1, type: 'STREET' }],
    [
      'is none of an open one',
      () =>
        ofReport(
          `update field_report set state = 'OPEN', locked_at = null, locked_by = null where id = $1`,
        ),
      null,
    ],
    [
      'is not told of hours before the lock',
      () => ofReport('update field_report_hours set hours = 6.5 where report_id = $1'),
      null,
    ],
    [
      'is there again, with them',
      () =>
        ofReport(
          `update field_report set state = 'LOCKED', locked_at = now(),
             locked_by = (select id from membership limit 1) where id = $1`,
        ),
      { contacts: 9, hours: 19.5 },
    ],
    [
      'follows a correction',
      () => ofReport('update field_report set accepted = 0 where id = $1'),
      { contacts: 9, accepted: 0 },
    ],
    [
      'follows the hours',
      () => ofReport('update field_report_hours set hours = 2 where report_id = $1'),
      { hours: 6 },
    ],
    [
      'has the counters when nobody has hours',
      () => ofReport('delete from field_report_hours where report_id = $1'),
      { contacts: 9, hours: null },
    ],
    [
      'moves with the day',
      () =>
        ofPass(
          `update activity set starts_at = '2022-05-02 17:00Z', ends_at = '2022-05-02 20:00Z' where id = $1`,
        ),
      { starts_at: new Date('2022-05-02T17:00:00Z') },
    ],
    [
      'goes with a pass that turns out not to have taken place',
      () => ofPass(`update field_operation set state = 'READY' where activity_id = $1`),
      null,
    ],
    [
      'comes back with it',
      () => ofPass(`update field_operation set state = 'CLOSED' where activity_id = $1`),
      { contacts: 9 },
    ],
    [
      'is none of a draft',
      () => ofPass(`update activity set lifecycle = 'DRAFT' where id = $1`),
      null,
    ],
    [
      'is there when it is none',
      () => ofPass(`update activity set lifecycle = 'JOINT_DRAFT' where id = $1`),
      { contacts: 9 },
    ],
  ]);

  it('waits for whoever changes another part of the pass at the same time', async () => {
    const [one, other] = [await openOwner(), await openOwner()];
    await one.query('begin');
    await one.query(`update activity set starts_at = '2022-05-02 18:00Z' where id = '${pass}'`);
    const second = other.query(`update field_report set accepted = 1 where id = '${report}'`);
    await untilOneWaits(portal.owner);
    await one.query('commit');
    await second;
    expect(await sum()).toMatchObject([
      { accepted: 1, starts_at: new Date('2022-05-02T18:00:00Z') },
    ]);
    await Promise.all([one.end(), other.end()]);
  });

  it('moves with the town and the programme', () => expectMovesAlong(portal, pass, SUMS));

  it('is, of all reports, what their tables say', () => expectAsCounted(portal, SUMS));

  it('is added up with counters alone, and with hours alone', async () => {
    const seen = (changes: string) =>
      seenByStatistics(
        portal,
        () => ofReport(`update field_report_sum set ${changes} where report_id = $1`),
        'select contacts, hours from field_report_sum',
      );
    expect(await seen('contacts = 9, hours = null')).toContainEqual({ contacts: 9, hours: null });
    expect(await seen('contacts = null, hours = 2')).toContainEqual({ contacts: null, hours: 2 });
    expect(await seen('contacts = null, hours = null').catch(String)).toMatch(/check constraint/);
  });

  it('stays when the report is disposed of, and only then', async () => {
    const remove = async (isDisposal: boolean) => {
      await portal.owner.query('begin');
      if (isDisposal) {
        await portal.owner.query('select app.begin_disposal()');
      }
      for (const part of ['hours', 'breakdown', 'correction']) {
        await ofReport(`delete from field_report_${part} where report_id = $1`);
      }
      await ofReport('delete from field_report where id = $1');
      const left = await sum();
      await portal.owner.query('rollback');
      return left.length;
    };
    expect(await remove(true)).toBe(1);
    expect(await remove(false)).toBe(0);
  });

  it('is read by nobody who is signed in', () => expectReadByNobody(portal, SUMS));
});
