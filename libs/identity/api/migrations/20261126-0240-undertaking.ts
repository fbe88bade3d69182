import type { Migration } from '@stad/platform/api/db/migration.js';

/** Who has accepted which version of the undertaking, and when. Never changed. */
export const undertakingMigration: Migration = {
  id: '20261126-0240-undertaking',
  sql: `
    create table undertaking_acceptance (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      version integer not null check (version > 0),
      accepted_at timestamptz not null default now(),
      unique (membership_id, version)
    );`,
};
