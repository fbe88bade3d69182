import { UNDERTAKING_VERSION } from '../rules/undertaking.js';

/**
 * What works before anyone is signed in: functions that take one secret and answer one row.
 * They are owned by \`portal_door\`, which sees sessions and memberships and nothing else.
 *
 * Idle 30 minutes, absolute 12 hours (security.md 3); what a page asks by itself is idle. Membership and roles are read fresh on
 * each request, so an ended one is gone at the next request, not at the next sign-in (INV-22).
 */
export const doorFunctions = `
  drop function if exists door.session(bytea);
  -- What it answers has grown: a function is not replaced by one with other columns.
  drop function if exists door.session(bytea, boolean);
  create or replace function door.session(secret_hash bytea, is_idle boolean) returns table (
    session_id uuid, person_id uuid, membership_id uuid, agency_id uuid, agency_kind text, roles text[],
    way text, factor_at timestamptz, owes_undertaking boolean)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    update session s set last_seen_at = now()
      where not is_idle and s.token_hash = secret_hash and s.ended_at is null and s.way <> 'FIELD'
        and s.last_seen_at between now() - interval '30 minutes' and now() - interval '1 minute';
    return query
      select s.id, s.person_id, m.id, m.agency_id, a.kind, m.roles, s.way, s.factor_at,
        s.way <> 'DEMO' and not exists (
          select from undertaking_acceptance u
          where u.membership_id = m.id and u.version >= ${UNDERTAKING_VERSION})
      from session s
      join membership m on m.id = s.membership_id
      join agency a on a.id = m.agency_id
      where s.token_hash = secret_hash and s.ended_at is null and s.way <> 'FIELD'
        and s.last_seen_at > now() - interval '30 minutes'
        and s.created_at > now() - interval '12 hours'
        and (s.binding_id is null
          or exists (select from sign_in_binding b where b.id = s.binding_id and b.state = 'APPROVED'))
        and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity');
  end $$;

  -- Whether there is an organisation that the demo did not bring.
  create or replace function door.has_real_agencies() returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (select from agency where not is_demo)
  $$;

  -- Whom a job acts for: who asked in that session, as they stand now. The session may be over; who has left,
  -- or may not sign in any longer, is nobody.
  create or replace function door.person_asking(asked_in uuid) returns table (
    session_id uuid, person_id uuid, membership_id uuid, agency_id uuid, agency_kind text, roles text[],
    way text, owes_undertaking boolean)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select s.id, s.person_id, m.id, m.agency_id, a.kind, m.roles, s.way,
      s.way <> 'DEMO' and not exists (
        select from undertaking_acceptance u
        where u.membership_id = m.id and u.version >= ${UNDERTAKING_VERSION})
    from session s
    join membership m on m.id = s.membership_id
    join agency a on a.id = m.agency_id
    where app.viewer_kind() = 'system' and m.agency_id = app.agency_id()
      and s.id = asked_in and s.way <> 'FIELD'
      and (s.binding_id is null
        or exists (select from sign_in_binding b where b.id = s.binding_id and b.state = 'APPROVED'))
      and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity')
  $$;

  -- Whom a letter counts for: a member of the acting agency as they stand now, whether they are signed in or not.
  create or replace function door.person_told(member uuid) returns table (
    session_id uuid, person_id uuid, membership_id uuid, agency_id uuid, agency_kind text, roles text[],
    owes_undertaking boolean)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select m.id, m.person_id, m.id, m.agency_id, a.kind, m.roles,
      not a.is_demo and not exists (
        select from undertaking_acceptance u
        where u.membership_id = m.id and u.version >= ${UNDERTAKING_VERSION})
    from membership m join agency a on a.id = m.agency_id
    where app.viewer_kind() = 'system' and m.agency_id = app.agency_id() and m.id = member
      and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity')
  $$;

  -- All agencies, for the calendar that asks for a job of each.
  create or replace function door.agencies() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public as $$
    select id from agency
  $$;

  create or replace function door.demo_memberships() returns table (
    membership_id uuid, person_id uuid, function_title text, agency_key text, agency_name text,
    agency_kind text, roles text[])
    language sql stable security definer set search_path = pg_catalog, public as $$
    select m.id, m.person_id, m.function_title, a.key, a.name, a.kind, m.roles
    from membership m join agency a on a.id = m.agency_id
    where (select demo_loaded_on from app.installation) is not null
      and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity')
    -- The organisations with the most roles to try come first.
    order by count(*) over (partition by m.agency_id) desc, a.name, m.function_title
  $$;

  create or replace function door.demo_sign_in(membership uuid, secret_hash bytea) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare chosen record;
  begin
    select m.id, m.person_id, m.agency_id into chosen from membership m
      where m.id = membership and (select demo_loaded_on from app.installation) is not null
        and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity');
    if not found then return null; end if;
    insert into session (token_hash, person_id, membership_id)
      values (secret_hash, chosen.person_id, chosen.id);
    perform set_config('app.person_id', chosen.person_id::text, true),
      set_config('app.membership_id', chosen.id::text, true),
      set_config('app.agency_id', chosen.agency_id::text, true);
    perform audit.record('SIGN_IN', 'session', array[chosen.id], null, null);
    return chosen.id;
  end $$;

  -- The demo asks for no factor: a press is one. The session goes on under a new secret.
  create or replace function door.confirm_demo_factor(secret_hash bytea, new_secret_hash bytea)
    returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    update session s set token_hash = new_secret_hash, factor_at = now(), last_seen_at = now()
      where s.token_hash = secret_hash and s.way = 'DEMO' and s.ended_at is null;
    if not found then return false; end if;
    perform door.renew_leaving(secret_hash, new_secret_hash);
    return true;
  end $$;

  create or replace function door.sign_out(secret_hash bytea) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    update session set ended_at = now() where token_hash = secret_hash and ended_at is null
  $$;

  -- By which address each member of the own agency signs in: an import finds people again by it.
  create or replace function door.member_addresses() returns table (membership_id uuid, email text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select m.id, p.email from membership m join person p on p.id = m.person_id
    where app.viewer_kind() = 'person' and app.has_role('AGENCY_ADMIN')
      and m.agency_id = app.agency_id()
  $$;

  -- The persons of these addresses, those who are new too. Whether somebody was known is not told.
  create or replace function door.take_in(emails text[]) returns table (person_id uuid, email text)
    language plpgsql security definer set search_path = pg_catalog, public as $$
    #variable_conflict use_column
  begin
    if app.viewer_kind() <> 'person' or not app.has_role('AGENCY_ADMIN') then return; end if;
    insert into person (email) select distinct e from unnest(emails) as e on conflict do nothing;
    return query select p.id, p.email from person p where p.email = any (emails);
  end $$;

  -- In which language a member of the agency is written to, for the job that writes.
  create or replace function door.reader_language(membership uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public as $$
    select p.language from membership m join person p on p.id = m.person_id
    where app.viewer_kind() = 'system' and m.id = membership and m.agency_id = app.agency_id()
  $$;

  -- For whom else the acting person works today; for nobody but that person to learn (INV-09).
  create or replace function door.other_agencies() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public as $$
    select coalesce(array_agg(distinct m.agency_id), '{}') from membership m
    where app.viewer_kind() = 'person' and m.person_id = app.person_id()
      and m.agency_id <> app.agency_id()
      and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity')
  $$;

  alter function door.person_asking(uuid) owner to portal_door;
  alter function door.person_told(uuid) owner to portal_door;
  alter function door.agencies() owner to portal_door;
  alter function door.other_agencies() owner to portal_door;
  alter function door.reader_language(uuid) owner to portal_door;
  alter function door.member_addresses() owner to portal_door;
  alter function door.take_in(text[]) owner to portal_door;
  alter function door.session(bytea, boolean) owner to portal_door;
  alter function door.has_real_agencies() owner to portal_door;
  alter function door.demo_memberships() owner to portal_door;
  alter function door.demo_sign_in(uuid, bytea) owner to portal_door;
  alter function door.confirm_demo_factor(bytea, bytea) owner to portal_door;
  alter function door.sign_out(bytea) owner to portal_door;
  revoke execute on all functions in schema door from public;
  grant execute on all functions in schema door to portal_app;
  revoke execute on function door.agencies() from portal_app;
  grant usage on schema door to portal_jobs;
  grant execute on function door.agencies() to portal_jobs;
  grant execute on function audit.record(text, text, uuid[], text, integer) to portal_door;
  grant select on app.installation to portal_app, portal_door;`;
