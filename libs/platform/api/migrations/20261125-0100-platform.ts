import type { Migration } from '../db/migration.js';

/**
 * The ground: the settings a transaction carries, the audit chains, and the receipts that make
 * a mutation sent twice have one effect.
 */
export const platformMigration: Migration = {
  id: '20261125-0100-platform',
  sql: `
    create schema audit;
    create schema door;
    create schema statistics;
    grant usage on schema app, audit, door to portal_app;
    grant usage on schema app, audit to portal_door, portal_statistics;
    grant usage on schema statistics to portal_app;
    grant usage, create on schema door to portal_door;
    grant usage, create on schema statistics to portal_statistics;
    alter default privileges revoke execute on functions from public;
    grant select on app.schema_migration to portal_app;

    create table audit.chain (
      id uuid primary key,
      head_sequence bigint not null default 0,
      head_hash bytea not null default decode(repeat('00', 32), 'hex')
    );

    create table audit.event (
      id uuid primary key default gen_random_uuid(),
      chain_id uuid not null,
      sequence bigint,
      position bigint generated always as identity,
      xid xid8 not null default pg_current_xact_id(),
      at timestamptz not null default clock_timestamp(),
      person_id uuid,
      membership_id uuid,
      job text,
      agency_id uuid,
      owner_agency_id uuid,
      action text not null,
      object_type text not null,
      object_ids uuid[] not null default '{}',
      fields text[] not null default '{}',
      legal_basis text,
      row_count integer,
      request_id text,
      commitment bytea,
      previous_hash bytea,
      hash bytea,
      unique (chain_id, sequence)
    );
    create index event_unlinked on audit.event (xid) where sequence is null;
    create index event_by_agency on audit.event (agency_id, at desc);
    create index event_by_person on audit.event (person_id, at desc);

    create table audit.payload (
      event_id uuid primary key references audit.event (id),
      salt bytea not null,
      content text not null
    );

    -- Replaced whole after the migrations (audit-functions.ts); the trigger needs something to name.
    create function audit.link() returns trigger language plpgsql as $$ begin return null; end $$;
    create constraint trigger link after insert on audit.event
      deferrable initially deferred for each row execute function audit.link();

    create table mutation_receipt (
      agency_id uuid not null,
      person_id uuid not null,
      client_mutation_id text not null check (length(client_mutation_id) between 8 and 64),
      operation text not null,
      input_hash bytea not null,
      record_id uuid,
      created_at timestamptz not null default now(),
      primary key (agency_id, person_id, client_mutation_id)
    );`,
};
