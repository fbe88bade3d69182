import { ownedByDoor } from './owned-by-door.js';

/**
 * Making a local account, for whoever has the secret of an open invitation without a provider. The account
 * is bound by `door.take_invitation`, like any other identity: issuer `local`, subject its own id.
 */
export const setUpDoorFunctions = `
  -- Whom an open invitation is for, and what an attacker knows of the account.
  create or replace function door.local_invitation(secret_hash bytea) returns table (
    membership_id uuid, agency_id uuid, address text, function_title text, surroundings text[])
    language sql stable security definer set search_path = pg_catalog, public as $$
    select m.id, a.id, lower(m.work_email), m.function_title,
      array[a.name, a.short_name, a.key, m.function_title, m.work_email]
    from invitation i join membership m on m.id = i.membership_id join agency a on a.id = i.agency_id
    where secret_hash in (i.token_hash, i.mailed_hash) and i.provider_id is null and i.taken_at is null
      and i.withdrawn_at is null and i.expires_at > now()
      and app.today() <= coalesce(m.valid_to, 'infinity')
  $$;

  -- A draft with its password and its seed, instead of an earlier one. Null: the invitation is not to be had.
  create or replace function door.draft_local_account(
    secret_hash bytea, account uuid, hash text, seed bytea, key_id text) returns text
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare invited record;
  begin
    -- Who comes at the same moment waits, and then takes the place of this choice.
    perform from invitation i where secret_hash in (i.token_hash, i.mailed_hash) for update;
    select i.* into invited from door.local_invitation(secret_hash) i;
    if not found then return null; end if;
    -- Nor stays one whose invitation has run out.
    delete from local_secret s using local_account a
      where s.id = a.id and a.confirmed_at is null
        and (a.membership_id = invited.membership_id or a.created_at < now() - interval '72 hours');
    delete from local_account a where a.confirmed_at is null
      and (a.membership_id = invited.membership_id or a.created_at < now() - interval '72 hours');
    -- One address finds one password, over all agencies; a passkey needs no address.
    if exists (select from local_account a join local_secret s on s.id = a.id
      where a.address = invited.address and a.membership_id <> invited.membership_id
        and a.confirmed_at is not null) then
      return 'ADDRESS_IN_USE';
    end if;
    insert into local_account (id, agency_id, membership_id, address)
      values (account, invited.agency_id, invited.membership_id, invited.address);
    insert into local_secret (id, agency_id, password_hash, totp_seed, totp_key_id)
      values (account, invited.agency_id, hash, seed, key_id);
    return 'DRAFTED';
  end $$;

  -- The draft of an invitation, for the first code from its app.
  create or replace function door.local_draft(secret_hash bytea) returns table (
    account_id uuid, agency_id uuid, totp_seed bytea, totp_key_id text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select a.id, a.agency_id, s.totp_seed, s.totp_key_id
    from door.local_invitation(secret_hash) i
      join local_account a on a.membership_id = i.membership_id and a.confirmed_at is null
      join local_secret s on s.id = a.id
  $$;

  -- Takes the invitation with the draft. Answers the state of the binding, or null.
  create or replace function door.confirm_local_account(
    secret_hash bytea, account uuid, step bigint, code_hashes bytea[]) returns text
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    draft local_account;
    bound uuid;
  begin
    select a.* into draft from door.local_draft(secret_hash) d join local_account a on a.id = d.account_id
      where a.id = account;
    if not found then return null; end if;
    bound := door.take_invitation(secret_hash, null, 'local', account::text, draft.address);
    if bound is null then return null; end if;
    update local_account set confirmed_at = now() where id = account;
    update local_secret set totp_step = step where id = account;
    perform door.keep_recovery_codes(account, code_hashes);
    return (select b.state from sign_in_binding b where b.id = bound);
  end $$;

  -- Takes the invitation with a passkey alone. Answers the state of the binding, or null.
  create or replace function door.set_up_passkey(
    secret_hash bytea, account uuid, credential bytea, key bytea, uses bigint, ways text[])
    returns text
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    invited record;
    bound uuid;
  begin
    select i.* into invited from door.local_invitation(secret_hash) i;
    if not found then return null; end if;
    bound := door.take_invitation(secret_hash, null, 'local', account::text, invited.address);
    if bound is null then return null; end if;
    insert into local_account (id, agency_id, membership_id, address, confirmed_at)
      values (account, invited.agency_id, invited.membership_id, invited.address, now());
    insert into passkey (agency_id, account_id, membership_id, credential_id, public_key, counter, transports)
      values (invited.agency_id, account, invited.membership_id, credential, key, uses, ways);
    return (select b.state from sign_in_binding b where b.id = bound);
  end $$;

  -- Ten new codes instead of those there were.
  create or replace function door.keep_recovery_codes(account uuid, code_hashes bytea[]) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    delete from recovery_code c where c.account_id = account;
    insert into recovery_code (agency_id, account_id, code_hash)
      select a.agency_id, a.id, h from local_account a, unnest(code_hashes) as h where a.id = account;
    perform audit.record('INSERT', 'recovery_code', array[account], null, cardinality(code_hashes));
  end $$;

  ${ownedByDoor([
    'local_invitation(bytea)',
    'draft_local_account(bytea, uuid, text, bytea, text)',
    'local_draft(bytea)',
    'confirm_local_account(bytea, uuid, bigint, bytea[])',
    'set_up_passkey(bytea, uuid, bytea, bytea, bigint, text[])',
    'keep_recovery_codes(uuid, bytea[])',
  ])}
  revoke execute on function door.keep_recovery_codes(uuid, bytea[]) from portal_app;`;
