import { activityPolicy } from '@stad/activities/core/api/activity.policy.js';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { THRESHOLD } from '@stad/safeguards/rules/disclosure/audience.js';

/** The viewer adds up what happened at a seminar of the own agency: its planners, and the system. */
export const ADDS_UP = `((select app.has_role(${ACTIVITY_PLANNERS.map((role) => `'${role}'`).join(', ')}))
  or (select app.viewer_kind()) = 'system')`;

const FEWEST = THRESHOLD.partners;

/**
 * Who comes, unit by unit, to seminars that the viewer sees: *1 of 1* names somebody to whoever knows the unit.
 * The planners of the organiser, who write them, read each. To all others units of fewer than five people are one
 * row, with the next larger ones until it is no longer so few, also for an agency that takes its own away
 * (field.md 4.6; INV-15, INV-18). Where all of them are too few the sum alone is left, which the page tells anyway.
 * A row that follows the list is one of all, and told as it is. `is_along`: the viewer's agency is in the row.
 *
 * A policy cannot say this: it lets a row through or not, and neither adds rows up nor weighs one by its
 * neighbours. The rows of the table are therefore their planners', and this function is the way of all others
 * to it. It asks the sentence of `activity`, since its owner would see them all.
 */
export const toldUnitFunctions = `
  create or replace function app.told_seminar_units(of_activities uuid[])
    returns table (activity_id uuid, id uuid, from_agency_id uuid, unit text, registered integer, present integer,
      from_sign_up boolean, is_together boolean, is_along boolean)
    language sql stable security definer set search_path = pg_catalog, public as $$
    with seen as (
      select activity.id from activity where activity.id = any (of_activities) and (${activityPolicy.read})),
    unit as (
      select t.activity_id, t.id, t.from_agency_id, t.registered, t.present,
        coalesce(t.from_agency_id::text, 'actor ' || t.unit) as owner,
        row_number() over (partition by t.activity_id order by t.registered, t.unit, t.id) as place
      from seminar_attendance t join seen on seen.id = t.activity_id
      where t.registered > 0 and not t.from_sign_up
        and not (t.agency_id = (select app.agency_id()) and ${ADDS_UP})),
    small as (
      select u.activity_id, count(*) filter (where u.registered < ${FEWEST}) as least, count(*) as most
      from unit u group by u.activity_id having bool_or(u.registered < ${FEWEST})),
    -- The smallest so many units, and what each owner has in them.
    owned as (
      select n.activity_id, n.size, u.owner, sum(u.registered) as own
      from (select s.activity_id, generate_series(s.least, s.most) as size from small s) n
        join unit u on u.activity_id = n.activity_id and u.place <= n.size
      group by n.activity_id, n.size, u.owner),
    wide as (
      select o.activity_id, o.size
      from (select owned.*, sum(own) over (partition by owned.activity_id, size) as total from owned) o
      group by o.activity_id, o.size
      having min(case when total = own then total else total - own end) >= ${FEWEST}),
    fold as (
      select s.activity_id, coalesce(min(w.size), s.most) as size
      from small s left join wide w on w.activity_id = s.activity_id group by s.activity_id, s.most)
    select t.activity_id, t.id, t.from_agency_id, t.unit, t.registered, t.present, t.from_sign_up, false,
      coalesce(t.from_agency_id = app.agency_id(), false)
    from seminar_attendance t
      join seen on seen.id = t.activity_id
      left join unit u on u.id = t.id
      left join fold f on f.activity_id = t.activity_id
    where u.place is null or f.size is null or u.place > f.size
    union all
    select u.activity_id, null, null, '', sum(u.registered)::integer,
      case when bool_and(u.present is not null) then sum(u.present)::integer end, false, true,
      coalesce(bool_or(u.from_agency_id = app.agency_id()), false)
    from unit u join fold f on f.activity_id = u.activity_id and u.place <= f.size
    group by u.activity_id
  $$;
  revoke execute on function app.told_seminar_units(uuid[]) from public;
  grant execute on function app.told_seminar_units(uuid[]) to portal_app;`;
