import type { Migration } from '@stad/platform/api/db/migration.js';

/** Rules that came after the first ones; receipts are found by their age. */
const RULES = [
  ...['FIELD_TALLIES', 'PASS_PLANS', 'BUSY_SPANS', 'INVITATIONS', 'ACCOUNTS'],
  ...['SAFETY_CHECKS', 'STANDING_RISKS', 'PORTAL_INVITATIONS', 'SESSIONS', 'LETTERS'],
];

export const retentionOfTheRestMigration: Migration = {
  id: '20261126-0540-retention-of-the-rest',
  sql: `
    alter table disposal
      drop constraint disposal_rule_check,
      add constraint disposal_rule_check check (rule in (${RULES.map((rule) => `'${rule}'`).join(', ')}));
    create index mutation_receipt_by_age on mutation_receipt (created_at);`,
};
