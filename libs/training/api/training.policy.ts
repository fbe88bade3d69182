import { SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { LEFT } from '@stad/identity/api/leaving/has-left.js';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { TRAINED_ROLES } from '../rules/course.js';

const hasRole = (roles: readonly string[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
const OWN = 'agency_id = (select app.agency_id())';
const MY_SITE = 'site_id = any ((select app.site_ids())::uuid[])';
const PLANS = `${OWN} and ${hasRole(ACTIVITY_PLANNERS)}`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const MANAGES = `${OWN} and ${hasRole(MANAGER)}`;
const MYSELF = `${OWN} and membership_id = (select app.membership_id()) and ${hasRole(TRAINED_ROLES)}`;
const KEPT_COURSE = 'what is offered and whose work asks for it: nothing of anybody';

/** P1 of the town: who goes out, stands behind or answers reads it; its organiser keeps it. */
export const trainingCoursePolicy: TablePolicy = {
  table: 'training_course',
  read: `(${OWN} or ${MY_SITE}) and (${hasRole(TRAINED_ROLES)} or ${SYSTEM})`,
  insert: `${PLANS} and ${MY_SITE}`,
  update: PLANS,
  fixedColumns: ['site_id'],
  kept: KEPT_COURSE,
  texts: { name: { scalar: 'FunctionName' }, topics: { scalar: 'FunctionName' } },
};

/** Seen by who sees the seminar. */
export const trainingSessionPolicy: TablePolicy = {
  table: 'training_session',
  read: `${SEES_ACTIVITY} and (${hasRole(TRAINED_ROLES)} or ${SYSTEM})`,
  insert: PLANS,
  delete: PLANS,
  kept: KEPT_COURSE,
};

/**
 * P3 of the employer: whose seat it is, and the own managers. What becomes of the seat is the organiser’s to say,
 * and comes by trigger.
 */
export const trainingBookingPolicy: TablePolicy = {
  table: 'training_booking',
  read: `${MYSELF} or ${MANAGES}`,
  insert: `(${MYSELF} or ${MANAGES}) and exists (select from training_session s
    where s.activity_id = training_booking.activity_id)`,
  kept: [
    {
      rule: 'ACCOUNTS',
      key: 'id',
      where: LEFT,
      after: [
        { table: 'training_not_now', column: 'booking_id' },
        { table: 'training_record', column: 'booking_id' },
      ],
    },
  ],
  texts: { seat: { code: 'the state of the seat on the organiser’s list' } },
  reviewed: {
    unheldIds: { sign_up_id: 'on the list of the organiser, which its own rule disposes of first' },
    otherParents: {
      '(activity_id) of training_session, insert':
        'a seat at another organiser’s seminar, where one sees it',
    },
  },
};

/** Read by the own managers, and by whom it is about. */
export const trainingNotNowPolicy: TablePolicy = {
  table: 'training_not_now',
  read: `${OWN} and exists (select from training_booking b where b.id = booking_id)`,
  insert: MANAGES,
  update: MANAGES,
  delete: MANAGES,
  kept: KEPT.follows,
};

/** The register (P3): oneself, and the own managers, who write it and nobody of themselves. */
export const trainingRecordPolicy: TablePolicy = {
  table: 'training_record',
  read: `${MYSELF} or ${OWN} and (${hasRole(MANAGER)} or ${SYSTEM})`,
  insert: `${MANAGES} and given_by = app.membership_id()
    and membership_id is distinct from app.membership_id()
    and exists (select from training_course c where c.id = training_record.course_id)`,
  delete: `${MANAGES} and membership_id is distinct from app.membership_id()`,
  // Whose the numbers of K03 are.
  statistics: {
    columns: [
      'agency_id',
      'unit_id',
      'membership_id',
      'staff_number',
      'kind',
      'held_on',
      'valid_to',
    ],
    rows: `kind = 'IN_DEPTH'`,
  },
  kept: [{ rule: 'ACCOUNTS', key: 'id', where: `t.membership_id is not null and ${LEFT}` }],
  reviewed: {
    otherParents: {
      '(course_id) of training_course, insert': 'a course of another organiser, where one sees it',
    },
  },
};

/** How many need it: entered by the own managers. */
export const trainingTargetPolicy: TablePolicy = {
  table: 'training_target',
  read: MANAGES,
  insert: `${MANAGES} and ${MY_SITE} and set_by = app.membership_id()`,
  update: MANAGES,
  fixedColumns: ['site_id', 'unit_id', 'from_on'],
  statistics: {
    columns: ['agency_id', 'site_id', 'unit_id', 'staff', 'from_on'],
    rows: 'true',
  },
  reviewed: { statistics: 'how many a unit needs trained: a number, of nobody' },
  kept: 'how many a unit needs trained: a number',
};
