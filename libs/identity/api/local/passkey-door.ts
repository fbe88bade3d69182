import { PASSKEY_QUESTIONS_OF_A_PLACE } from '../../rules/sign-in.js';
import { ownedByDoor } from './owned-by-door.js';

/** Asking a passkey, and the guess that its answer is; counted by `guessDoorFunctions`, which come before. */
export const passkeyDoorFunctions = `
  -- It has grown: with both a call of the release before would fit two.
  drop function if exists door.ask_passkey(bytea, text, uuid);
  -- Asks a passkey. What nobody answered goes with the next question, and what is more than a network may
  -- ask, or an account. Nobody waits for anybody: what another question clears away is left to it.
  create or replace function door.ask_passkey(
    hash bytea, why text, account uuid, asked_at text default null) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    delete from passkey_challenge where id in (
      select c.id from passkey_challenge c where c.expires_at < now() limit 100 for update skip locked);
    insert into passkey_challenge (challenge_hash, purpose, account_id, place, expires_at)
      values (hash, why, account, coalesce(asked_at, account::text), now() + interval '5 minutes');
    delete from passkey_challenge where id in (
      select o.id from passkey_challenge o where o.id in (
        select c.id from passkey_challenge c where c.place = coalesce(asked_at, account::text)
        order by c.expires_at desc, c.id offset ${PASSKEY_QUESTIONS_OF_A_PLACE} limit 100)
      for update skip locked);
  $$;

  -- The question that is answered, once.
  create or replace function door.take_challenge(hash bytea, why text) returns table (account_id uuid)
    language sql security definer set search_path = pg_catalog, public as $$
    delete from passkey_challenge c where c.challenge_hash = hash and c.purpose = why and c.expires_at > now()
      returning c.account_id
  $$;

  -- The passkey that says it answers. It has no secret here.
  create or replace function door.passkey(credential bytea, place text) returns table (
    guess_id uuid, now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz,
    passkey_id uuid, account_id uuid, public_key bytea, counter bigint)
    language sql security definer set search_path = pg_catalog, public as $$
    select g.*, p.id, p.account_id, p.public_key, p.counter
    from door.count_guess('PASSKEY', sha256(credential), place) g
      left join passkey p on p.credential_id = credential
  $$;

  create or replace function door.passkey_used(key uuid, uses bigint) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    update passkey p set counter = uses, last_used_at = now() where p.id = key
  $$;

  ${ownedByDoor([
    'ask_passkey(bytea, text, uuid, text)',
    'take_challenge(bytea, text)',
    'passkey(bytea, text)',
    'passkey_used(uuid, bigint)',
  ])}`;
