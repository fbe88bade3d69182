import type { Migration } from '@stad/platform/api/db/migration.js';
import { AGENCY_KINDS } from '../../rules/agency.js';

const kinds = AGENCY_KINDS.map((kind) => `'${kind}'`).join(', ');

/**
 * Agencies, their people and sessions. A person is global (one unique sign-in address); what a
 * person may do belongs to a membership, and the acting membership is chosen at sign-in (INV-09).
 */
export const identityMigration: Migration = {
  id: '20261125-0200-identity',
  sql: `
    create table app.installation (
      only_row boolean primary key default true check (only_row),
      demo_loaded_on date
    );
    insert into app.installation default values;

    create table agency (
      id uuid primary key default gen_random_uuid(),
      key text not null unique check (key ~ '^[A-Z0-9-]{2,20}$'),
      name text not null check (length(name) between 2 and 120),
      short_name text not null check (length(short_name) between 2 and 60),
      kind text not null check (kind in (${kinds})),
      org_number text,
      is_public_authority boolean not null,
      secrecy_regime text not null
    );

    create table unit (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      name text not null check (length(name) between 2 and 80),
      unique (agency_id, name)
    );

    create table person (
      id uuid primary key default gen_random_uuid(),
      email text not null check (email = lower(email)),
      language text not null default 'sv' check (language in ('sv', 'en')),
      theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
      density text not null default 'airy' check (density in ('airy', 'dense')),
      unique (email)
    );

    create table membership (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      person_id uuid not null references person (id),
      unit_id uuid references unit (id),
      function_title text not null check (length(function_title) between 2 and 80),
      work_email text not null,
      roles text[] not null check (cardinality(roles) > 0),
      valid_from date not null,
      valid_to date,
      version integer not null default 1,
      check (valid_to is null or valid_to >= valid_from),
      unique (agency_id, person_id)
    );
    create index membership_by_person on membership (person_id);

    create table session (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null unique check (length(token_hash) = 32),
      person_id uuid not null references person (id),
      membership_id uuid not null references membership (id),
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      ended_at timestamptz
    );
    create index session_by_person on session (person_id);`,
};
