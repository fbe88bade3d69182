import { DAYS_AHEAD, MOST_TRAININGS } from '../rules/open-training.js';

/**
 * `door.open_towns()`: the towns whose page is open, with their names; a visitor sees no site. Nothing else in the
 * answer, and of a town whose page is closed nothing.
 *
 * `app.town_trainings(site, at)`: what anybody may know of the seminars that a town offers: what, when, whether it
 * is off or full, and the key of the form that does not say where (`door.seminar_sign_up_by_town`). Of a town whose
 * page is open, and for its members before that. Those that spread knowledge: what qualifies staff is for staff. A function and not a wider policy: of the activity hang place,
 * notes and shares. Who is on the list is counted, and not read.
 */
export const townPageFunctions = `
  create or replace function door.open_towns() returns table (site_id uuid, site_key text, site_name text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select s.id, s.key, s.name from town_page p join site s on s.id = p.site_id where p.is_open
  $$;
  alter function door.open_towns() owner to portal_door;
  revoke execute on function door.open_towns() from public;
  grant execute on function door.open_towns() to portal_app;

  create or replace function app.town_trainings(of_site uuid, at timestamptz) returns table (
      title text, starts_at timestamptz, ends_at timestamptz, state text, is_full boolean, town_key text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.title, a.starts_at, a.ends_at, s.state,
      s.capacity <= (select count(*) from seminar_sign_up u
        where u.activity_id = s.activity_id and u.state in ('SEAT', 'OFFERED'))
        or exists (select from seminar_sign_up u where u.activity_id = s.activity_id and u.state = 'QUEUED'),
      app.town_key(d.open_key)
    from seminar s join activity a on a.id = s.activity_id join seminar_sign_up_page d on d.activity_id = s.activity_id
    where a.site_id = of_site and s.kind = 'KNOWLEDGE'
      and (of_site = any (app.site_ids()) or exists (select from town_page p where p.site_id = of_site and p.is_open))
      and a.classification in ('P0', 'P1') and a.lifecycle in ('FINALISED', 'ARCHIVED')
      and (s.state = 'CONFIRMED' and d.is_open or s.state in ('POSTPONED', 'CANCELLED'))
      and a.starts_at > at and a.starts_at < at + interval '${DAYS_AHEAD} days'
    order by a.starts_at, a.id
    limit ${MOST_TRAININGS}
  $$;
  revoke execute on function app.town_trainings(uuid, timestamptz) from public;
  grant execute on function app.town_trainings(uuid, timestamptz) to portal_app;`;
