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
};
