/**
 * Triggers that need more sight than the one who writes has. All run as the owner, with a fixed
 * search path, and answer nothing.
 *
 * - `app.keep_directory`: nobody writes the directory by hand; it follows memberships and units
 * - `app.end_deputies`: who leaves stands in for nobody after the last day
 * - `app.refuse_unknown_sites`: an on-call service may serve a town that bought it, where its
 *   agency has no ring and so cannot see the site
 * - `app.refuse_ended_function`: nobody is on call, or a deputy, under a name that is ended; and a release
 *   that knows of no end gives it no number again
 */
export const networkFunctions = `
  create or replace function app.keep_directory() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if tg_op = 'DELETE' then
      delete from directory_entry where membership_id = old.id;
      return old;
    end if;
    insert into directory_entry as d
        (membership_id, agency_id, function_title, unit_name, valid_from, valid_to)
      values (new.id, new.agency_id, new.function_title,
        (select u.name from unit u where u.id = new.unit_id), new.valid_from, new.valid_to)
      on conflict (membership_id) do update
        set function_title = excluded.function_title, unit_name = excluded.unit_name,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
        where (d.function_title, d.unit_name, d.valid_from, d.valid_to) is distinct from
          (excluded.function_title, excluded.unit_name, excluded.valid_from, excluded.valid_to);
    return null;
  end $$;
  create or replace trigger keep_directory after insert or update on membership
    for each row execute function app.keep_directory();
  -- Before, since the entry holds on to its membership.
  create or replace trigger leave_directory before delete on membership
    for each row execute function app.keep_directory();

  create or replace function app.keep_directory_units() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update directory_entry d set unit_name = new.name
      from membership m where m.id = d.membership_id and m.unit_id = new.id;
    return null;
  end $$;
  create or replace trigger keep_directory after update of name on unit
    for each row when (old.name is distinct from new.name) execute function app.keep_directory_units();

  create or replace function app.end_deputies() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update deputy d set to_on = new.valid_to
      where d.membership_id = new.id and d.ended_at is null and new.valid_to between d.from_on and d.to_on - 1;
    update deputy d set ended_at = now()
      where d.membership_id = new.id and d.ended_at is null and d.from_on > new.valid_to;
    return null;
  end $$;
  create or replace trigger end_deputies after update of valid_to on membership
    for each row when (new.valid_to is not null) execute function app.end_deputies();

  create or replace function app.refuse_unknown_sites() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if exists (select from unnest(new.site_ids) as wanted(id)
               where not exists (select from site s where s.id = wanted.id)) then
      raise exception 'A site is not known' using errcode = 'foreign_key_violation';
    end if;
    return new;
  end $$;
  create or replace trigger sites_exist before insert or update of site_ids on contact_function
    for each row execute function app.refuse_unknown_sites();
  create or replace trigger sites_exist before insert or update of site_ids on on_call_coverage
    for each row execute function app.refuse_unknown_sites();

  -- Each locks what it asks about: who ends the function at the same time waits, or is waited for.
  create or replace function app.refuse_ended_function() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare
    ended date;
  begin
    if tg_table_name = 'on_call_coverage' then
      select f.ended_on into ended from contact_function f where f.id = new.contact_function_id for share;
      if ended > coalesce(new.valid_to, 'infinity') then return new; end if;
    elsif tg_argv[0] = 'deputy' then
      select f.ended_on into ended from contact_function f where f.id = new.deputy_id for share;
    else
      ended := old.ended_on;
    end if;
    if ended is not null then
      raise exception 'The function is ended' using errcode = 'foreign_key_violation';
    end if;
    return new;
  end $$;
  create or replace trigger function_answers before insert or update on on_call_coverage
    for each row execute function app.refuse_ended_function();
  create or replace trigger deputy_answers before insert or update of deputy_id on contact_function
    for each row when (new.deputy_id is not null) execute function app.refuse_ended_function('deputy');
  create or replace trigger stays_ended before update on contact_function
    for each row when (old.ended_on is not null) execute function app.refuse_ended_function('self');`;
