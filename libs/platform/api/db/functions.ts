/**
 * Whether something the owner does by several triggers is at work in this very transaction, and how it says so.
 * A setting spares other changes the look; the mark is the row, which nobody but the owner writes.
 */
const atWork = (doing: string, noun: string) => `
  create or replace function app.${doing}() returns boolean language plpgsql stable
    security definer set search_path = pg_catalog as $$
  begin
    if current_setting('app.${doing}', true) is distinct from pg_current_xact_id_if_assigned()::text then
      return false;
    end if;
    return exists (select from app.${noun}_at_work w where w.xid = pg_current_xact_id_if_assigned());
  end $$;
  -- From here on it is, until app.end_${noun}. For functions of the owner.
  create or replace function app.begin_${noun}() returns void language plpgsql
    set search_path = pg_catalog as $$
  begin
    insert into app.${noun}_at_work (xid) values (pg_current_xact_id());
    perform set_config('app.${doing}', pg_current_xact_id()::text, true);
  end $$;
  create or replace function app.end_${noun}() returns void language plpgsql
    set search_path = pg_catalog as $$
  begin
    delete from app.${noun}_at_work where xid = pg_current_xact_id();
    perform set_config('app.${doing}', '', true);
  end $$;`;

/**
 * Functions every policy rests on. They are replaced whole where one differs, so the file is
 * the rule in force. Settings are transaction-local; afterwards they read '' rather than null.
 */
export const settingFunctions = `
  create or replace function app.viewer_kind() returns text language sql stable parallel safe
    return coalesce(nullif(current_setting('app.viewer', true), ''), 'nobody');
  create or replace function app.person_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.person_id', true), '')::uuid;
  create or replace function app.membership_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.membership_id', true), '')::uuid;
  create or replace function app.agency_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.agency_id', true), '')::uuid;
  create or replace function app.roles() returns text[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.roles', true), '')::text[], '{}');
  create or replace function app.site_ids() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.site_ids', true), '')::uuid[], '{}');
  create or replace function app.core_site_ids() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.core_site_ids', true), '')::uuid[], '{}');
  create or replace function app.programme_ids() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.programme_ids', true), '')::uuid[], '{}');
  -- The one pass that a phone was made ready for; null for everybody who has signed in.
  create or replace function app.field_pass() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.field_pass', true), '')::uuid;
  create or replace function app.has_role(variadic wanted text[]) returns boolean language sql stable parallel safe
    return app.roles() && wanted;

  -- The day in Sweden, whatever time zone the database, its server or the session has: rights, rings and
  -- agreements begin and end by it. Between midnight there and midnight UTC current_date is yesterday.
  -- In a policy as (select app.today()), else it is worked out for every row.
  create or replace function app.swedish_day(at timestamptz) returns date language sql stable parallel safe
    return (at at time zone 'Europe/Stockholm')::date;
  create or replace function app.today() returns date language sql stable parallel safe
    return app.swedish_day(now());

  -- A disposal that was decided is at work in this very transaction (libs/trust).
  ${atWork('disposing', 'disposal')}

  -- A text that must not stand is hidden, put back or taken away in this very transaction (libs/trust).
  ${atWork('removing', 'removal')}

  -- A backup is being restored: by whoever owns the database, on a connection of theirs. What a setting says
  -- on the application's is anybody's word.
  create or replace function app.restoring() returns boolean language sql stable
    return current_setting('app.job', true) = 'restore' and pg_has_role(session_user, 'portal_owner', 'member');

  create or replace function app.refuse_new_owner() returns trigger language plpgsql
    set search_path = pg_catalog as $$
  begin
    raise exception 'Whose a record is, and what it hangs on, cannot be changed' using errcode = 'integrity_constraint_violation';
  end $$;

  grant execute on function app.viewer_kind(), app.person_id(), app.membership_id(), app.agency_id(),
    app.roles(), app.site_ids(), app.core_site_ids(), app.programme_ids(), app.field_pass(), app.has_role(text[]),
    app.swedish_day(timestamptz), app.today()
    to portal_owner, portal_app, portal_door, portal_statistics;
  -- For the triggers and functions of the owner.
  revoke execute on function app.disposing(), app.begin_disposal(), app.end_disposal(), app.removing(),
    app.begin_removal(), app.end_removal(), app.restoring()
    from public, portal_app, portal_door, portal_statistics;`;
