import type pg from 'pg';
import { TRIALS } from '../trials.js';

/** What can be named, by what it is. */
export type Ids = Readonly<Record<string, string>>;

/** The planted records of one agency. */
export async function idsOf(admin: pg.Client, key: string): Promise<Ids> {
  const one = async (sql: string) =>
    String((await admin.query<{ id: string }>(sql.replaceAll('$key', key))).rows[0]?.id);
  const pass = `md5('one pass $keySENT')::uuid`;
  const agency = `(select id from agency where key = '$key')`;
  const seminar = `md5('one seminar $keyP1FINALISED')::uuid`;
  const named: Record<string, string> = {};
  for (const { named: ofDomain = {} } of TRIALS) {
    for (const [what, sql] of Object.entries(ofDomain)) named[what] = await one(sql);
  }
  return {
    ...named,
    pass: await one(`select ${pass} as id`),
    fieldAct: await one(
      `select id from field_act where activity_id = ${pass} and state = 'CONFLICT'`,
    ),
    member: await one(
      `select id from pass_member where activity_id = ${pass} and agency_id = ${agency}`,
    ),
    point: await one(`select id from checklist_point where activity_id = ${pass}`),
    invitee: await one(`select id from pass_invitee where activity_id = ${pass}`),
    lateCount: await one(
      `insert into field_late_count (activity_id, agency_id, counter, n, arrived_at)
       values (${pass}, ${agency}, 'contacts', 1, now()) returning id`,
    ),
    seminar: await one(`select ${seminar} as id`),
    contact: await one(
      `select id from contact_function where agency_id = ${agency} and classification = 'P2'`,
    ),
    coverage:
      await one(`insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
      select agency_id, id, site_ids, '{1}', '16:00', '20:00', current_date from contact_function
      where agency_id = ${agency} and classification = 'P2' returning id`),
    capacity: await one(`select id from capacity where agency_id = ${agency} limit 1`),
    report: await one(`select md5('one progress $key')::uuid as id`),
    figure: await one(
      `select id from report_figure where report_id = md5('one progress $key')::uuid`,
    ),
    contributor: await one(
      `select contributor_id as id from report_figure where report_id = md5('one progress $key')::uuid`,
    ),
    grant: await one(`select md5('one grant $key')::uuid as id`),
    line: await one(
      `select id from budget_line where grant_id = md5('one grant $key')::uuid order by position limit 1`,
    ),
    line2: await one(
      `select id from budget_line where grant_id = md5('one grant $key')::uuid order by position desc limit 1`,
    ),
    agency: await one(`select ${agency} as id`),
    site: await one(`select site_id as id from activity where id = ${pass}`),
    area: await one(
      `select id from area where site_id = (select site_id from activity where id = ${pass}) order by code limit 1`,
    ),
    membership: await one(
      `select id from membership where agency_id = ${agency} and 'SOCIAL_WORKER' = any (roles) order by work_email limit 1`,
    ),
    unit: await one(
      `insert into unit (agency_id, name) values (${agency}, 'Prövningsenheten') returning id`,
    ),
    provider: await one(
      `insert into identity_provider (agency_id, name, issuer, client_id)
       values (${agency}, 'Kommunens inloggning', 'https://idp.planted.example/$key', 'portal') returning id`,
    ),
    deputyContact: await one(
      `select id from contact_function where agency_id = ${agency} and classification = 'P1' and label = 'Mottagning'`,
    ),
  };
}
