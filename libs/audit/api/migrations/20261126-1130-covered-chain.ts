import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * How far each chain is covered by a checkpoint that another organisation has cosigned: nothing beyond
 * that is ever disposed of. Told by the operator (`audit:covered`), who has checked the signatures.
 */
export const coveredChainMigration: Migration = {
  id: '20261126-1130-covered-chain',
  sql: `
    alter table audit.chain
      add column covered_sequence bigint not null default 0,
      add constraint chain_covered_check check (covered_sequence between 0 and head_sequence);`,
};
