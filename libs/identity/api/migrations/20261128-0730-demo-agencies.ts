import type { Migration } from '@stad/platform/api/db/migration.js';

/** Which organisations the demo brought: demo sign-in never stands before any other. */
export const demoAgenciesMigration: Migration = {
  id: '20261128-0730-demo-agencies',
  sql: `
    alter table agency add column is_demo boolean not null default false;
    update agency set is_demo = true
      where exists (select from app.installation where demo_loaded_on is not null);`,
  expectedRows: async (client) => {
    const { rows } = await client.query<{ unmarked: number }>(
      `select count(*)::int as unmarked from agency, app.installation
       where demo_loaded_on is not null and not is_demo`,
    );
    if (rows[0]?.unmarked !== 0) throw new Error('An organisation of the demo is not marked.');
  },
};
