import { SEES_ACTIVITY, seesActivityOf } from '@stad/activities/core/api/activity.policy.js';
import type { Role } from '@stad/identity/rules/role.js';
import { PASS_PLANNERS } from '../../rules/go-ahead.js';

/** Parts of the policies of this domain, as sentences. */
export const OWN = 'agency_id = app.agency_id()';
export const SYSTEM = `app.viewer_kind() = 'system'`;

/** The activity's own row security answers: its owner, and those it was shared with (INV-02). */
export const SEES_PASS = SEES_ACTIVITY;

/** The same where the row names the owner of the pass. */
export const SEES_PASS_OF = seesActivityOf;

/**
 * Of the own rows that no look into the activity holds: a phone that was made ready for a pass reaches those
 * of that one alone (security.md 3).
 */
export const NOT_BESIDE_THE_PASS = 'coalesce(activity_id = app.field_pass(), true)';

export const hasRole = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

export const PLANS = hasRole(...PASS_PLANNERS);

/** The pass is the acting agency's own plan. */
export const OWNS_PASS = (table: string) =>
  `exists (select from activity a where a.id = ${table}.activity_id and a.agency_id = app.agency_id())`;
