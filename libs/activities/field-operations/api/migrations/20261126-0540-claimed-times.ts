import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Beside a time that somebody stated stands the one at which the server heard of it (security.md 9). Null:
 * nobody stated one, the other time is the server's own; or the row is from before.
 */
export const claimedTimesMigration: Migration = {
  id: '20261126-0540-claimed-times',
  sql: `
    alter table pass_progress
      add column police_left_noted_at timestamptz,
      add column returned_noted_at timestamptz,
      add check (police_left_noted_at is null or police_left_at is not null),
      add check (returned_noted_at is null or returned_at is not null);
    alter table pass_answer add column noted_at timestamptz;
    alter table go_ahead add column noted_at timestamptz;
    alter table debrief add column noted_at timestamptz;`,
};
