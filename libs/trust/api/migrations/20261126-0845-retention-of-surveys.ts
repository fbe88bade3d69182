import type { Migration } from '@stad/platform/api/db/migration.js';

/** Surveys of seminars have a rule of their own, and so have reports of passes. */
const RULES = [
  ...['FIELD_TALLIES', 'PASS_PLANS', 'BUSY_SPANS', 'INVITATIONS', 'ACCOUNTS'],
  ...['SAFETY_CHECKS', 'STANDING_RISKS', 'PORTAL_INVITATIONS', 'SESSIONS', 'LETTERS'],
  ...['SURVEYS', 'FIELD_REPORTS'],
];

export const retentionOfSurveysMigration: Migration = {
  id: '20261126-0845-retention-of-surveys',
  sql: `
    alter table disposal
      drop constraint disposal_rule_check,
      add constraint disposal_rule_check check (rule in (${RULES.map((rule) => `'${rule}'`).join(', ')}));`,
};
