import { auditFunctions } from './audit/audit-functions.js';
import type { Domain } from './db/domain.js';
import { settingFunctions } from './db/functions.js';
import { jobFunctions } from './jobs/jobs-functions.js';
import { platformMigration } from './migrations/20261125-0100-platform.js';
import { jobsMigration } from './migrations/20261125-1200-jobs.js';

/** The ground every other domain stands on; must come first. */
export const platformDomain: Domain = {
  name: 'platform',
  entities: [],
  migrations: [platformMigration, jobsMigration],
  policies: [],
  functions: [settingFunctions, auditFunctions, jobFunctions],
  permissions: {},
};
