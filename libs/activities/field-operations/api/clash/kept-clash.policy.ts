import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { OWN, PLANS, SEES_PASS } from '../pass/sentences.js';

/** Everybody in the pass sees that a clash is kept, and why; whoever plans writes it in their own name. */
export const keptClashPolicy: TablePolicy = {
  table: 'kept_clash',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${PLANS} and kept_by = app.membership_id()`,
};
