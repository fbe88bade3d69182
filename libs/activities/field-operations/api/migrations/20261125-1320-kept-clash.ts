import type { Migration } from '@stad/platform/api/db/migration.js';
import { CLASH_CODES } from '../../rules/clashes.js';
import { KEEP_REASONS } from '../../rules/kept-clash.js';
import { list } from './codes.js';

/**
 * *Behåll ändå*: that a clash was kept, by whom and why. The key is made of what clashes, so that a row
 * says nothing of another one; it is never changed and never taken back.
 */
export const keptClashMigration: Migration = {
  id: '20261125-1320-kept-clash',
  sql: `
    create table kept_clash (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      clash_key text not null check (length(clash_key) between 3 and 400),
      code text not null check (code in (${list(CLASH_CODES)})),
      reason text not null check (reason in (${list(KEEP_REASONS)})),
      note text check (length(note) between 1 and 300),
      kept_by uuid not null references membership (id),
      by_title text not null check (length(by_title) between 2 and 80),
      at timestamptz not null,
      unique (activity_id, clash_key),
      check (reason <> 'OTHER' or note is not null)
    );`,
};
