import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { hasRole, OWN, PLANS, SEES_PASS } from '../pass/sentences.js';

const ME = 'app.membership_id()';

/** Everybody in the pass sees who has heard it; each says it of themselves, planners of who has no account. */
export const briefingHeardPolicy: TablePolicy = {
  table: 'briefing_heard',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${hasRole(...CORE)} and noted_by = ${ME} and exists (
    select from pass_member m
    where m.id = briefing_heard.member_id and m.activity_id = briefing_heard.activity_id
      and (m.membership_id = ${ME} or m.membership_id is null and ${PLANS}))`,
  delete: `${SEES_PASS} and ${hasRole(...CORE)} and noted_by = ${ME}`,
  kept: [{ rule: 'PASS_PLANS', key: 'activity_id', where: PASS_CLOSED }],
  texts: {
    by_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    unheldIds: { member_id: 'the row of the team, which may be gone' },
  },
};
