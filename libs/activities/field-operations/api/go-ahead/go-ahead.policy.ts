import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, PLANS, SEES_PASS, SYSTEM } from '../pass/sentences.js';
import { PASS_READERS } from '../permissions.js';

/** The employer's own work environment (P3): its planners write, its managers decide. */
export const standingRiskPolicy: TablePolicy = {
  table: 'standing_risk',
  read: `${OWN} and ${hasRole(...PASS_READERS)}`,
  insert: `${OWN} and ${PLANS} and site_id = any ((select app.core_site_ids())::uuid[])
    and state = 'SUBMITTED' and written_by = app.membership_id()`,
  update: `${OWN} and ${hasRole('SOCIAL_MANAGER', 'POLICE_COMMAND', 'NGO_MANAGER')}`,
  kept: [
    {
      rule: 'STANDING_RISKS',
      key: 'id',
      where: 't.valid_to < due',
      after: [{ table: 'standing_risk_fact', column: 'standing_risk_id' }],
    },
  ],
  texts: {
    items: {
      free: ['RiskItemInput.measure'],
      removal: 'not yet: in a list of the assessment, together with its figures',
    },
  },
};

/** That an assessment is in force, and its residual risk in words: the core group of the site. */
export const standingRiskFactPolicy: TablePolicy = {
  table: 'standing_risk_fact',
  read: `(${OWN} or site_id = any ((select app.core_site_ids())::uuid[])) and ${hasRole(...PASS_READERS)}`,
  // Follows standing_risk, whose own changes are in the log.
  audited: false,
  kept: [
    {
      rule: 'STANDING_RISKS',
      key: 'standing_risk_id',
      where:
        'exists (select from standing_risk r where r.id = t.standing_risk_id and r.valid_to < due)',
    },
  ],
  reviewed: {
    unaudited: 'follows standing_risk, whose changes are written down',
    withoutEntity: 'kept by trigger, read by the one statement that reads a pass',
  },
};

/** The five answers are the employer's alone (P3). */
export const passCheckPolicy: TablePolicy = {
  table: 'pass_check',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${OWN} and ${hasRole(...CORE)} and ${SEES_PASS}`,
  update: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  fixedColumns: ['activity_id'],
  kept: [{ rule: 'SAFETY_CHECKS', key: 'id', where: PASS_CLOSED }],
  reviewed: {
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};

/** That somebody has checked and locked, for every agency in the pass. */
export const passAgencyFactPolicy: TablePolicy = {
  table: 'pass_agency_fact',
  read: SEES_PASS,
  audited: false,
  kept: 'that and when a pass was held, and between whom: no text, nobody named',
  reviewed: {
    unaudited: 'follows check, go-ahead and report, whose changes are written down',
    withoutEntity: 'kept by trigger, read by the one statement that reads a pass',
  },
};

/** Given for one's own employer, or told by a function and noted by somebody in the pass. */
export const goAheadPolicy: TablePolicy = {
  table: 'go_ahead',
  read: SEES_PASS,
  insert: `${SEES_PASS} and (${hasRole(...CORE)} or ${SYSTEM} and ${OWN} and how = 'OWN_STRUCTURE') and (
    ${OWN} and noted_by_agency_id is null or noted_by_agency_id = app.agency_id())`,
  kept: [
    {
      rule: 'SAFETY_CHECKS',
      key: 'id',
      where: PASS_CLOSED,
      // A condition of a go-ahead is a point of the checklist, which goes with the plan.
      after: [
        { table: 'go_ahead_void', column: 'go_ahead_id' },
        { table: 'checklist_point', column: 'go_ahead_id' },
      ],
    },
  ],
  texts: {
    by_title: { scalar: 'FunctionName' },
    noted_by_title: { scalar: 'FunctionName' },
    conditions: {
      free: ['GiveGoAheadInput.conditions', 'NoteOralGoAheadInput.conditions'],
      removal: {
        code: 'GO_AHEAD_CONDITIONS',
        key: 'id',
        isList: true,
        parent: 't.activity_id',
        staysForTeam: true,
      },
    },
  },
  reviewed: {
    outsideEntity: ['position'],
    unheldIds: { standing_risk_ids: 'an array: what the go-ahead rested on when it was given' },
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};

/**
 * A go-ahead falls by what any agency in the pass does: one that leaves may leave a team too small for
 * the others. To stop is always safe.
 */
export const goAheadVoidPolicy: TablePolicy = {
  table: 'go_ahead_void',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and (${hasRole(...CORE)} or ${SYSTEM})`,
  kept: [{ rule: 'SAFETY_CHECKS', key: 'activity_id', where: PASS_CLOSED }],
  reviewed: {
    otherParents: {
      '(go_ahead_id, activity_id) of go_ahead, insert':
        'a go-ahead falls by what any agency in the pass does, and to stop is always safe',
    },
  },
};
