import type { Migration } from '@stad/platform/api/db/migration.js';

/** From which whole network a guess came: its prefixes are summed up, since one person may have all of them. */
export const wideNetworkMigration: Migration = {
  id: '20261202-0150-wide-network',
  sql: `
    -- A /48 of IPv6; of IPv4 the prefix itself. Null: guessed in the release before, counted by prefix alone.
    alter table sign_in_attempt add column wide text check (length(wide) between 1 and 60);
    create index sign_in_attempt_wide_pair on sign_in_attempt (subject_hash, kind, wide, at);
    create index sign_in_attempt_wide on sign_in_attempt (wide, at);`,
};
