import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, PLANS, SEES_PASS, SYSTEM } from '../pass/sentences.js';
import { PASS_READERS } from '../permissions.js';

/** The employer's own work environment (P3): its planners write, its managers decide. */
export const standingRiskPolicy: TablePolicy = {
  table: 'standing_risk',
  read: `${OWN} and ${hasRole(...PASS_READERS)}`,
  insert: `${OWN} and ${PLANS} and site_id = any ((select app.core_site_ids())::uuid[])
    and state = 'SUBMITTED' and written_by = app.membership_id()`,
  update: `${OWN} and ${hasRole('SOCIAL_MANAGER', 'POLICE_COMMAND', 'NGO_MANAGER')}`,
};

/** That an assessment is in force, and its residual risk in words: the core group of the site. */
export const standingRiskFactPolicy: TablePolicy = {
  table: 'standing_risk_fact',
  read: `(${OWN} or site_id = any ((select app.core_site_ids())::uuid[])) and ${hasRole(...PASS_READERS)}`,
  // Follows standing_risk, whose own changes are in the log.
  audited: false,
};

/** The five answers are the employer's alone (P3). */
export const passCheckPolicy: TablePolicy = {
  table: 'pass_check',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${OWN} and ${hasRole(...CORE)} and ${SEES_PASS}`,
  update: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  fixedColumns: ['activity_id'],
};

/** That somebody has checked and locked, for every agency in the pass. */
export const passAgencyFactPolicy: TablePolicy = {
  table: 'pass_agency_fact',
  read: SEES_PASS,
  audited: false,
};

/** Given for one's own employer, or told by a function and noted by somebody in the pass. */
export const goAheadPolicy: TablePolicy = {
  table: 'go_ahead',
  read: SEES_PASS,
  insert: `${SEES_PASS} and (${hasRole(...CORE)} or ${SYSTEM} and ${OWN} and how = 'OWN_STRUCTURE') and (
    ${OWN} and noted_by_agency_id is null or noted_by_agency_id = app.agency_id())`,
};

/**
 * A go-ahead falls by what any agency in the pass does: one that leaves may leave a team too small for
 * the others. To stop is always safe.
 */
export const goAheadVoidPolicy: TablePolicy = {
  table: 'go_ahead_void',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and (${hasRole(...CORE)} or ${SYSTEM})`,
};
