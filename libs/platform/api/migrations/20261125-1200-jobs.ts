import type { Migration } from '../db/migration.js';

/** The door to the queue: one function, owned by the role that owns the queue (jobs-functions.ts). */
export const jobsMigration: Migration = {
  id: '20261125-1200-jobs',
  sql: `
    create schema jobs;
    grant usage, create on schema jobs to portal_jobs;
    grant usage on schema jobs to portal_app;
    grant usage on schema app to portal_jobs;`,
};
