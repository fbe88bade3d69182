import { rightsOn } from './rights-on.js';

/**
 * Sessions of phones that were made ready for a pass. Until when one answers stands in its row, kept by the
 * domain of passes: no end while the team is out, and rights that run out then change nothing; who had none
 * when it went out has no session left (INV-22; `rules/field-session.ts`). No idle time: the phone lies in a pocket until the evening.
 */
export const fieldSessionDoorFunctions = `
  create or replace function door.field_session(secret_hash bytea) returns table (
    session_id uuid, person_id uuid, membership_id uuid, agency_id uuid, agency_kind text, roles text[],
    way text, factor_at timestamptz, pass_id uuid, expires_at timestamptz, rights_expired boolean)
    language plpgsql security definer set search_path = pg_catalog, public as $$
    #variable_conflict use_column
  begin
    update session s set last_seen_at = now()
      where s.token_hash = secret_hash and s.way = 'FIELD' and s.ended_at is null
        and s.last_seen_at < now() - interval '1 minute';
    return query
      select s.id, s.person_id, m.id, m.agency_id, a.kind, m.roles, s.way, s.factor_at,
        s.pass_id, s.expires_at, not r.has_rights
      from session s
        join membership m on m.id = s.membership_id
        join agency a on a.id = m.agency_id,
        lateral (select ${rightsOn('app.today()')} as has_rights) r
      where s.token_hash = secret_hash and s.way = 'FIELD' and s.ended_at is null
        and (s.binding_id is null
          or exists (select from sign_in_binding b where b.id = s.binding_id and b.state = 'APPROVED'))
        and (s.expires_at is null or s.expires_at > now() and r.has_rights);
  end $$;

  -- Somebody else has signed in on this device: what the one before had made ready there ends.
  create or replace function door.leave_field_session(secret_hash bytea, now_acts uuid) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    update session s set ended_at = now()
    where s.token_hash = secret_hash and s.way = 'FIELD' and s.ended_at is null and s.membership_id <> now_acts
  $$;

  -- A phone is lost: the administrator ends what it was made ready for, without seeing where anybody is
  -- signed in.
  create or replace function door.end_field_sessions(membership uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare ended uuid[];
  begin
    if app.viewer_kind() <> 'person' or not app.has_role('AGENCY_ADMIN') then return 0; end if;
    with gone as (
      update session s set ended_at = now() from membership m
      where s.membership_id = membership and m.id = s.membership_id and m.agency_id = app.agency_id()
        and s.way = 'FIELD' and s.ended_at is null
      returning s.id)
    select coalesce(array_agg(id), '{}') into ended from gone;
    if cardinality(ended) > 0 then
      perform audit.record('FIELD_SESSION_ENDED', 'session', ended, null, cardinality(ended));
    end if;
    return cardinality(ended);
  end $$;

  alter function door.field_session(bytea) owner to portal_door;
  alter function door.leave_field_session(bytea, uuid) owner to portal_door;
  alter function door.end_field_sessions(uuid) owner to portal_door;
  revoke execute on function door.field_session(bytea), door.leave_field_session(bytea, uuid),
    door.end_field_sessions(uuid) from public;
  grant execute on function door.field_session(bytea), door.leave_field_session(bytea, uuid),
    door.end_field_sessions(uuid) to portal_app;`;
