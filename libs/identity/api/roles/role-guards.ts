import { EXCLUDED_PAIRS, SMALL_AGENCY } from '../../rules/role-duties.js';

const PAIRS = EXCLUDED_PAIRS.map(
  ({ roles: [one, other], unlessSmall }) => `('${one}', '${other}', ${unlessSmall})`,
).join(', ');

/**
 * Two give a role, whatever the application writes (field.md 8, INV-21): nobody adds one to the own
 * membership, nobody alone to one that stands, and roles that exclude each other go together for nobody,
 * whoever writes. What was held, since when and by whose hand is kept by trigger.
 */
export const roleGuardFunctions = `
  -- Somebody can act as it: an identity is approved, or the portal shows the demo, where nobody needs one.
  create or replace function app.stands(member uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (select from sign_in_binding b join membership m on m.id = b.membership_id
        where b.membership_id = member and b.state = 'APPROVED' and m.agency_id = app.agency_id())
      or exists (select from app.installation where demo_loaded_on is not null)
  $$;

  create or replace function app.guard_roles() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  declare
    before text[] := case tg_op when 'UPDATE' then old.roles else '{}' end;
    added text[];
  begin
    select coalesce(array_agg(r), '{}') into added from unnest(new.roles) r where r <> all (before);
    if tg_op = 'UPDATE' and cardinality(added) = 0 and new.roles @> old.roles then return new; end if;
    -- Not as a definer: it must see who really writes.
    if current_user = 'portal_app' and cardinality(added) > 0 then
      if new.id = app.membership_id() or new.person_id = app.person_id() then
        raise exception 'Nobody adds a role to the own membership' using errcode = 'insufficient_privilege';
      end if;
      if tg_op = 'UPDATE' and app.stands(new.id) then
        raise exception 'Two people add a role to a membership that stands' using errcode = 'insufficient_privilege';
      end if;
    end if;
    -- No further than the few that make an agency small: a file brings thousands of rows, and PostgreSQL asks
    -- for the number before it looks at the pair.
    if exists (select from (values ${PAIRS}) as x (one, other, unless_small)
        where array[one, other] <@ (before || new.roles)
          and (array[one, other] && added or array[one, other] <@ new.roles)
          and not (unless_small and ${SMALL_AGENCY} > (select count(*) from (select from membership m
            where m.agency_id = new.agency_id and coalesce(m.valid_to, 'infinity') >= app.today()
            limit ${SMALL_AGENCY}) few))) then
      raise exception 'Roles that exclude each other' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create or replace trigger guard_roles before insert or update of roles on membership
    for each row execute function app.guard_roles();

  create or replace function app.keep_roles() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    if tg_op = 'UPDATE' and new.roles @> old.roles and new.roles <@ old.roles then return null; end if;
    -- By the clock: two changes that wait for each other do not stand in the order they began.
    insert into role_period (membership_id, since, agency_id, roles, added, given_by)
      select new.id,
        case tg_op when 'INSERT'
          then least(clock_timestamp(), new.valid_from::timestamp at time zone 'Europe/Stockholm')
          else clock_timestamp() end,
        new.agency_id, new.roles,
        array(select r from unnest(new.roles) r where tg_op = 'INSERT' or r <> all (old.roles)),
        app.membership_id();
    return null;
  end $$;
  create or replace trigger keep_roles after insert or update of roles on membership
    for each row execute function app.keep_roles();

  -- The roles of a membership at a moment; what was before there was a history are those of its beginning.
  create or replace function app.roles_at(member uuid, moment timestamptz) returns text[]
    language sql stable security definer set search_path = pg_catalog, public as $$
    select p.roles from role_period p where p.membership_id = member
    order by p.since <= moment desc, case when p.since <= moment then p.since end desc, p.since limit 1
  $$;

  create or replace function app.guard_role_proposal() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    if current_user <> 'portal_app' then return new; end if;
    if (new.agency_id, new.membership_id, new.roles, new.list_id, new.proposed_by, new.proposed_at, new.lapses_at,
         new.ground)
         is distinct from
       (old.agency_id, old.membership_id, old.roles, old.list_id, old.proposed_by, old.proposed_at, old.lapses_at,
         old.ground)
       or old.state <> 'OPEN' or new.state = 'OPEN'
       or new.state = 'VOID' and new.decided_by is not null
       or new.state <> 'VOID' and new.decided_by is distinct from app.membership_id()
       or new.state in ('VOID', 'WITHDRAWN') and not app.has_role('AGENCY_ADMIN')
       or new.state = 'APPROVED' and old.lapses_at <= now() then
      raise exception 'Proposed roles are decided by a second person, once' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_proposal before update on role_proposal
    for each row execute function app.guard_role_proposal();

  -- With the yes they are held, by whose hand and whose yes.
  create or replace function app.give_proposed_roles() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    update membership m
      set roles = m.roles || array(select r from unnest(new.roles) r where r <> all (m.roles)), version = m.version + 1
      where m.id = new.membership_id;
    update role_period p set given_by = new.proposed_by, approved_by = new.decided_by
      where p.membership_id = new.membership_id
        and p.since = (select max(l.since) from role_period l where l.membership_id = new.membership_id);
    return null;
  end $$;
  create or replace trigger give_roles after update of state on role_proposal
    for each row when (new.state = 'APPROVED') execute function app.give_proposed_roles();

  -- Why somebody cannot approve a sign-in to a membership with these roles: they are others now (ROLES_CHANGED),
  -- or the approver gave one of them, and nobody else has said yes to it (OWN_ROLES_GIVEN). The roles stay as they are
  -- until the transaction ends.
  create or replace function app.binding_roles_fault(member uuid, seen text[], approver uuid) returns text
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare held text[];
  begin
    select m.roles into held from membership m
      where m.id = member and m.agency_id = app.agency_id() for share;
    if held is null or seen is null or not (held @> seen and held <@ seen) then return 'ROLES_CHANGED'; end if;
    if exists (select from role_period p where p.membership_id = member and p.given_by = approver
        and p.approved_by is null and p.added && held
        and p.since > coalesce((select max(b.decided_at) from sign_in_binding b
          where b.membership_id = member and b.decided_by is not null and b.state in ('APPROVED', 'ENDED')), '-infinity'))
      then return 'OWN_ROLES_GIVEN'; end if;
    return null;
  end $$;

  revoke execute on function app.stands(uuid), app.roles_at(uuid, timestamptz),
    app.binding_roles_fault(uuid, text[], uuid), app.guard_roles(), app.keep_roles(),
    app.guard_role_proposal(), app.give_proposed_roles() from public;
  grant execute on function app.stands(uuid), app.binding_roles_fault(uuid, text[], uuid) to portal_app;`;
