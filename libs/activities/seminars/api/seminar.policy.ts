import { SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { FEWEST_ANSWERS } from '../rules/evaluation.js';

const OWN = 'agency_id = (select app.agency_id())';

const ofMyActivity = (table: string, more = '') =>
  `${OWN} and exists (
    select from activity a
    where a.id = ${table}.activity_id and a.agency_id = (select app.agency_id()) ${more})`;

/** Seen by who sees the activity: P1, everyone at the site once it is confirmed. Mine to change. */
export const seminarPolicy: TablePolicy = {
  table: 'seminar',
  read: SEES_ACTIVITY,
  insert: ofMyActivity('seminar'),
  update: OWN,
  delete: ofMyActivity('seminar', `and a.lifecycle = 'DRAFT'`),
};

export const seminarInvitationPolicy: TablePolicy = {
  table: 'seminar_invitation',
  read: SEES_ACTIVITY,
  insert: OWN,
  update: OWN,
};

/** The list of units is written whole: rows come and go. */
export const seminarAttendancePolicy: TablePolicy = {
  table: 'seminar_attendance',
  read: SEES_ACTIVITY,
  insert: OWN,
  update: OWN,
  delete: OWN,
};

/** What four people answered is nobody's but the one who added it up (INV-18). */
export const seminarEvaluationPolicy: TablePolicy = {
  table: 'seminar_evaluation',
  read: `${OWN} or answers >= ${FEWEST_ANSWERS} and ${SEES_ACTIVITY}`,
  insert: OWN,
  update: OWN,
};

/** Read by nobody: from it the statistics add up. */
export const seminarSumPolicy: TablePolicy = {
  table: 'seminar_sum',
  statistics: {
    columns: [
      ...['agency_id', 'programme_id', 'site_id', 'starts_at', 'registered', 'present'],
      ...['answers', 'mean_before', 'mean_after', 'satisfied'],
    ],
    rows: `answers is null or answers >= ${FEWEST_ANSWERS}`,
  },
  // Follows seminar, its attendance and evaluation, whose changes are in the log.
  audited: false,
};
