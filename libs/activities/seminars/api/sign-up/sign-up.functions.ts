import {
  ASKINGS_OF_NETWORK,
  ASKINGS_TO_SHUT,
  COUNTED_HOURS,
  COUNTED_OF_NETWORK,
  LETTERS_A_DAY,
} from '../../rules/sign-up/sign-up.js';

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
  grant execute on function door.seminar_sign_up(bytea) to portal_app;

  -- Whose answer a calendar sends back.
  create or replace function door.seminar_sign_up_by_calendar(uid text)
    returns table (sign_up_id uuid, agency_id uuid)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select u.id, u.agency_id from seminar_sign_up u where u.calendar_uid = uid
  $$;
  alter function door.seminar_sign_up_by_calendar(text) owner to portal_door;
  revoke execute on function door.seminar_sign_up_by_calendar(text) from public;
  grant execute on function door.seminar_sign_up_by_calendar(text) to portal_app;

  -- One more who asks, if there is room for it: of a network, of a seminar, of a mailbox, over all organisers. One at
  -- a time of each network and each mailbox, so that many at once are not one.
  create or replace function app.count_seminar_ask(of_activity uuid, mailbox bytea, network bytea, at timestamptz)
    returns text language plpgsql volatile security definer set search_path = pg_catalog, public as $$
  declare
    hour timestamptz := at - interval '1 hour';
  begin
    if app.viewer_kind() is distinct from 'system' then
      raise exception 'Not for this viewer' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('seminar network ' || encode(network, 'hex'), 0));
    perform pg_advisory_xact_lock(hashtextextended('seminar mailbox ' || encode(mailbox, 'hex'), 0));
    if (select count(*) from seminar_ask a where a.network_mark = network and a.asked_at > hour)
      >= ${ASKINGS_OF_NETWORK} then return 'NETWORK'; end if;
    if (select sum(least(n, ${COUNTED_OF_NETWORK})) from (
      select count(*) as n from seminar_ask a where a.activity_id = of_activity and a.agency_id = app.agency_id()
        and a.asked_at > hour group by a.network_mark) of_network) >= ${ASKINGS_TO_SHUT} then return 'SEMINAR'; end if;
    if (select count(*) from seminar_ask a where a.mailbox_mark = mailbox
      and a.asked_at > at - interval '${COUNTED_HOURS} hours') >= ${LETTERS_A_DAY} then return 'MAILBOX'; end if;
    insert into seminar_ask (activity_id, agency_id, mailbox_mark, network_mark, asked_at)
      values (of_activity, app.agency_id(), mailbox, network, at);
    return 'COUNTED';
  end $$;
  revoke execute on function app.count_seminar_ask(uuid, bytea, bytea, timestamptz) from public;
  grant execute on function app.count_seminar_ask(uuid, bytea, bytea, timestamptz) to portal_app;`;
