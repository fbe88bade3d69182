import type { Migration } from '@stad/platform/api/db/migration.js';

/** A flow to a provider knows the session that the browser had: it is over once somebody has signed in. */
export const signInFlowLeavesMigration: Migration = {
  id: '20261126-1630-sign-in-flow-leaves',
  sql: `
    -- Of that session's secret: its own cookie does not come back from elsewhere.
    alter table sign_in_flow add column leaves_hash bytea check (length(leaves_hash) = 32);`,
};
