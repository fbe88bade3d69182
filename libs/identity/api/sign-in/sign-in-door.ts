/**
 * Taking an invitation and signing in, for somebody whom nobody knows yet: each function takes one secret
 * or one identity that the portal has checked, and answers as little as the page needs.
 *
 * Unknown, ended, of a membership that is over: one answer. Every attempt is an event, or one of the tries
 * that the next event stands for.
 */
export const signInDoorFunctions = `
  -- What an invitation is for: the organisation, the function, and by which provider (null: local account).
  create or replace function door.invitation(secret_hash bytea) returns table (
    agency_id uuid, agency_name text, function_title text, provider_id uuid, state text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.id, a.name, m.function_title, i.provider_id,
      case when i.taken_at is null then 'OPEN' else b.state end
    from invitation i
      join membership m on m.id = i.membership_id
      join agency a on a.id = i.agency_id
      left join sign_in_binding b on b.id = i.binding_id
    where secret_hash in (i.token_hash, i.mailed_hash) and i.withdrawn_at is null and i.expires_at > now()
      and app.today() <= coalesce(m.valid_to, 'infinity')
  $$;

  -- Binds an identity to the invited membership, once. The operator's own invitation needs no second
  -- person: whoever runs the command is one. Null: not to be had with this provider, or no longer.
  create or replace function door.take_invitation(
    secret_hash bytea, provider uuid, new_issuer text, new_subject text, new_hint text) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    taken invitation;
    bound uuid;
    waits boolean;
  begin
    select i.* into taken from invitation i join membership m on m.id = i.membership_id
      where secret_hash in (i.token_hash, i.mailed_hash) and i.taken_at is null and i.withdrawn_at is null
        and i.expires_at > now() and i.provider_id is not distinct from provider
        and app.today() <= coalesce(m.valid_to, 'infinity')
      for update of i;
    if not found then return null; end if;
    waits := taken.invited_by is not null;
    perform set_config('app.agency_id', taken.agency_id::text, true);
    -- Whole or not at all: an identity that is bound here already ends no other one.
    begin
      if not waits then
        update sign_in_binding b set state = 'ENDED', hint = null
          where b.membership_id = taken.membership_id and b.state = 'APPROVED';
      end if;
      update sign_in_binding b set state = 'ENDED', hint = null
        where b.membership_id = taken.membership_id and b.state = 'PENDING';
      insert into sign_in_binding (agency_id, membership_id, provider_id, issuer, subject, hint, state, invited_by)
        values (taken.agency_id, taken.membership_id, provider, new_issuer, new_subject,
          case when waits then left(new_hint, 120) end, case when waits then 'PENDING' else 'APPROVED' end,
          taken.invited_by)
        returning id into bound;
      update invitation set taken_at = now(), binding_id = bound where id = taken.id;
      perform audit.record('BIND', 'sign_in_binding', array[bound], null, null);
    exception when unique_violation then
      bound := null;
    end;
    perform set_config('app.agency_id', '', true);
    return bound;
  end $$;

  -- A refused attempt, in the log of the organisation whose account it was at, though it is over, else in
  -- the portal's own. Who tried is not known: the event says at whose account, not who. Whoever is signed in
  -- tries in their own name. Not for the application.
  drop function if exists door.record_refusal(uuid, text, text);
  create or replace function door.record_refusal(
    provider uuid, known_issuer text, known_subject text, guess uuid default null)
    returns void language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    tried record;
    tries integer := door.tries_to_tell(guess);
  begin
    if app.agency_id() is not null then
      perform audit.record('SIGN_IN_REFUSED', 'session', '{}', null, tries);
      return;
    end if;
    select b.agency_id, b.membership_id into tried from sign_in_binding b
      where b.issuer = known_issuer and b.subject = known_subject
        and b.provider_id is not distinct from provider
      order by b.state = 'ENDED', b.taken_at desc limit 1;
    perform set_config('app.agency_id', coalesce(tried.agency_id::text, ''), true);
    perform audit.record('SIGN_IN_REFUSED', 'session', array_remove(array[tried.membership_id], null),
      null, tries);
    perform set_config('app.agency_id', '', true);
  end $$;

  -- It has grown: with both a call of the release before would fit two.
  drop function if exists door.sign_in(uuid, text, text, text, bytea);
  -- Begins a session of the membership that the identity is bound to. A refusal after many is held: its event
  -- is the next one.
  create or replace function door.sign_in(
    provider uuid, known_issuer text, known_subject text, by_way text, secret_hash bytea,
    guess uuid default null, is_held boolean default false)
    returns table (outcome text, membership_id uuid)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare found_binding record;
  begin
    select b.id, b.state, b.agency_id, m.id as membership, m.person_id into found_binding
      from sign_in_binding b
        join membership m on m.id = b.membership_id
        left join identity_provider p on p.id = b.provider_id
      where b.issuer = known_issuer and b.subject = known_subject
        and b.provider_id is not distinct from provider and p.ended_at is null
        and b.state in ('PENDING', 'APPROVED')
        and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity');
    if not found then
      if not is_held then
        perform door.record_refusal(provider, known_issuer, known_subject, guess);
      end if;
      return query select 'UNKNOWN', null::uuid;
      return;
    end if;
    if found_binding.state = 'PENDING' then
      return query select 'PENDING', null::uuid;
      return;
    end if;
    insert into session (token_hash, person_id, membership_id, way, binding_id)
      values (secret_hash, found_binding.person_id, found_binding.membership, by_way, found_binding.id);
    perform set_config('app.person_id', found_binding.person_id::text, true),
      set_config('app.membership_id', found_binding.membership::text, true),
      set_config('app.agency_id', found_binding.agency_id::text, true);
    perform audit.record('SIGN_IN', 'session', array[found_binding.membership], null, null);
    return query select 'SIGNED_IN', found_binding.membership;
  end $$;

  -- The person shows a fresh factor: the session goes on under a new secret. Only the identity that
  -- began the session can.
  create or replace function door.step_up(
    secret_hash bytea, new_secret_hash bytea, provider uuid, known_issuer text, known_subject text)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    update session s set token_hash = new_secret_hash, factor_at = now(), last_seen_at = now()
      from sign_in_binding b
      where s.token_hash = secret_hash and s.ended_at is null
        and s.created_at > now() - interval '12 hours' and b.id = s.binding_id and b.state = 'APPROVED'
        and b.issuer = known_issuer and b.subject = known_subject
        and b.provider_id is not distinct from provider;
    if not found then return false; end if;
    perform door.renew_leaving(secret_hash, new_secret_hash);
    return true;
  end $$;

  -- A session goes on under a new secret: whoever is away to sign in over it ends it still. Not for the
  -- application.
  create or replace function door.renew_leaving(old_hash bytea, new_hash bytea) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    update sign_in_flow f set leaves_hash = new_hash where f.leaves_hash = old_hash
  $$;

  alter function door.invitation(bytea) owner to portal_door;
  alter function door.take_invitation(bytea, uuid, text, text, text) owner to portal_door;
  alter function door.record_refusal(uuid, text, text, uuid) owner to portal_door;
  alter function door.sign_in(uuid, text, text, text, bytea, uuid, boolean) owner to portal_door;
  alter function door.step_up(bytea, bytea, uuid, text, text) owner to portal_door;
  alter function door.renew_leaving(bytea, bytea) owner to portal_door;
  revoke execute on function door.invitation(bytea), door.take_invitation(bytea, uuid, text, text, text),
    door.sign_in(uuid, text, text, text, bytea, uuid, boolean), door.step_up(bytea, bytea, uuid, text, text),
    door.record_refusal(uuid, text, text, uuid), door.renew_leaving(bytea, bytea) from public;
  -- The next migration finds them there, and grants the whole schema first.
  revoke execute on function door.record_refusal(uuid, text, text, uuid), door.renew_leaving(bytea, bytea)
    from portal_app;
  grant execute on function door.invitation(bytea), door.take_invitation(bytea, uuid, text, text, text),
    door.sign_in(uuid, text, text, text, bytea, uuid, boolean), door.step_up(bytea, bytea, uuid, text, text) to portal_app;`;
