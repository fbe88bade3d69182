import type { Migration } from '@stad/platform/api/db/migration.js';

/** While a team is out its phones keep the rights of the day it went out, and no older ones (INV-22). */
export const rightsOfTheStartMigration: Migration = {
  id: '20261126-0945-rights-of-the-start',
  sql: `
    alter table session
      -- The Swedish day on which the team went out; the domain of passes writes both, by trigger.
      add column rights_day date,
      -- The town of the pass: whether the ring there is over is told.
      add column rights_site_id uuid,
      add constraint session_rights_check
        check (way = 'FIELD' or rights_day is null and rights_site_id is null);
    -- Teams that are out now. Those of the release before are told at midnight alone.
    update session set rights_day = (now() at time zone 'Europe/Stockholm')::date
      where way = 'FIELD' and expires_at is null and ended_at is null;`,
};
