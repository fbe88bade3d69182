import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Accounts that the portal keeps itself, for agencies without an identity provider (security.md 3): a passkey,
 * or a password with a code from an app. Whatever could be tried out offline stands in tables that the
 * application cannot read; functions of schema `door` hand out what one attempt needs, and count it.
 */
export const localAccountsMigration: Migration = {
  id: '20261126-0230-local-accounts',
  sql: `
    create table local_account (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      -- What one signs in with beside a password.
      address text not null check (address = lower(address) and length(address) between 3 and 254),
      created_at timestamptz not null default now(),
      -- Until then it is a draft of whoever has the invitation.
      confirmed_at timestamptz
    );
    create unique index local_account_one_draft on local_account (membership_id) where confirmed_at is null;
    create index local_account_by_address on local_account (address);

    create table local_secret (
      id uuid primary key references local_account (id),
      agency_id uuid not null references agency (id),
      password_hash text not null check (password_hash like '$argon2id$%'),
      password_changed_at timestamptz not null default now(),
      totp_seed bytea not null check (length(totp_seed) between 29 and 200),
      totp_key_id text not null check (length(totp_key_id) between 1 and 40),
      -- The step of the last code that was used: each is good once.
      totp_step bigint
    );

    create table passkey (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      account_id uuid not null references local_account (id),
      membership_id uuid not null references membership (id),
      credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
      public_key bytea not null check (length(public_key) between 1 and 2000),
      counter bigint not null check (counter >= 0),
      transports text[] not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz
    );
    create index passkey_by_account on passkey (account_id);

    create table recovery_code (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      account_id uuid not null references local_account (id),
      code_hash bytea not null check (length(code_hash) = 32),
      used_at timestamptz,
      unique (account_id, code_hash)
    );

    -- A question to a passkey: random, good for minutes, and once.
    create table passkey_challenge (
      id uuid primary key default gen_random_uuid(),
      challenge_hash bytea not null unique check (length(challenge_hash) = 32),
      purpose text not null check (purpose in ('SET_UP', 'ADD', 'SIGN_IN', 'STEP_UP')),
      -- For whom it was asked; of a sign-in nobody knows yet.
      account_id uuid,
      expires_at timestamptz not null
    );
    create index passkey_challenge_by_time on passkey_challenge (expires_at);

    -- Between password and code.
    create table second_step (
      id uuid primary key default gen_random_uuid(),
      ticket_hash bytea not null unique check (length(ticket_hash) = 32),
      account_id uuid not null references local_account (id),
      codes_tried integer not null default 0,
      expires_at timestamptz not null
    );
    create index second_step_by_time on second_step (expires_at);
    create index second_step_by_account on second_step (account_id);

    -- One row a guess, for the limits; forgotten after a week.
    create table sign_in_attempt (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('PASSWORD', 'CODE', 'PASSKEY')),
      -- Of an address or of an account: nobody needs to exist to be guessed at.
      subject_hash bytea not null check (length(subject_hash) = 32),
      prefix text not null check (length(prefix) between 1 and 60),
      at timestamptz not null default now(),
      passed boolean not null default false
    );
    create index sign_in_attempt_pair on sign_in_attempt (subject_hash, kind, prefix, at);
    create index sign_in_attempt_prefix on sign_in_attempt (prefix, at);
    create index sign_in_attempt_time on sign_in_attempt (at);`,
};
