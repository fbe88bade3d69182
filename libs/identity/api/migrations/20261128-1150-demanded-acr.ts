import type { Migration } from '@stad/platform/api/db/migration.js';

/** Whether an organisation lets anybody in without one of the strong factors that its provider has names for. */
export const demandedAcrMigration: Migration = {
  id: '20261128-1150-demanded-acr',
  sql: `
    alter table identity_provider
      add column demands_acr boolean not null default false,
      -- What is demanded has a name.
      add constraint identity_provider_demand_check check (not demands_acr or acr_values is not null);`,
};
