import type { Migration } from '@stad/platform/api/db/migration.js';
import { MOST } from '@stad/routines/rules/routine-codes.js';

/** Which steps of the routine a pass tries, by their numbers; none named: all of them. */
export const testedStepsMigration: Migration = {
  id: '20261129-2320-tested-steps',
  sql: `
    alter table field_operation add column tested_steps integer[] not null default '{}'
      check (cardinality(tested_steps) <= ${MOST.steps} and 1 <= all (tested_steps) and ${MOST.steps} >= all (tested_steps));`,
};
