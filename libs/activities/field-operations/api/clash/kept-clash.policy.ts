import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { OWN, PLANS, SEES_PASS } from '../pass/sentences.js';

/** Everybody in the pass sees that a clash is kept, and why; whoever plans writes it in their own name. */
export const keptClashPolicy: TablePolicy = {
  table: 'kept_clash',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${PLANS} and kept_by = app.membership_id()`,
  kept: [{ rule: 'PASS_PLANS', key: 'id', where: PASS_CLOSED }],
  texts: {
    by_title: { scalar: 'FunctionName' },
    clash_key: { code: 'of the clash' },
    note: {
      free: ['KeepClashInput.note'],
      removal: { code: 'KEPT_CLASH', key: 'id', parent: 't.activity_id' },
    },
  },
  reviewed: {
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};
