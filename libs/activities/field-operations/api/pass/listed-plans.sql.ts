import { AGENCY, fields, jsonRows } from './json.sql.js';
import { nearPasses } from './near-passes.sql.js';

/** Ids that a query gives, looked up as an array: row security hides from the planner how few they are. */
const amongst = (ids: string) => `= any (array(${ids}))`;

const LAST_END = 'select max(ends_at) from plans';
const FIRST_START = 'select min(starts_at) from plans';

/**
 * What the passes with these ids run into, read once for all of them: a month of passes shares its
 * site, its areas and its people. Only a pass that has not begun runs into anything (`plans`).
 * 24 hours on each side hold every day and night that the rest is counted in, 72 hours the visits to
 * an area; which of it lies around which pass is for `listedPlans` to tell.
 */
export const LISTED_PLANS = `
  with page as materialized (
    select a.id, a.agency_id, a.site_id, a.starts_at, a.ends_at, o.type, o.counting_agency_id,
      o.state in ('PLANNING', 'AWAITING_GO', 'READY') as is_plan
    from activity a join field_operation o on o.activity_id = a.id
    where a.kind = 'FIELD_OPERATION' and a.id = any ($1)
  ), plans as materialized (
    select * from page where is_plan
  ), team as materialized (
    select m.*, m.agency_id <> p.agency_id as is_guest from page p join pass_member m on m.activity_id = p.id
  ), places as materialized (
    select oa.activity_id, oa.area_id from field_operation_area oa where oa.activity_id ${amongst('select id from plans')}
  ), invited as materialized (
    select i.activity_id, i.agency_id from pass_invitation i where i.activity_id ${amongst('select id from plans')}
  ), core as materialized (
    select s.agency_id, s.site_id, s.valid_from, s.valid_to from site_agency s
    where s.tier = 'CORE' and s.site_id ${amongst('select site_id from plans')}
  ), near as materialized (
    ${nearPasses({
      sites: amongst('select site_id from plans'),
      from: `(${FIRST_START})`,
      to: `(${LAST_END})`,
    })}
  )
  select
    ${jsonRows(
      fields(
        'p',
        'id',
        'agencyId',
        'siteId',
        'startsAt',
        'endsAt',
        'type',
        'isPlan',
        'countingAgencyId',
      ),
      'page p',
    )} as passes,
    ${jsonRows(
      fields(
        'm',
        ...['id', 'activityId', 'agencyId', 'membershipId', 'functionTitle', 'role'],
        ...['joinedAt', 'leftAt', 'busySpanId'],
      ),
      'team m',
      `m.role = 'REAR_SUPPORT', m.role <> 'PASS_LEADER', m.is_guest, m.function_title, m.id`,
    )} as team,
    ${jsonRows(fields('x', 'activityId', 'areaId'), 'places x join area ar on ar.id = x.area_id', 'ar.name')} as places,
    ${jsonRows(fields('x', 'activityId', 'agencyId'), 'invited x')} as invited,
    ${jsonRows(
      AGENCY,
      `agency ag where ag.id ${amongst(
        `select agency_id from page union select counting_agency_id from page
         union select agency_id from team union select agency_id from invited`,
      )}`,
      'ag.short_name',
    )} as agencies,
    ${jsonRows(
      fields('kc', 'activityId', 'clashKey', 'agencyId', 'reason', 'note', 'byTitle', 'at'),
      `kept_clash kc where kc.activity_id ${amongst('select id from page')}`,
      'kc.at',
    )} as "keptClashes",
    ${jsonRows(fields('x', 'agencyId', 'siteId', 'validFrom', 'validTo'), 'core x')} as core,
    ${jsonRows(
      `json_build_object('siteIds', c.site_ids, 'agencyId', c.agency_id, 'label', f.label,
        'weekdays', c.weekdays, 'from', c.from_time, 'to', c.to_time, 'validFrom', c.valid_from,
        'validTo', c.valid_to, 'redDays', c.red_days, 'eves', c.eves)`,
      `on_call_coverage c left join contact_function f on f.id = c.contact_function_id
      where c.site_ids && array(select site_id from plans)`,
    )} as coverage,
    ${jsonRows(
      fields('b', 'id', 'siteId', 'agencyId', 'membershipId', 'startsAt', 'endsAt'),
      `busy_span b
      where b.starts_at < (${LAST_END}) + interval '24 hours' and b.ends_at > (${FIRST_START}) - interval '24 hours'
        and (b.site_id ${amongst('select site_id from plans')}
          or b.membership_id ${amongst('select membership_id from team')})`,
    )} as busy,
    ${jsonRows(
      `json_build_object('membershipId', k.membership_id, 'qualifications', k.qualifications)`,
      `crew_card k where k.agency_id ${amongst('select agency_id from core')}
        and k.membership_id ${amongst('select membership_id from team')}`,
    )} as trainings,
    ${jsonRows(
      `json_build_object('activityId', v.id, 'areaId', va.area_id, 'areaLabel', ar.name,
        'startsAt', v.starts_at, 'endsAt', v.ends_at)`,
      `near v
        join field_operation_area va on va.activity_id = v.id
        join area ar on ar.id = va.area_id
      where va.activity_id ${amongst('select id from near')} and va.area_id ${amongst('select area_id from places')}`,
    )} as visits`;
