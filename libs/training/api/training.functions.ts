import { MANAGER } from '@stad/identity/rules/role.js';
import { COMMON, statisticsSql, TAKES_PART } from '@stad/programme/api/statistics-function.js';
import { LEAST_TARGET } from '../rules/coverage.js';

/** What the organiser's list says of a seat, for the employer whose own it is. */
const SEATS = `
  create or replace function app.keep_training_booking() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update training_booking set seat = new.state, is_present = new.is_present where sign_up_id = new.id;
    return null;
  end $$;
  create or replace trigger keep_training_booking after insert or update of state, is_present on seminar_sign_up
    for each row execute function app.keep_training_booking();`;

/**
 * What somebody is qualified for follows the register: the latest last day of each kind that stands in it. Until the
 * first of a kind is registered, what the administrator wrote stands. Whoever has that part open is told.
 */
const QUALIFICATIONS = `
  create or replace function app.keep_trained_qualification() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    changed training_record;
    lasts date;
    is_open boolean;
    n integer;
  begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;
    if changed.membership_id is null or app.disposing() then return null; end if;
    select count(*), bool_or(r.valid_to is null), max(r.valid_to) into n, is_open, lasts
      from training_record r where r.membership_id = changed.membership_id and r.kind = changed.kind;
    if n = 0 then
      delete from qualification q where q.membership_id = changed.membership_id and q.kind = changed.kind;
    else
      insert into qualification (agency_id, membership_id, kind, valid_to)
        values (changed.agency_id, changed.membership_id, changed.kind, case when is_open then null else lasts end)
        on conflict (membership_id, kind) do update set valid_to = excluded.valid_to
        where qualification.valid_to is distinct from excluded.valid_to;
    end if;
    update membership set competence_version = competence_version + 1 where id = changed.membership_id;
    return null;
  end $$;
  create or replace trigger keep_qualification after insert or delete on training_record
    for each row execute function app.keep_trained_qualification();`;

/** Seminars of a town that everybody there reads, have a course and can be booked: numbers, nothing of who comes. */
const OPEN = `
  create or replace function app.open_trainings(of_site uuid)
    returns table (activity_id uuid, course_id uuid, agency_id uuid, starts_at timestamptz, ends_at timestamptz,
      place text, seats_left integer)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select s.activity_id, t.course_id, s.agency_id, a.starts_at, a.ends_at, a.place_label,
      greatest(0, s.capacity - (select count(*) from seminar_sign_up u
        where u.activity_id = s.activity_id and u.state in ('SEAT', 'OFFERED')))::integer
    from training_session t
      join seminar s on s.activity_id = t.activity_id and s.state = 'CONFIRMED'
      join seminar_sign_up_page p on p.activity_id = s.activity_id and p.is_open
      join activity a on a.id = s.activity_id and a.site_id = of_site
        and a.lifecycle = 'FINALISED' and a.classification = 'P1'
    where app.viewer_kind() = 'person' and of_site = any (app.site_ids())
    order by a.starts_at, s.activity_id
  $$;
  revoke execute on function app.open_trainings(uuid) from public;
  grant execute on function app.open_trainings(uuid) to portal_app;`;

/** The row of a seminar's list that has the address at work of one of the own staff, signed up by the link. */
const OWN_SIGN_UP = `
  create or replace function app.own_sign_up(of_activity uuid, of_membership uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public as $$
    select u.id from seminar_sign_up u join membership m on m.work_email = u.work_email
    where u.activity_id = of_activity and m.id = of_membership and m.agency_id = app.agency_id()
      and app.viewer_kind() = 'person'
      and (m.id = app.membership_id() or app.has_role(${MANAGER.map((role) => `'${role}'`).join(', ')}))
  $$;
  revoke execute on function app.own_sign_up(uuid, uuid) from public;
  grant execute on function app.own_sign_up(uuid, uuid) to portal_app;`;

export const trainingFunctions = `${SEATS} ${QUALIFICATIONS} ${OPEN} ${OWN_SIGN_UP}`;

/**
 * K03 in the form of amounts: of each agency and town those who had the in-depth training on the last day, of the
 * targets its managers had entered until then. By agency alone, and not of a whole target below five, which is in
 * no total either (rules/coverage.ts). Whoever is trained twice counts once.
 */
export const trainingCoverage = statisticsSql({
  training_coverage: {
    columns: `${COMMON}, value double precision, of_total double precision`,
    query: `
    with day as (
      select least($3, app.today()) as is_on
    ), targets as (
      select distinct on (t.agency_id, t.site_id, t.unit_id) t.agency_id, t.site_id, t.unit_id, t.staff
      from training_target t
      join programme_site p on p.site_id = t.site_id and p.programme_id = $1
      where ${TAKES_PART} and $4 = 'VALUE' and t.from_on <= $3
      order by t.agency_id, t.site_id, t.unit_id, t.from_on desc
    ), trained as (
      select r.unit_id, count(distinct coalesce(r.membership_id::text, '/' || r.staff_number)) as n
      from training_record r cross join day
        left join membership gone on gone.id = r.membership_id and gone.valid_to < day.is_on
      where r.kind = 'IN_DEPTH' and r.held_on <= day.is_on and coalesce(r.valid_to, 'infinity') >= day.is_on
        and gone.id is null
      group by r.unit_id
    )
    select t.agency_id, t.site_id || '/K03/', sum(least(coalesce(n.n, 0), t.staff))::double precision,
      sum(t.staff)::double precision
    from targets t left join trained n on n.unit_id = t.unit_id
    group by t.agency_id, t.site_id
    having sum(t.staff) >= ${LEAST_TARGET}`,
  },
});
