import type { Migration } from '@stad/platform/api/db/migration.js';

const RULES = [
  ...['FIELD_TALLIES', 'FIELD_REPORTS', 'SURVEYS', 'PASS_PLANS', 'SAFETY_CHECKS', 'STANDING_RISKS'],
  ...['BUSY_SPANS', 'INVITATIONS', 'OBSERVATIONS', 'LEADS', 'HANDOVERS', 'TASKS', 'MATERIALS'],
  ...['ACCOUNTS', 'PORTAL_INVITATIONS', 'SESSIONS', 'LETTERS', 'ACCESS_LOG'],
];

/** What was taken off the shelf goes by a rule of its own. */
export const retentionOfMaterialsMigration: Migration = {
  id: '20261130-1449-retention-of-materials',
  sql: `
    alter table disposal
      drop constraint disposal_rule_check,
      add constraint disposal_rule_check check (rule in (${RULES.map((rule) => `'${rule}'`).join(', ')}));`,
};
