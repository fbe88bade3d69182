import { CORE, MANAGER } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, SEES_PASS } from '../pass/sentences.js';

const MANAGES = `${OWN} and ${hasRole(...MANAGER)}`;

/** The agency’s own setting; that a go-ahead waits is told by a function, and not why. */
export const trainingGatePolicy: TablePolicy = {
  table: 'training_gate',
  read: MANAGES,
  insert: MANAGES,
  update: MANAGES,
  kept: KEPT.inForce,
};

/** The employer’s alone (P3): who goes untrained, and why all the same. */
export const untrainedDecisionPolicy: TablePolicy = {
  table: 'untrained_decision',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${OWN} and ${hasRole(...CORE)} and ${SEES_PASS} and entered_by = app.membership_id()`,
  kept: [{ rule: 'SAFETY_CHECKS', key: 'id', where: PASS_CLOSED }],
  texts: { by_title: { scalar: 'FunctionName' }, noted_by_title: { scalar: 'FunctionName' } },
  reviewed: {
    unheldIds: { membership_ids: 'an array: whom of the own team it is about' },
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};
