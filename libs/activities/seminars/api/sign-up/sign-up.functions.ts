/** What the list adds up to, in the unit that stands for it; the words of a page say what it is. */
export const SIGN_UP_UNIT = 'Anmälda via länken';

/**
 * Numbers follow the list, and outlive it: when its rows are disposed of, what was counted stays. Everyone who
 * sees the seminar reads the numbers, nobody but the organiser the list.
 */
export const signUpFunctions = `
  create or replace function app.keep_sign_up_count() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    held uuid := case when tg_op = 'DELETE' then old.activity_id else new.activity_id end;
  begin
    if tg_op = 'DELETE' and app.disposing() then return null; end if;
    -- Whoever writes a list holds its seminar (seats.ts); one that asks and has no seat comes not here.
    insert into seminar_attendance (activity_id, agency_id, unit, registered, present, from_sign_up)
    select s.activity_id, s.agency_id, '${SIGN_UP_UNIT}', n.registered,
      case when n.present > 0 or s.state in ('ONGOING', 'COMPLETED', 'EVALUATED') then n.present end, true
    from seminar s, lateral (
      select count(*) filter (where u.state = 'SEAT')::int as registered,
        count(*) filter (where u.is_present)::int as present
      from seminar_sign_up u where u.activity_id = s.activity_id) n
    where s.activity_id = held
    on conflict (activity_id) where from_sign_up
      do update set registered = excluded.registered, present = excluded.present
      where (seminar_attendance.registered, seminar_attendance.present)
        is distinct from (excluded.registered, excluded.present);
    return null;
  end $$;
  create or replace trigger keep_count after insert on seminar_sign_up
    for each row when (new.state = 'SEAT') execute function app.keep_sign_up_count();
  create or replace trigger keep_count_too after update of state, is_present on seminar_sign_up
    for each row when (new.state = 'SEAT' or old.state = 'SEAT') execute function app.keep_sign_up_count();
  create or replace trigger keep_count_of_gone after delete on seminar_sign_up
    for each row when (old.state = 'SEAT') execute function app.keep_sign_up_count();
  -- From the first moment there is a number, if nobody comes too.
  create or replace trigger keep_count after insert on seminar_sign_up_page
    for each row execute function app.keep_sign_up_count();

  -- Once the doors are open it has been counted, also when nobody has come.
  create or replace function app.count_from_the_door() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update seminar_attendance set present = 0
      where activity_id = new.activity_id and from_sign_up and present is null;
    return null;
  end $$;
  create or replace trigger count_from_the_door after update of state on seminar
    for each row when (new.state = 'ONGOING' and old.state <> 'ONGOING')
    execute function app.count_from_the_door();

  create or replace function door.seminar_sign_up_page(open_key text)
    returns table (activity_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select p.activity_id, p.agency_id from seminar_sign_up_page p
    where p.open_key = seminar_sign_up_page.open_key
  $$;
  alter function door.seminar_sign_up_page(text) owner to portal_door;
  revoke execute on function door.seminar_sign_up_page(text) from public;
  grant execute on function door.seminar_sign_up_page(text) to portal_app;

  -- The key that the open page of a town gives: it opens the same form, without the place. The key of the link
  -- that is spread cannot be told from it.
  create or replace function app.town_key(open_key text) returns text language sql immutable parallel safe
    set search_path = pg_catalog, public as $$
    select encode(sha256(convert_to('town ' || open_key, 'UTF8')), 'hex')
  $$;
  revoke execute on function app.town_key(text) from public;
  grant execute on function app.town_key(text) to portal_door;
  create or replace function door.seminar_sign_up_by_town(town_key text)
    returns table (activity_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select p.activity_id, p.agency_id from seminar_sign_up_page p
    where app.town_key(p.open_key) = seminar_sign_up_by_town.town_key
  $$;
  alter function door.seminar_sign_up_by_town(text) owner to portal_door;
  revoke execute on function door.seminar_sign_up_by_town(text) from public;
  grant execute on function door.seminar_sign_up_by_town(text) to portal_app;

  create or replace function door.seminar_sign_up(secret_hash bytea)
    returns table (sign_up_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select k.sign_up_id, k.agency_id from seminar_sign_up_key k
    where k.secret_hash = seminar_sign_up.secret_hash
  $$;
  alter function door.seminar_sign_up(bytea) owner to portal_door;
  revoke execute on function door.seminar_sign_up(bytea) from public;
  grant execute on function door.seminar_sign_up(bytea) to portal_app;`;
