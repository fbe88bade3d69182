import type { Migration } from '@stad/platform/api/db/migration.js';

const RULES = [
  ...['FIELD_TALLIES', 'FIELD_REPORTS', 'SURVEYS', 'PASS_PLANS', 'SAFETY_CHECKS', 'STANDING_RISKS'],
  ...['BUSY_SPANS', 'INVITATIONS', 'OBSERVATIONS', 'LEADS', 'HANDOVERS', 'TASKS', 'ACCOUNTS'],
  ...['PORTAL_INVITATIONS', 'SESSIONS', 'LETTERS', 'ACCESS_LOG'],
];

/** Leads go by a rule of their own. */
export const retentionOfLeadsMigration: Migration = {
  id: '20261130-1140-retention-of-leads',
  sql: `
    alter table disposal
      drop constraint disposal_rule_check,
      add constraint disposal_rule_check check (rule in (${RULES.map((rule) => `'${rule}'`).join(', ')}));`,
};
