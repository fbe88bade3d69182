import type { Migration } from '../db/migration.js';

/** What each run of `migrate` left in force, so that the next one touches only what differs (in-force.ts). */
export const inForceMigration: Migration = {
  id: '20261126-1600-in-force',
  sql: `
    create table app.in_force (
      name text primary key, statements text not null, looks text not null);`,
};
