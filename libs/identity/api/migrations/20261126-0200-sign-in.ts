import type { Migration } from '@stad/platform/api/db/migration.js';
import { BINDING_STATES, SIGN_IN_WAYS } from '../../rules/sign-in.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * Who may come in, and as whom. An identity is (`iss`,`sub`) or (`tid`,`oid`), never an e-mail address;
 * it is bound to one membership, by an invitation that somebody of the agency sent and another one approves.
 * So a provider can let people into its own agency only, and nobody is linked by address.
 */
export const signInMigration: Migration = {
  id: '20261126-0200-sign-in',
  sql: `
    -- What may ask for people of an agency. Its secret lies in a file; here is only the file's name.
    create table identity_provider (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      name text not null check (length(name) between 2 and 80),
      issuer text not null check (issuer ~ '^https?://[^ ]+$'),
      client_id text not null check (length(client_id) between 1 and 200),
      secret_name text check (secret_name ~ '^[a-z0-9-]{1,60}$'),
      -- Entra: \`sub\` is another one for each client, \`oid\` is the person's in the tenant.
      subject_claims text not null default 'ISS_SUB' check (subject_claims in ('ISS_SUB', 'TID_OID')),
      -- What a fresh, strong factor is called there.
      acr_values text check (length(acr_values) between 1 and 400),
      registered_at timestamptz not null default now(),
      ended_at timestamptz
    );
    create unique index identity_provider_once on identity_provider (agency_id, issuer) where ended_at is null;

    create table sign_in_binding (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      -- Null: a local account, of an agency without a provider.
      provider_id uuid references identity_provider (id),
      issuer text not null check (length(issuer) between 1 and 400),
      subject text not null check (length(subject) between 1 and 255),
      -- What the provider calls the person, for whoever approves; forgotten afterwards.
      hint text check (length(hint) between 1 and 120),
      state text not null check (state in (${list(BINDING_STATES)})),
      taken_at timestamptz not null default now(),
      -- Null: the operator, who invites the first administrator.
      invited_by uuid references membership (id),
      decided_by uuid references membership (id),
      decided_at timestamptz,
      check (decided_by is null or decided_by is distinct from invited_by),
      check (decided_by is null or decided_by <> membership_id),
      check (hint is null or state = 'PENDING')
    );
    create unique index sign_in_binding_identity on sign_in_binding (agency_id, issuer, subject)
      where state in ('PENDING', 'APPROVED');
    create unique index sign_in_binding_one_approved on sign_in_binding (membership_id) where state = 'APPROVED';
    create unique index sign_in_binding_one_pending on sign_in_binding (membership_id) where state = 'PENDING';

    create table invitation (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      provider_id uuid references identity_provider (id),
      token_hash bytea not null unique check (length(token_hash) = 32),
      invited_by uuid references membership (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null default now() + interval '72 hours',
      withdrawn_at timestamptz,
      taken_at timestamptz,
      binding_id uuid references sign_in_binding (id),
      check (expires_at <= created_at + interval '72 hours'),
      check ((taken_at is null) = (binding_id is null))
    );
    create unique index invitation_one_open on invitation (membership_id)
      where taken_at is null and withdrawn_at is null;

    alter table session
      add column way text not null default 'DEMO' check (way in (${list(SIGN_IN_WAYS)})),
      add column binding_id uuid references sign_in_binding (id),
      -- When the person last showed a factor: some acts want one of the last ten minutes.
      add column factor_at timestamptz not null default now(),
      add check ((way = 'DEMO') = (binding_id is null));
    create index session_by_binding on session (binding_id) where binding_id is not null;`,
};
