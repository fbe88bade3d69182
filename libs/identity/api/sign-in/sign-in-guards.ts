/**
 * What the second person may do with a binding, and an administrator with an invitation, whoever's mistake
 * it is: decide and end, in one's own name and never on oneself; withdraw. The identity itself is fixed.
 * Not definers: they must see who really writes. The door writes by its own functions.
 */
export const signInGuardFunctions = `
  create or replace function app.guard_sign_in_binding() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    if current_user <> 'portal_app' then return new; end if;
    if (new.membership_id, new.provider_id, new.issuer, new.subject, new.taken_at, new.invited_by)
         is distinct from
       (old.membership_id, old.provider_id, old.issuer, old.subject, old.taken_at, old.invited_by)
       or new.decided_by is distinct from app.membership_id() or new.hint is not null
       or not ((old.state, new.state) in
         (('PENDING', 'APPROVED'), ('PENDING', 'REFUSED'), ('PENDING', 'ENDED'), ('APPROVED', 'ENDED'))) then
      raise exception 'A binding is decided by a second person, once' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_binding before update on sign_in_binding
    for each row execute function app.guard_sign_in_binding();

  create or replace function app.guard_invitation() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    if current_user <> 'portal_app' then return new; end if;
    if old.withdrawn_at is not null or old.taken_at is not null or new.withdrawn_at is null
       or (new.membership_id, new.provider_id, new.token_hash, new.invited_by, new.created_at, new.expires_at,
           new.taken_at, new.binding_id)
         is distinct from
          (old.membership_id, old.provider_id, old.token_hash, old.invited_by, old.created_at, old.expires_at,
           old.taken_at, old.binding_id) then
      raise exception 'An invitation is withdrawn, or stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_invitation before update on invitation
    for each row execute function app.guard_invitation();`;
