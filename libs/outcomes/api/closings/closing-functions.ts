import { COUNTER_COLUMNS } from '@stad/activities/field-operations/api/report/report-columns.js';

/** Asked for by the database for the night after each closing day. */
export const CLOSE_DAY = 'close day';

const COLUMNS = COUNTER_COLUMNS;

/** Each measure as `field_report_sum` has it; an attempt is also a contact that came of it. */
const MEASURES: Readonly<Record<string, string>> = {
  K11: `s.${COLUMNS.attemptsWithoutContact} + s.${COLUMNS.contacts}`,
  K12: `s.${COLUMNS.contacts}`,
  K13: `s.${COLUMNS.supportConversations}`,
  K14: `s.${COLUMNS.accepted}`,
  K11A: `s.${COLUMNS.declined}`,
  K13A: `s.${COLUMNS.interpreterUsed}`,
  K18A: `s.${COLUMNS.cardsToTargetGroup}`,
};
const VALUES = Object.entries(MEASURES).map(([code, value]) => `('${code}', ${value})`);

/** The breakdowns that a report itself says, and of which measure. */
const SAID = `('SEX', 'K12', 'sex'), ('ACCEPTED_BY_SEX', 'K14', 'sex'), ('AGE', 'K12', 'age'),
        ('SIGNS', 'K12', 'exploitationForm')`;
/** Of age children are told apart, and nothing else (field.md 4.5). */
const PUBLISHED = `case when b.dimension <> 'AGE' or b.value = 'UNKNOWN' then b.value
          when b.value = 'UNDER_18' then 'CHILD' else 'ADULT' end`;

const TAKES_PART = `app.viewer_kind() in ('person', 'system') and $1 = any (app.programme_ids())`;
const midnight = (day: string) => `((${day})::timestamp at time zone 'Europe/Stockholm')`;

/**
 * Adds up what was locked when a day closed: once, in the order of the days, and not before the day. Whoever
 * comes second waits and finds it done. What was locked after midnight belongs to the next.
 */
const takeClosing = `
  create or replace function app.take_closing(of_programme uuid, day date) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    if not (${TAKES_PART}) or $2 > app.today()
      or not exists (select from closing_day d where d.programme_id = $1 and d.closes_on = $2) then
      raise exception 'No day to close' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('closing ' || $1, 0));
    if exists (select from closing_state c where c.programme_id = $1 and c.closes_on >= $2) then
      return false;
    end if;
    insert into closing_sum (programme_id, closes_on, agency_id, measure, dimension, category, n)
    with s as (
      select f.* from field_report_sum f
        join field_report r on r.id = f.report_id
        join programme p on p.id = f.programme_id
      where f.programme_id = $1 and f.contacts is not null
        and f.starts_at >= ${midnight('p.starts_on')} and f.starts_at < ${midnight('$2 + 1')}
        and r.locked_at < ${midnight('$2 + 1')}
    ), counted as (
      select s.agency_id, s.site_id, s.type, m.measure, m.n
      from s cross join lateral (values ${VALUES.join(', ')}) m(measure, n)
    ), said as (
      select s.agency_id, d.measure, d.dimension, ${PUBLISHED} as category, b.n
      from s join field_report_breakdown b on b.report_id = s.report_id
        join (values ${SAID}) d(code, measure, dimension) on d.code = b.dimension
    )
    select $1, $2, c.agency_id, c.measure, c.dimension, c.category, sum(c.n)
    from (
      select agency_id, measure, '' as dimension, '' as category, n from counted
      union all select agency_id, measure, 'site', site_id::text, n from counted
      union all select agency_id, measure, 'passType', type, n from counted
      union all select agency_id, measure, dimension, category, n from said
      -- A contact without a sign is in no form.
      union all select agency_id, 'K12', 'exploitationForm', 'NONE', n from counted where measure = 'K12'
      union all select agency_id, 'K12', 'exploitationForm', 'NONE', -n from said
        where dimension = 'exploitationForm'
    ) c
    group by 1, 2, 3, 4, 5, 6;
    return true;
  end $$;
  revoke execute on function app.take_closing(uuid, date) from public;
  grant execute on function app.take_closing(uuid, date) to portal_app;`;

/** What was added up at every closing so far, for telling the next one; and to an agency its own part. */
const closingSums = `
  drop function if exists statistics.closing_sums (uuid);
  create function statistics.closing_sums (of_programme uuid)
    returns table (closes_on date, agency_id uuid, measure text, dimension text, category text, n integer)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select c.closes_on, c.agency_id, c.measure, c.dimension, c.category, c.n
    from closing_sum c
    where ${TAKES_PART} and c.programme_id = $1
  $$;
  alter function statistics.closing_sums (uuid) owner to portal_statistics;
  revoke execute on function statistics.closing_sums (uuid) from public;
  grant execute on function statistics.closing_sums (uuid) to portal_app;`;

/**
 * The night after a closing day it is closed. Asked for as the day comes to be, and anew at every migration
 * for days that nobody asked for.
 */
const askToClose = `
  create or replace function app.ask_to_close(agency uuid, programme uuid, day date) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    select jobs.enqueue_for(agency, '${CLOSE_DAY}', json_build_object('programmeId', programme),
      ${midnight('day + 1')} + interval '5 minutes', 'close ' || programme || ' ' || day)
  $$;
  revoke execute on function app.ask_to_close(uuid, uuid, date) from public;
  create or replace function app.close_day_later() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    perform app.ask_to_close(new.agency_id, new.programme_id, new.closes_on);
    return null;
  end $$;
  create or replace trigger close_later after insert on closing_day
    for each row execute function app.close_day_later();
  select app.ask_to_close(d.agency_id, d.programme_id, d.closes_on) from closing_day d
  where not exists (select from closing_state c
    where c.programme_id = d.programme_id and c.closes_on >= d.closes_on);`;

export const closingFunctions = takeClosing + closingSums + askToClose;
