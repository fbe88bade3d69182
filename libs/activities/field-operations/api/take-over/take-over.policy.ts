import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { hasRole, OWN, PLANS, SEES_PASS, SYSTEM } from '../pass/sentences.js';

const ME = 'app.membership_id()';

/**
 * Everybody in the pass sees that somebody cannot and whether another one is asked. Each says it of
 * themselves, and the job of the agency of somebody who leaves it; whom to ask is for them and for the planners of
 * their agency; the one who is asked answers.
 */
export const takeOverPolicy: TablePolicy = {
  table: 'take_over',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and (${hasRole(...CORE)} and membership_id = ${ME} or ${SYSTEM})`,
  update: {
    using: `${SEES_PASS} and ${OWN} and (${PLANS} or ${hasRole(...CORE)} and (membership_id = ${ME} or asked_membership_id = ${ME}) or ${SYSTEM})`,
    check: `${SEES_PASS} and ${OWN}`,
  },
  fixedColumns: ['activity_id'],
  kept: [{ rule: 'PASS_PLANS', key: 'id', where: PASS_CLOSED }],
  texts: {
    function_title: { scalar: 'FunctionName' },
    asked_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    unheldIds: {
      declined: 'an array: who said no and is not asked again',
      member_id: 'the row of the team, gone once somebody has taken over',
    },
  },
};
