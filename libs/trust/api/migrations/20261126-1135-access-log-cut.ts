import type { Migration } from '@stad/platform/api/db/migration.js';

/** The access log has a rule of its own; of a disposal of it stays where the chain was cut. */
const RULES = [
  ...['FIELD_TALLIES', 'PASS_PLANS', 'BUSY_SPANS', 'INVITATIONS', 'ACCOUNTS'],
  ...['SAFETY_CHECKS', 'STANDING_RISKS', 'PORTAL_INVITATIONS', 'SESSIONS', 'LETTERS'],
  ...['SURVEYS', 'FIELD_REPORTS', 'ACCESS_LOG'],
];

export const accessLogCutMigration: Migration = {
  id: '20261126-1135-access-log-cut',
  sql: `
    alter table disposal
      -- The place of the last event that is gone, and its hash: the chain goes on from it.
      add column cut_through bigint check (cut_through > 0),
      add column cut_hash text check (cut_hash ~ '^[0-9a-f]{64}$'),
      add constraint disposal_cut_check check (
        (cut_through is null) = (cut_hash is null) and (cut_through is null or rule = 'ACCESS_LOG')),
      drop constraint disposal_rule_check,
      add constraint disposal_rule_check check (rule in (${RULES.map((rule) => `'${rule}'`).join(', ')}));`,
};
