import { CORE, MANAGER } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { PASS_CLOSED, PASS_PLANNING } from '../pass/pass-closed.js';
import { hasRole, OWN, OWNS_PASS, PLANS, SEES_PASS } from '../pass/sentences.js';

const KEEPS = hasRole(...MANAGER, 'AGENCY_ADMIN');

/** An agency's own lists: read by those who take part for it, kept by its managers and its administrator. */
export const checklistTemplatePolicy: TablePolicy = {
  table: 'checklist_template',
  read: `${OWN} and ${hasRole(...CORE, 'SAFETY_REP', 'AGENCY_ADMIN')}`,
  insert: `${OWN} and ${KEEPS}`,
  update: `${OWN} and ${KEEPS}`,
  kept: KEPT.inForce,
  texts: {
    points: {
      free: ['SaveChecklistTemplateInput.points'],
      removal: { code: 'CHECKLIST_TEMPLATE', key: 'id', isList: true, version: 'version' },
    },
  },
};

/** Everybody in the pass reads its points; the owner's planners write them, conditions come by trigger. */
export const checklistPointPolicy: TablePolicy = {
  table: 'checklist_point',
  read: SEES_PASS,
  insert: `${OWN} and ${PLANS} and ${OWNS_PASS('checklist_point')} and go_ahead_id is null`,
  delete: `${OWN} and ${PLANS} and ${OWNS_PASS('checklist_point')} and go_ahead_id is null`,
  kept: [
    {
      rule: 'PASS_PLANS',
      key: 'id',
      where: PASS_CLOSED,
      after: [{ table: 'checklist_tick', column: 'point_id' }],
    },
  ],
  texts: {
    text: {
      free: ['AddChecklistPointInput.text'],
      removal: {
        code: 'CHECKLIST_POINT',
        key: 'id',
        staysForTeam: true,
        parent: 't.activity_id',
        operations: [...PASS_PLANNING, 'giveGoAhead', 'noteOralGoAhead'],
      },
    },
  },
};

/** Whoever plans in the pass ticks in their own name; a tick is taken back by its agency or the owner. */
export const checklistTickPolicy: TablePolicy = {
  table: 'checklist_tick',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${PLANS} and ticked_by = app.membership_id()`,
  delete: `${SEES_PASS} and ${PLANS} and (${OWN} or ${OWNS_PASS('checklist_tick')})`,
  kept: [{ rule: 'PASS_PLANS', key: 'activity_id', where: PASS_CLOSED }],
  texts: {
    by_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(point_id, activity_id) of checklist_point, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};
