import { rightsOn } from '@stad/identity/api/field-session/rights-on.js';
import {
  FIELD_SESSION_HOURS_AFTER,
  FIELD_SESSION_MINUTES_AFTER_RETURN,
  PHONE_READY_HOURS_BEFORE,
} from '@stad/identity/rules/field-session.js';

/**
 * Phones that were made ready for a pass. Until when they answer follows the pass, whoever changes it and by
 * whichever way: moved, started, everyone back, closed, cancelled, a place in the team taken away. The same
 * as `fieldSpan` in libs/identity/rules, which says it to people.
 */
export const fieldSessionFunctions = `
  create or replace function app.field_span(pass uuid) returns table (from_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.starts_at - interval '${PHONE_READY_HOURS_BEFORE} hours',
      case o.state
        when 'ACTIVE' then null
        when 'RETURNED' then greatest(p.returned_at, p.returned_noted_at) + interval '${FIELD_SESSION_MINUTES_AFTER_RETURN} minutes'
        else a.ends_at + interval '${FIELD_SESSION_HOURS_AFTER} hours' end
    from activity a
      join field_operation o on o.activity_id = a.id
      join pass_progress p on p.activity_id = a.id
    where a.id = pass and o.state in ('AWAITING_GO', 'READY', 'ACTIVE', 'RETURNED')
  $$;

  create or replace function app.settle_field_sessions(pass uuid) returns void language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare span record;
  begin
    if not exists (select from session where pass_id = pass and ended_at is null) then return; end if;
    select * into span from app.field_span(pass);
    update session s set ended_at = now()
      where s.pass_id = pass and s.ended_at is null
        and (span.from_at is null or span.from_at > now()
          or not exists (select from pass_member m
            where m.activity_id = pass and m.membership_id = s.membership_id));
    -- The team goes out, with the rights of this day: who has none left stays without (INV-22).
    update session s set ended_at = now() from membership m
      where m.id = s.membership_id and s.pass_id = pass and s.ended_at is null
        and span.until_at is null and s.expires_at is not null and not ${rightsOn('app.today()')};
    update session s set expires_at = span.until_at,
        rights_day = case when span.until_at is null then app.today() end,
        rights_site_id = case when span.until_at is null then a.site_id end
      from activity a
      where a.id = pass and s.pass_id = pass and s.ended_at is null
        and s.expires_at is distinct from span.until_at;
  end $$;

  -- Begins one, for a member of the team who has signed in; the one that this device had before ends.
  -- No row: not for this pass, not now, or not from this session.
  create or replace function app.make_phone_ready(
    pass uuid, of_session uuid, secret_hash bytea, replaced_hash bytea) returns table (until_at timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare made uuid;
  begin
    if app.viewer_kind() <> 'person' or app.field_pass() is not null then return; end if;
    update session s set ended_at = now()
      where s.token_hash = replaced_hash and s.way = 'FIELD' and s.ended_at is null
        and s.person_id = app.person_id();
    insert into session (token_hash, person_id, membership_id, way, binding_id, factor_at, pass_id, expires_at,
        rights_day, rights_site_id)
      select secret_hash, s.person_id, s.membership_id, 'FIELD', s.binding_id, s.factor_at, pass, f.until_at,
        case when f.until_at is null then app.today() end, case when f.until_at is null then a.site_id end
      from session s join activity a on a.id = pass, app.field_span(pass) f
      where s.id = of_session and s.membership_id = app.membership_id() and s.ended_at is null
        and s.way <> 'FIELD' and f.from_at <= now() and coalesce(f.until_at, 'infinity') > now()
        and exists (select from pass_member m
          where m.activity_id = pass and m.membership_id = s.membership_id)
      returning id into made;
    if made is null then return; end if;
    perform audit.record('FIELD_SESSION', 'field_operation', array[pass], null, null);
    return query select f.until_at from app.field_span(pass) f;
  end $$;

  revoke execute on function app.field_span(uuid), app.settle_field_sessions(uuid),
    app.make_phone_ready(uuid, uuid, bytea, bytea) from public;
  grant execute on function app.make_phone_ready(uuid, uuid, bytea, bytea) to portal_app;`;
