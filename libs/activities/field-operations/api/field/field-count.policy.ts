import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, PLANS, SEES_PASS } from '../pass/sentences.js';

/** Counts of an evening that is not over are the counting agency's alone (INV-15). */
export const fieldCountPolicy: TablePolicy = {
  table: 'field_count',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${OWN} and ${PLANS} and ${SEES_PASS}`,
  update: `${OWN} and ${PLANS} and ${SEES_PASS}`,
  delete: `${OWN} and ${PLANS} and ${NOT_BESIDE_THE_PASS}`,
  kept: [{ rule: 'FIELD_TALLIES', key: 'activity_id', where: PROGRAMME_ENDED }],
  reviewed: {
    withoutEntity: 'kept by the two statements that count, read by the one that reads a pass',
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
      '(activity_id) of field_operation, update':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};
