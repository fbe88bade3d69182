import type { Migration } from '@stad/platform/api/db/migration.js';
import { HOLD_GROUNDS } from '../../rules/retention/hold.js';

/** What is under hold is not disposed of (INV-23): who said so, why, and until when. */
export const disposalHoldMigration: Migration = {
  id: '20261126-0604-disposal-hold',
  sql: `
    create table disposal_hold (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      -- Null: every rule.
      rule text check (rule ~ '^[A-Z_]{3,40}$'),
      ground text not null check (ground in (${HOLD_GROUNDS.map((one) => `'${one}'`).join(', ')})),
      diary_number text,
      set_by uuid not null references membership (id),
      set_at timestamptz not null,
      ended_by uuid references membership (id),
      ended_at timestamptz,
      version integer not null default 1,
      check ((ended_by is null) = (ended_at is null))
    );
    create index disposal_hold_in_force on disposal_hold (agency_id) where ended_at is null;`,
};
