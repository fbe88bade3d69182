import { ownedByDoor } from './owned-by-door.js';

/** What somebody who is signed in does with their own local account; never with anybody else's. */
export const ownFactorsDoorFunctions = `
  -- The account that the acting membership is bound to; null for any other way of signing in.
  create or replace function door.own_account() returns uuid
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.id from local_account a
      join sign_in_binding b on b.issuer = 'local' and b.subject = a.id::text and b.state = 'APPROVED'
    where app.viewer_kind() = 'person' and b.membership_id = app.membership_id()
      and a.membership_id = app.membership_id() and a.confirmed_at is not null
  $$;

  create or replace function door.own_factors() returns table (
    account_id uuid, address text, has_password boolean, password_changed_at timestamptz, codes_left integer)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.id, a.address, s.id is not null, s.password_changed_at,
      (select count(*)::integer from recovery_code c where c.account_id = a.id and c.used_at is null)
    from local_account a left join local_secret s on s.id = a.id where a.id = door.own_account()
  $$;

  -- What an attacker knows of the own account.
  create or replace function door.own_surroundings() returns text[]
    language sql stable security definer set search_path = pg_catalog, public as $$
    select array[g.name, g.short_name, g.key, m.function_title, m.work_email, a.address]
    from local_account a join membership m on m.id = a.membership_id join agency g on g.id = a.agency_id
    where a.id = door.own_account()
  $$;

  -- A new password; every other session of the account ends.
  create or replace function door.change_password(hash text, this_session bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare account uuid := door.own_account();
  begin
    update local_secret s set password_hash = hash, password_changed_at = now() where s.id = account;
    if not found then return false; end if;
    delete from second_step s where s.account_id = account;
    update session s set ended_at = now() from sign_in_binding b
      where b.id = s.binding_id and b.issuer = 'local' and b.subject = account::text
        and s.ended_at is null and s.token_hash <> this_session;
    return true;
  end $$;

  -- Null: there are ten already, or no account.
  create or replace function door.add_passkey(
    account uuid, credential bytea, key bytea, uses bigint, ways text[]) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare made uuid;
  begin
    perform from local_account a where a.id = account for update;
    if account is distinct from door.own_account()
       or (select count(*) >= 10 from passkey p where p.account_id = account) then return null; end if;
    insert into passkey (agency_id, account_id, membership_id, credential_id, public_key, counter, transports)
      select a.agency_id, a.id, a.membership_id, credential, key, uses, ways
      from local_account a where a.id = account
      returning id into made;
    return made;
  end $$;

  -- LAST: nothing would be left to sign in with. NONE: it is not one's own.
  create or replace function door.remove_passkey(key uuid) returns text
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare account uuid := door.own_account();
  begin
    -- Two that are removed at once must not both find the other one still there.
    perform from local_account a where a.id = account for update;
    if not exists (select from passkey p where p.id = key and p.account_id = account) then return 'NONE'; end if;
    if not exists (select from passkey p where p.account_id = account and p.id <> key)
       and not exists (select from local_secret s where s.id = account) then return 'LAST'; end if;
    delete from passkey p where p.id = key;
    return 'REMOVED';
  end $$;

  create or replace function door.renew_recovery_codes(code_hashes bytea[]) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare account uuid := door.own_account();
  begin
    if not exists (select from local_secret s where s.id = account) then return false; end if;
    perform door.keep_recovery_codes(account, code_hashes);
    return true;
  end $$;

  -- What is left of an account whose binding has ended or was refused: nothing.
  create or replace function app.forget_local_account() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  declare account uuid := new.subject::uuid;
  begin
    delete from second_step s where s.account_id = account;
    delete from recovery_code c where c.account_id = account;
    delete from passkey p where p.account_id = account;
    delete from local_secret s where s.id = account;
    delete from local_account a where a.id = account;
    return null;
  end $$;
  drop trigger if exists forget_local_account on sign_in_binding;
  create trigger forget_local_account after update of state on sign_in_binding
    for each row when (new.issuer = 'local' and new.state in ('ENDED', 'REFUSED'))
    execute function app.forget_local_account();

  ${ownedByDoor([
    'own_account()',
    'own_factors()',
    'own_surroundings()',
    'change_password(text, bytea)',
    'add_passkey(uuid, bytea, bytea, bigint, text[])',
    'remove_passkey(uuid)',
    'renew_recovery_codes(bytea[])',
  ])}`;
