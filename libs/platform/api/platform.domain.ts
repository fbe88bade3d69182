import { auditFunctions } from './audit/audit-functions.js';
import { disposalAtWorkPolicy, removalAtWorkPolicy } from './db/disposal-at-work.policy.js';
import type { Domain } from './db/domain.js';
import { settingFunctions } from './db/functions.js';
import { inForcePolicy } from './db/in-force.policy.js';
import { jobFunctions } from './jobs/jobs-functions.js';
import { platformMigration } from './migrations/20261125-0100-platform.js';
import { jobsMigration } from './migrations/20261125-1200-jobs.js';
import { inForceMigration } from './migrations/20261126-1600-in-force.js';
import { disposalAtWorkMigration } from './migrations/20261128-1500-disposal-at-work.js';
import { formsOfReceiptsMigration } from './migrations/20261129-0900-forms-of-receipts.js';

/** The ground every other domain stands on; must come first. */
export const platformDomain: Domain = {
  name: 'platform',
  entities: [],
  migrations: [
    platformMigration,
    jobsMigration,
    inForceMigration,
    disposalAtWorkMigration,
    formsOfReceiptsMigration,
  ],
  policies: [inForcePolicy, disposalAtWorkPolicy, removalAtWorkPolicy],
  functions: [settingFunctions, auditFunctions, jobFunctions],
  permissions: {},
};
