import { AGENCY, AREA, fields, jsonRows } from './json.sql.js';
import { nearPasses } from './near-passes.sql.js';

/** A plan as SQL expressions: columns of a pass, or parameters of one that is not saved yet. */
export interface PlanSql {
  readonly siteId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Arrays of ids. */
  readonly areaIds: string;
  readonly membershipIds: string;
  /** Whose trainings are asked for: those of `membershipIds`, or of everybody who might join them. */
  readonly trained: 'TEAM' | 'ANYBODY';
  /** The pass itself, which is nothing around it; null when there is none. */
  readonly passId: string;
}

/**
 * What a plan is held against, as one JSON object: the own agency's rows and, of the others, *upptagen*
 * alone; row security decides. 24 hours on each side hold every day and night that the rest is counted
 * in, 72 hours the visits to an area.
 */
export const aroundSql = (plan: PlanSql) => `json_build_object(
    'siteAreas', ${jsonRows(AREA, `area ar where ar.site_id = ${plan.siteId}`)},
    'coreAgencies', ${jsonRows(
      AGENCY,
      `agency ag
      where ag.id = any (array(select s.agency_id from site_agency s
        where s.site_id = ${plan.siteId} and s.tier = 'CORE'
          and (${plan.startsAt} at time zone 'Europe/Stockholm')::date
            between s.valid_from and coalesce(s.valid_to, 'infinity')))`,
    )},
    'coverage', ${jsonRows(
      `json_build_object('agencyId', c.agency_id, 'label', f.label, 'weekdays', c.weekdays,
        'from', c.from_time, 'to', c.to_time, 'validFrom', c.valid_from, 'validTo', c.valid_to,
        'redDays', c.red_days, 'eves', c.eves, 'isMine', exists (select from membership m
          where m.id = (select app.membership_id()) and m.agency_id = c.agency_id
            and (f.label = m.function_title or starts_with(f.label, m.function_title || ','))))`,
      `on_call_coverage c left join contact_function f on f.id = c.contact_function_id
      where ${plan.siteId} = any (c.site_ids)`,
    )},
    'busy', ${jsonRows(
      fields('b', 'id', 'agencyId', 'membershipId', 'startsAt', 'endsAt'),
      `busy_span b
      where b.starts_at < ${plan.endsAt} + interval '24 hours' and b.ends_at > ${plan.startsAt} - interval '24 hours'
        and (b.site_id = ${plan.siteId} or b.membership_id = any (${plan.membershipIds}))`,
    )},
    'trainings', ${jsonRows(
      `json_build_object('membershipId', k.membership_id, 'qualifications', k.qualifications)`,
      `crew_card k where k.agency_id in (
        select s.agency_id from site_agency s where s.site_id = ${plan.siteId} and s.tier = 'CORE')
        ${plan.trained === 'TEAM' ? `and k.membership_id = any (${plan.membershipIds})` : ''}`,
    )},
    'visits', ${jsonRows(
      `json_build_object('areaId', va.area_id, 'areaLabel', ar.name,
        'startsAt', v.starts_at, 'endsAt', v.ends_at)`,
      `(${nearPasses({
        sites: `= ${plan.siteId}`,
        from: plan.startsAt,
        to: plan.endsAt,
      })} offset 0) v
        join field_operation_area va on va.activity_id = v.id
        join area ar on ar.id = va.area_id
      where v.id is distinct from ${plan.passId} and va.area_id = any (${plan.areaIds})`,
    )})`;
