import { ownedByDoor } from './owned-by-door.js';

/**
 * Guessing at a local account: each function counts the guess before it hands out what the guess is compared
 * with, in one transaction, and answers for an account that does not exist as for one that does.
 *
 * The guess counts as failed until \`door.guess_passed\` says otherwise in the same transaction. Guesses at one
 * account from one place wait for each other, so that many at once are not one.
 */
export const guessDoorFunctions = `
  -- What whoever has this prefix may have: a /48 of IPv6, and of IPv4 no more. Not for the application.
  create or replace function door.wide_network(place text) returns text
    language sql immutable set search_path = pg_catalog as $$
    select regexp_replace(place, '^(\\w+:\\w+:\\w+):\\w+::/64$', '\\1::/48')
  $$;

  -- What was tried before. Not for the application.
  create or replace function door.guesses_before(by_kind text, subject bytea, place text) returns table (
    now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    -- Counted by the clock on the wall: somebody may have failed while this one waited.
    now := clock_timestamp();
    select count(*), max(a.at) into pair_count, pair_last from sign_in_attempt a
      where a.subject_hash = subject and a.kind = by_kind and a.prefix = place and not a.passed
        and a.at > greatest(now - interval '24 hours', (select max(p.at) from sign_in_attempt p
          where p.subject_hash = subject and p.kind = by_kind and p.prefix = place and p.passed));
    -- What a provider did not prove is no guess at an account of the portal's own, and makes none wait.
    select count(*), max(a.at) into prefix_count, prefix_last from sign_in_attempt a
      where a.prefix = place and not a.passed and a.at > now - interval '1 hour'
        and (a.kind = 'PROVIDER') = (by_kind = 'PROVIDER');
    select count(*) into system_count from sign_in_attempt a
      where not a.passed and a.at > now - interval '1 minute'
        and (a.kind = 'PROVIDER') = (by_kind = 'PROVIDER');
    select count(*), max(a.at) into second_count, second_last from sign_in_attempt a
      where by_kind = 'CODE' and a.subject_hash = subject and a.kind = 'CODE' and not a.passed
        and a.at > now - interval '24 hours';
    return next;
  end $$;

  -- The same; then this guess, as failed. Not for the application.
  create or replace function door.count_guess(by_kind text, subject bytea, place text) returns table (
    guess_id uuid, now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare before record;
  begin
    perform pg_advisory_xact_lock(hashtextextended(by_kind || encode(subject, 'hex') || door.wide_network(place), 0));
    delete from sign_in_attempt a where a.at < clock_timestamp() - interval '7 days';
    select * into before from door.guesses_before(by_kind, subject, place);
    insert into sign_in_attempt (kind, subject_hash, prefix, wide, at)
      values (by_kind, subject, place, door.wide_network(place), before.now) returning id into guess_id;
    return query select guess_id, before.now, before.pair_count, before.pair_last, before.prefix_count,
      before.prefix_last, before.system_count, before.second_count, before.second_last;
  end $$;

  -- What was tried before from the whole network, but for one guess of it. Not for the application.
  create or replace function door.guesses_around(by_kind text, subject bytea, network text, but uuid)
    returns table (pair_count integer, pair_last timestamptz, wide_count integer, wide_last timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    select count(*), max(a.at) into pair_count, pair_last from sign_in_attempt a
      where a.subject_hash = subject and a.kind = by_kind and a.wide = network and not a.passed
        and a.id is distinct from but
        and a.at > greatest(clock_timestamp() - interval '24 hours', (select max(p.at) from sign_in_attempt p
          where p.subject_hash = subject and p.kind = by_kind and p.wide = network and p.passed));
    select count(*), max(a.at) into wide_count, wide_last from sign_in_attempt a
      where a.wide = network and not a.passed and a.at > clock_timestamp() - interval '1 hour'
        and a.id is distinct from but and (a.kind = 'PROVIDER') = (by_kind = 'PROVIDER');
    return next;
  end $$;

  -- The same, for a guess that was counted a moment ago. By another name than the count itself: what that
  -- one answers is kept prepared by the release before, and may not grow.
  create or replace function door.guesses_around(guess uuid)
    returns table (pair_count integer, pair_last timestamptz, wide_count integer, wide_last timestamptz)
    language sql security definer set search_path = pg_catalog, public as $$
    select b.* from sign_in_attempt a,
      lateral door.guesses_around(a.kind, a.subject_hash, a.wide, a.id) b where a.id = guess
  $$;

  -- The same, before a guess at the password of an address.
  create or replace function door.guesses_around_password(guessed_address text, place text)
    returns table (pair_count integer, pair_last timestamptz, wide_count integer, wide_last timestamptz)
    language sql security definer set search_path = pg_catalog, public as $$
    select * from door.guesses_around('PASSWORD', sha256(convert_to(guessed_address, 'UTF8')),
      door.wide_network(place), null)
  $$;

  -- Keeps a try that was not looked at as a number, with the last one that counts: for the next event. Not
  -- for the application.
  create or replace function door.keep_held(by_kind text, subject bytea, place text) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    update sign_in_attempt a set held = a.held + 1
      where a.id = (select l.id from sign_in_attempt l
        where l.subject_hash = subject and l.kind = by_kind and l.wide = door.wide_network(place)
        order by l.at desc, l.id limit 1)
  $$;

  -- Before a guess at the password of an address, which is dear to look at: must it wait? Counts nothing.
  create or replace function door.look_before_password(guessed_address text, place text) returns table (
    now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz)
    language sql security definer set search_path = pg_catalog, public as $$
    select * from door.guesses_before('PASSWORD', sha256(convert_to(guessed_address, 'UTF8')), place)
  $$;

  -- It must, and was not looked at.
  create or replace function door.password_held(guessed_address text, place text) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    select door.keep_held('PASSWORD', sha256(convert_to(guessed_address, 'UTF8')), place)
  $$;

  -- A guess at the password of an address.
  create or replace function door.guess_password(guessed_address text, place text) returns table (
    guess_id uuid, now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz,
    account_id uuid, password_hash text)
    language sql security definer set search_path = pg_catalog, public as $$
    select g.*, k.id, k.password_hash
    from door.count_guess('PASSWORD', sha256(convert_to(guessed_address, 'UTF8')), place) g
    left join lateral (
      select a.id, s.password_hash from local_account a join local_secret s on s.id = a.id
        join sign_in_binding b on b.issuer = 'local' and b.subject = a.id::text
          and b.state in ('PENDING', 'APPROVED')
      where a.address = guessed_address and a.confirmed_at is not null
      -- Whoever lost a factor keeps the account there was until the new one is approved.
      order by b.state limit 1) k on true
  $$;

  -- A guess at the code that follows a password.
  create or replace function door.guess_code(ticket bytea, place text) returns table (
    guess_id uuid, now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz,
    account_id uuid, agency_id uuid, totp_seed bytea, totp_key_id text, totp_step bigint)
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare account uuid;
  begin
    update second_step s set codes_tried = s.codes_tried + 1
      where s.ticket_hash = ticket and s.expires_at > clock_timestamp() and s.codes_tried < 5
      returning s.account_id into account;
    if not found then return; end if;
    return query select g.*, s.id, s.agency_id, s.totp_seed, s.totp_key_id, s.totp_step
      from door.count_guess('CODE', sha256(uuid_send(account)), place) g, local_secret s where s.id = account;
  end $$;

  -- A guess at a code by whoever is signed in to a local account.
  create or replace function door.guess_own_code(place text) returns table (
    guess_id uuid, now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz,
    account_id uuid, agency_id uuid, totp_seed bytea, totp_key_id text, totp_step bigint)
    language sql security definer set search_path = pg_catalog, public as $$
    select g.*, s.id, s.agency_id, s.totp_seed, s.totp_key_id, s.totp_step
    from local_secret s,
      lateral door.count_guess('CODE', sha256(uuid_send(s.id)), place) g
    where s.id = door.own_account()
  $$;

  -- An answer of a provider: of somebody it has proven, or of nobody. Never held up: only its events are.
  create or replace function door.guess_at_provider(
    provider uuid, known_issuer text, known_subject text, place text) returns table (
    guess_id uuid, now timestamptz, pair_count integer, pair_last timestamptz, prefix_count integer,
    prefix_last timestamptz, system_count integer, second_count integer, second_last timestamptz)
    language sql security definer set search_path = pg_catalog, public as $$
    select g.* from door.count_guess('PROVIDER',
      sha256(convert_to(concat_ws(' ', provider, known_issuer, known_subject), 'UTF8')), place) g
  $$;

  -- The guess was right. Only in the transaction that made it, which is the one that compared.
  create or replace function door.guess_passed(guess uuid) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    update sign_in_attempt a set passed = true
      where a.id = guess and a.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text
  $$;

  -- The guess came too soon and was not looked at: it neither counts nor prolongs the wait.
  create or replace function door.guess_held(guess uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
  declare gone record;
  begin
    delete from sign_in_attempt a
      where a.id = guess and a.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text
      returning a.kind, a.subject_hash, a.prefix into gone;
    if found then perform door.keep_held(gone.kind, gone.subject_hash, gone.prefix); end if;
  end $$;

  -- For how many tries the event of this guess stands: those that were held since the event before, and
  -- itself. Null: for itself alone. They are told once.
  create or replace function door.tries_to_tell(guess uuid) returns integer
    language sql security definer set search_path = pg_catalog, public as $$
    with told as (
      update sign_in_attempt a set held = 0 from sign_in_attempt g, sign_in_attempt was
        where g.id = guess and was.id = a.id and a.held > 0
          and a.subject_hash = g.subject_hash and a.kind = g.kind and a.wide = g.wide
        returning was.held)
    select (sum(t.held) + 1)::integer from told t
  $$;

  drop function if exists door.guess_refused();
  drop function if exists door.guess_refused(uuid);
  -- The guess was wrong; null: at no account. A replica of the release before does not say which guess.
  create or replace function door.guess_refused(account uuid default null, guess uuid default null)
    returns void
    language sql security definer set search_path = pg_catalog, public as $$
    select door.record_refusal(null, 'local', account::text, guess)
  $$;

  -- After a right password: five minutes and five codes.
  create or replace function door.begin_second_step(account uuid, ticket bytea) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    delete from second_step s where s.expires_at < now();
    insert into second_step (ticket_hash, account_id, expires_at)
      values (ticket, account, now() + interval '5 minutes');
  $$;

  -- A code of this step was right. False: it, or one after it, was used meanwhile.
  create or replace function door.use_totp(account uuid, step bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    update local_secret s set totp_step = step
      where s.id = account and (s.totp_step is null or s.totp_step < step);
    return found;
  end $$;

  -- Uses up a recovery code. False: it is none, or was used.
  create or replace function door.use_recovery_code(account uuid, hash bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public as $$
  begin
    update recovery_code c set used_at = now()
      where c.account_id = account and c.code_hash = hash and c.used_at is null;
    if not found then return false; end if;
    perform audit.record('UPDATE', 'recovery_code', array[account], null, 1);
    return true;
  end $$;

  -- The second step is done: its ticket opens nothing more.
  create or replace function door.end_second_step(ticket bytea) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    delete from second_step s where s.ticket_hash = ticket
  $$;

  ${ownedByDoor([
    'wide_network(text)',
    'guesses_around(text, bytea, text, uuid)',
    'guesses_around(uuid)',
    'guesses_around_password(text, text)',
    'guesses_before(text, bytea, text)',
    'count_guess(text, bytea, text)',
    'keep_held(text, bytea, text)',
    'look_before_password(text, text)',
    'password_held(text, text)',
    'guess_password(text, text)',
    'guess_code(bytea, text)',
    'guess_own_code(text)',
    'guess_at_provider(uuid, text, text, text)',
    'guess_passed(uuid)',
    'guess_held(uuid)',
    'tries_to_tell(uuid)',
    'guess_refused(uuid, uuid)',
    'begin_second_step(uuid, bytea)',
    'use_totp(uuid, bigint)',
    'use_recovery_code(uuid, bytea)',
    'end_second_step(bytea)',
  ])}
  revoke execute on function door.wide_network(text), door.guesses_around(text, bytea, text, uuid),
    door.guesses_before(text, bytea, text), door.count_guess(text, bytea, text),
    door.keep_held(text, bytea, text) from portal_app;`;
