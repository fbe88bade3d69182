import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * What a provider did not prove is counted as guesses are, on its own; and tries that came too soon are kept
 * as a number, which the next event tells.
 */
export const summedRefusalsMigration: Migration = {
  id: '20261128-1200-summed-refusals',
  sql: `
    alter table sign_in_attempt
      drop constraint sign_in_attempt_kind_check,
      add constraint sign_in_attempt_kind_check check (kind in ('PASSWORD', 'CODE', 'PASSKEY', 'PROVIDER')),
      -- Tries after this one that no event tells of yet.
      add column held integer not null default 0 check (held >= 0);`,
};
