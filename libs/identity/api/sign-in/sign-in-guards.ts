/**
 * What the second person may do with a binding, and an administrator with an invitation, whoever's mistake
 * it is: decide, in one's own name and never on oneself, and end; withdraw. The identity itself is fixed, and
 * who approved it stays when it ends. The job that mails an invitation writes its own secret and what became
 * of the letter, while the invitation is open.
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
       or new.hint is not null
       or new.state <> 'ENDED' and new.decided_by is distinct from app.membership_id()
       or new.state = 'ENDED'
         and (new.decided_by, new.decided_at) is distinct from (old.decided_by, old.decided_at)
       or not ((old.state, new.state) in
         (('PENDING', 'APPROVED'), ('PENDING', 'REFUSED'), ('PENDING', 'ENDED'), ('APPROVED', 'ENDED'))) then
      raise exception 'A binding is decided by a second person, once' using errcode = 'insufficient_privilege';
    end if;
    -- Who says yes to the person says yes to the roles they will have (field.md 8).
    if new.state = 'APPROVED' then
      if app.binding_roles_fault(new.membership_id, new.roles, new.decided_by) is not null then
        raise exception 'The roles were not seen, or given by the approver' using errcode = 'insufficient_privilege';
      end if;
    elsif new.roles is distinct from old.roles then
      raise exception 'The approved roles stay as they were seen' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_binding before update on sign_in_binding
    for each row execute function app.guard_sign_in_binding();

  create or replace function app.guard_invitation() returns trigger language plpgsql
    set search_path = pg_catalog, public as $$
  begin
    if current_user <> 'portal_app' then return new; end if;
    if app.viewer_kind() = 'system' then
      if (to_jsonb(new) - array['mailed_hash', 'mailed_at', 'mail_lost_at'])
           is distinct from (to_jsonb(old) - array['mailed_hash', 'mailed_at', 'mail_lost_at'])
         or new.mailed_hash is distinct from old.mailed_hash
           and (old.withdrawn_at is not null or old.taken_at is not null) then
        raise exception 'A job mails an open invitation, or leaves it' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    if old.withdrawn_at is not null or old.taken_at is not null or new.withdrawn_at is null
       or (new.membership_id, new.provider_id, new.token_hash, new.invited_by, new.created_at, new.expires_at,
           new.taken_at, new.binding_id, new.mailed_hash, new.mailed_at, new.mail_lost_at)
         is distinct from
          (old.membership_id, old.provider_id, old.token_hash, old.invited_by, old.created_at, old.expires_at,
           old.taken_at, old.binding_id, old.mailed_hash, old.mailed_at, old.mail_lost_at) then
      raise exception 'An invitation is withdrawn, or stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create or replace trigger guard_invitation before update on invitation
    for each row execute function app.guard_invitation();`;
