/**
 * The passes and seminars of the pilot (field.md 11.4, 11.5), for tests of sums: rows only, put in by
 * the owner with triggers off. How they come about is the business of their own domains.
 */

import {
  INSERT_SUMS,
  SUM_OF_REPORTS,
} from '@stad/activities/field-operations/api/report/report-sum.functions.js';
import { SUM_OF_SEMINARS } from '@stad/activities/seminars/api/seminar-sum.functions.js';

/** The owner’s connection. */
interface Owner {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, string>[] }>;
}

interface Pass {
  readonly key: string;
  readonly on: string;
  readonly type: string;
  readonly site: 'lund' | 'helsingborg';
  readonly state: 'RETURNED' | 'CLOSED';
  readonly modelTest?: boolean;
  /** Days from everyone being back to the talk. */
  readonly talkAfter: number;
  /** Hours of each member: social services, police, Salvation Army. */
  readonly hours: readonly [readonly number[], readonly number[], readonly number[]];
  /** Without contact, contacts, talks, yes, no, cards, to staff, interpreter, visits, adverts. */
  readonly counts: readonly number[];
  readonly sex?: readonly number[];
  readonly age?: readonly number[];
  readonly yes?: readonly number[];
  readonly signs?: readonly number[];
}

const closed = { state: 'CLOSED', talkAfter: 1 } as const;
const street = { ...closed, type: 'STREET', site: 'lund' } as const;
const digital = { ...closed, type: 'DIGITAL', site: 'lund', hours: [[4], [], [4]] } as const;

const PASSES: readonly Pass[] = [
  {
    ...street,
    key: '002',
    on: '2022-05-20',
    hours: [[5, 5], [], [5]],
    counts: [5, 9, 6, 1, 3, 14, 0, 2, 0, 0],
    sex: [6, 1, 0, 2],
    age: [0, 1, 7, 1],
    yes: [1, 0, 0, 0],
    signs: [1, 1, 1],
  },
  {
    ...digital,
    key: '003',
    on: '2022-06-09',
    counts: [15, 7, 5, 2, 1, 0, 0, 3, 0, 41],
    sex: [6, 0, 0, 1],
    age: [0, 1, 5, 1],
    yes: [2, 0, 0, 0],
    signs: [3, 0, 1],
  },
  {
    ...closed,
    type: 'PREMISES',
    site: 'helsingborg',
    key: '004',
    on: '2022-06-16',
    hours: [[5, 5], [5], [5]],
    counts: [0, 0, 0, 0, 0, 0, 18, 0, 6, 0],
  },
  {
    ...street,
    key: '005',
    on: '2022-08-25',
    hours: [[5, 5], [], [5]],
    counts: [6, 11, 8, 2, 4, 16, 0, 3, 0, 0],
    sex: [7, 3, 0, 1],
    age: [0, 2, 9, 0],
    yes: [1, 1, 0, 0],
    signs: [1, 2, 1],
  },
  {
    ...closed,
    type: 'JOINT_POLICE',
    site: 'lund',
    key: '006',
    on: '2022-09-02',
    modelTest: true,
    hours: [[7.5, 7.5], [7.5, 7.5, 7.5, 7.5], [7.5]],
    counts: [2, 7, 7, 3, 2, 7, 0, 4, 0, 0],
    sex: [6, 1, 0, 0],
    age: [1, 1, 5, 0],
    yes: [3, 0, 0, 0],
    signs: [2, 0, 0],
  },
  {
    ...digital,
    key: '007',
    on: '2022-09-15',
    state: 'RETURNED',
    talkAfter: 4,
    counts: [11, 8, 6, 2, 2, 0, 0, 2, 0, 38],
    sex: [6, 1, 0, 1],
    age: [0, 2, 6, 0],
    yes: [1, 0, 0, 1],
    signs: [2, 0, 1],
  },
];

/** Day, registered, present, answers, mean before, mean after. */
const SEMINARS = [
  ['2022-04-28', 34, 29, 26, 5.1, 7.6],
  ['2022-05-12', 22, 20, 19, 5.8, 8.3],
  ['2022-06-02', 18, 17, 16, 6.2, 8.4],
  ['2022-08-19', 41, 36, 30, 4.6, 6.9],
] as const;

const TABLES = [
  'activity',
  'field_operation',
  'pass_progress',
  'pass_member',
  'field_report',
  'field_report_hours',
  'field_report_breakdown',
  'seminar',
  'seminar_attendance',
  'seminar_evaluation',
];

const BREAKDOWNS = {
  SEX: ['WOMAN', 'MAN', 'OTHER', 'UNKNOWN'],
  AGE: ['UNDER_18', 'FROM_18_TO_20', 'FROM_21', 'UNKNOWN'],
  ACCEPTED_BY_SEX: ['WOMAN', 'MAN', 'OTHER', 'UNKNOWN'],
  SIGNS: ['SEXUAL', 'LABOUR', 'UNCLEAR'],
} as const;

/** Instead of every activity there is. Also an open report that is in no sum: 1000 contacts. */
export async function makePilot(owner: Owner): Promise<void> {
  await owner.query(
    'truncate activity cascade; delete from goal; truncate closing_sum, closing_state',
  );
  const triggers = (what: string) =>
    owner.query(TABLES.map((table) => `alter table ${table} ${what} trigger user;`).join('\n'));
  await triggers('disable');
  for (const pass of PASSES) await makePass(owner, pass);
  await makeOpenReport(owner);
  for (const seminar of SEMINARS) await makeSeminar(owner, seminar);
  await owner.query(`${INSERT_SUMS} ${SUM_OF_REPORTS}`);
  await owner.query(`insert into seminar_sum ${SUM_OF_SEMINARS}`);
  await triggers('enable');
}

async function makePass(owner: Owner, pass: Pass): Promise<void> {
  const town = pass.site === 'lund' ? 'LUND' : 'HBG';
  const agencies = [`SOC-${town}`, `POL-${town}`, 'FA-HBG'];
  const [social] = agencies as [string];
  const activityId = await one(
    owner,
    `insert into activity (agency_id, site_id, programme_id, kind, number, title, phase, starts_at, ends_at,
       classification, lifecycle, created_by)
     select g.id, s.id, p.id, 'FIELD_OPERATION', $1, 'Fältpass', 'COMPLETED', $2::date + time '15:00',
       $2::date + time '20:00', 'P2', 'JOINT_DRAFT', (select id from membership m where m.agency_id = g.id limit 1)
     from agency g, site s, programme p where g.key = $3 and s.key = $4 and p.key = '2022' returning id`,
    [`FP-2022-${pass.key}`, pass.on, social, pass.site],
  );
  await owner.query(
    `insert into field_operation (activity_id, agency_id, site_id, type, aim, state, counting_agency_id,
       model_test, sent_at, sent_by)
     select a.id, a.agency_id, a.site_id, $2, 'Syfte', $3, a.agency_id, $4, a.starts_at, a.created_by
     from activity a where a.id = $1`,
    [activityId, pass.type, pass.state, pass.modelTest ?? false],
  );
  await owner.query(
    `insert into pass_progress (activity_id, agency_id, briefing_done_at, started_at, returned_at,
       debrief_held_at, closed_at)
     select a.id, a.agency_id, a.starts_at, a.starts_at, a.ends_at, a.ends_at + $2::int * interval '1 day',
       case when $3 then a.ends_at + interval '10 days' end from activity a where a.id = $1`,
    [activityId, pass.talkAfter, pass.state === 'CLOSED'],
  );
  for (const [at, agency] of agencies.entries()) {
    const hours = pass.hours[at] ?? [];
    if (hours.length > 0) await makeReport(owner, activityId, agency, hours, pass, at === 0);
  }
}

async function makeReport(
  owner: Owner,
  activityId: string,
  agency: string,
  hours: readonly number[],
  pass: Pass,
  counts: boolean,
): Promise<void> {
  const reportId = await one(
    owner,
    `insert into field_report (activity_id, agency_id, state, locked_at, locked_by, attempts_without_contact,
       contacts, support_conversations, accepted, declined, cards_to_target_group, cards_to_staff,
       interpreter_used, premises_visited, adverts_reviewed)
     select $1, g.id, 'LOCKED', (select a.ends_at + interval '3 days' from activity a where a.id = $1), (select id from membership m where m.agency_id = g.id limit 1),
       $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
     from agency g where g.key = $2 returning id`,
    [activityId, agency, ...(counts ? pass.counts : pass.counts.map(() => null))],
  );
  for (const each of hours) {
    await owner.query(
      `with m as (
         insert into pass_member (activity_id, agency_id, function_title, role)
         select $1, agency_id, 'Medarbetare', 'MEMBER' from field_report where id = $2 returning id, agency_id)
       insert into field_report_hours (report_id, agency_id, member_id, hours)
       select $2, agency_id, id, $3 from m`,
      [activityId, reportId, each],
    );
  }
  const { sex, age, yes, signs } = pass;
  for (const [dimension, values] of Object.entries({
    SEX: sex,
    AGE: age,
    ACCEPTED_BY_SEX: yes,
    SIGNS: signs,
  })) {
    for (const [at, n] of (counts && values ? values : []).entries()) {
      await owner.query(
        `insert into field_report_breakdown (report_id, agency_id, dimension, value, n)
         select $1, agency_id, $2, $3, $4 from field_report where id = $1`,
        [reportId, dimension, BREAKDOWNS[dimension as keyof typeof BREAKDOWNS][at], n],
      );
    }
  }
}

/** A pass still out, whose report is being written: in no sum. */
async function makeOpenReport(owner: Owner): Promise<void> {
  await owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, number, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select g.id, s.id, p.id, 'FIELD_OPERATION', 'FP-2022-008', 'Fältpass', 'ONGOING',
         '2022-09-29 15:00+02', '2022-09-29 20:00+02', 'P2', 'JOINT_DRAFT',
         (select id from membership m where m.agency_id = g.id limit 1)
       from agency g, site s, programme p
       where g.key = 'SOC-LUND' and s.key = 'lund' and p.key = '2022' returning *),
     o as (
       insert into field_operation (activity_id, agency_id, site_id, type, aim, state, counting_agency_id,
         model_test, sent_at, sent_by)
       select id, agency_id, site_id, 'STREET', 'Syfte', 'ACTIVE', agency_id, false, starts_at, created_by
       from a returning *)
     insert into field_report (activity_id, agency_id, attempts_without_contact, contacts,
       support_conversations, accepted, declined, cards_to_target_group, cards_to_staff, interpreter_used,
       premises_visited, adverts_reviewed)
     select activity_id, agency_id, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0 from o`,
  );
}

async function makeSeminar(owner: Owner, seminar: (typeof SEMINARS)[number]): Promise<void> {
  const [on, registered, present, answers, before, after] = seminar;
  await owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select g.id, s.id, p.id, 'SEMINAR', 'Seminarium', 'EVALUATED', $1::date + time '11:00',
         $1::date + time '14:00', 'P1', 'FINALISED', (select id from membership m where m.agency_id = g.id limit 1)
       from agency g, site s, programme p where g.key = 'SOC-LUND' and s.key = 'lund' and p.key = '2022' returning *),
     s as (
       insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
       select id, agency_id, 'KNOWLEDGE', 'EVALUATED', 'Syfte', 60 from a returning *),
     n as (
       insert into seminar_attendance (activity_id, agency_id, unit, registered, present)
       select activity_id, agency_id, 'Alla', $2, $3 from s)
     insert into seminar_evaluation (activity_id, agency_id, answers, mean_before, mean_after)
     select activity_id, agency_id, $4, $5, $6 from s`,
    [on, registered, present, answers, before, after],
  );
}

async function one(owner: Owner, sql: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query(sql, values);
  return rows[0]?.['id'] as string;
}
