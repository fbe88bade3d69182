import { PLANS_ACTIVITY, SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type { FreeText } from '@stad/platform/api/db/table-record.js';
import { MEETING_COMMENTERS, MEETING_KIND, MEETING_REGISTRARS } from '../rules/meeting-kind.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
/** The own agency’s, of an activity that the viewer’s role plans. */
const PLANNED = `${OWN} and ${PLANS_ACTIVITY}`;

const ofMyActivity = (more = '') =>
  `${OWN} and exists (
    select from activity a
    where a.id = meeting.activity_id and a.agency_id = (select app.agency_id()) ${more})`;

const ofActivity = (code: string, field: string): FreeText => ({
  free: [`PlanMeetingInput.${field}`, `ChangeMeetingInput.${field}`],
  removal: { code, key: 'id', version: 'version', where: `t.kind = '${MEETING_KIND}'` },
});

/**
 * Seen by who sees the activity: of the network (P1) everyone at the site once its agenda is sent, of the core
 * group (P2) those who own it or were asked. Its owner's to change; the ring and the class say the same.
 */
export const meetingPolicy: TablePolicy = {
  table: 'meeting',
  read: SEES_ACTIVITY,
  insert: `${ofMyActivity(
    `and a.classification = case meeting.ring when 'CORE' then 'P2' else 'P1' end`,
  )} and ${PLANS_ACTIVITY}`,
  update: PLANNED,
  delete: `${ofMyActivity(`and a.lifecycle = 'DRAFT'`)} and ${PLANS_ACTIVITY}`,
  // How many were held, of which ring.
  statistics: {
    columns: ['activity_id', 'agency_id', 'ring'],
    rows: `state in ('COMPLETED', 'EVALUATED')`,
  },
  fixedColumns: ['ring', 'previous_id'],
  kept: 'that and when it was held: no text about anybody',
  head: {
    table: 'activity',
    texts: {
      title: ofActivity('MEETING_TITLE', 'title'),
      place_label: ofActivity('MEETING_PLACE', 'place'),
    },
  },
};

/** An agenda is its writer's until it is shared as a draft or sent (INV-03). */
const IS_SHOWN = `exists (
    select from activity seen join meeting m on m.activity_id = seen.id
    where seen.id = meeting_point.activity_id and (m.agenda <> 'OWN'
      or seen.created_by = (select app.membership_id()) or app.viewer_kind() = 'system'))`;

/** What is to be taken up; written by its owner, as long as it is not sent. */
export const meetingPointPolicy: TablePolicy = {
  table: 'meeting_point',
  read: IS_SHOWN,
  insert: `${PLANNED} and ${IS_SHOWN}`,
  update: `${PLANNED} and ${IS_SHOWN}`,
  delete: `${PLANNED} and ${IS_SHOWN}`,
  fixedColumns: ['activity_id'],
  kept: 'what was to be taken up: no text about anybody',
  texts: {
    body: {
      free: ['WrittenMeetingPoint.text'],
      removal: {
        ...{ code: 'MEETING_POINT', key: 'id', parent: 't.activity_id' },
        operations: ['saveMeetingAgenda'],
      },
    },
  },
  reviewed: {
    unheldIds: { source_id: 'a record of whatever domain: looked for as who writes the point' },
  },
};

const IS_APPROVED = (table: string) => `exists (
    select from meeting_minutes q where q.activity_id = ${table}.activity_id and q.approved_at is not null)`;

/** A draft is its agency's own; approved, whoever sees the meeting reads it and nobody changes it (a trigger). */
export const meetingMinutesPolicy: TablePolicy = {
  table: 'meeting_minutes',
  read: `${SEES_ACTIVITY} and (${OWN} or approved_at is not null)`,
  insert: `${PLANNED} and approved_at is null`,
  update: PLANNED,
  fixedColumns: ['activity_id'],
  kept: 'permanent: minutes are established, and say nothing about anybody',
  texts: {
    summary: {
      free: ['SaveMeetingMinutesInput.summary'],
      removal: { code: 'MEETING_SUMMARY', key: 'activity_id', version: 'version' },
    },
    approved_function: { scalar: 'FunctionName' },
  },
};

/** Read with the minutes it stands in. */
export const meetingDecisionPolicy: TablePolicy = {
  table: 'meeting_decision',
  read: `${SEES_ACTIVITY} and (${OWN} or ${IS_APPROVED('meeting_decision')})`,
  insert: PLANNED,
  update: PLANNED,
  delete: PLANNED,
  fixedColumns: ['activity_id'],
  kept: 'permanent: what was decided of our own work',
  texts: {
    body: {
      free: ['WrittenMeetingDecision.body'],
      removal: {
        ...{ code: 'MEETING_DECISION', key: 'id', parent: 't.activity_id' },
        operations: ['saveMeetingMinutes'],
      },
    },
    owner_function: { scalar: 'FunctionName' },
  },
};

const REGISTERS = hasRole(MEETING_REGISTRARS);

/** Each agency's own, of minutes that it sees and that are approved. */
export const meetingRegistrationPolicy: TablePolicy = {
  table: 'meeting_registration',
  read: `${OWN} and ${SEES_ACTIVITY}`,
  insert: `${OWN} and ${REGISTERS} and ${SEES_ACTIVITY} and ${IS_APPROVED('meeting_registration')}`,
  update: `${OWN} and ${REGISTERS} and ${SEES_ACTIVITY}`,
  fixedColumns: ['activity_id'],
  kept: 'permanent: where minutes stand in the diary',
  texts: {
    diary_number: { scalar: 'DiaryNumber' },
    registered_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(activity_id) of meeting_minutes, insert':
        'each authority registers what it received; only minutes that it sees',
    },
  },
};

const IS_JOINT = `exists (
    select from meeting m where m.activity_id = meeting_comment.activity_id and m.agenda = 'JOINT'
      and m.agency_id = meeting_comment.owner_agency_id)`;

/**
 * Of the agency that writes, received by the owner of the draft, seen by those two; sent, nobody may change
 * it (INV-03).
 */
export const meetingCommentPolicy: TablePolicy = {
  table: 'meeting_comment',
  read: `(${OWN} or owner_agency_id = (select app.agency_id())) and ${SEES_ACTIVITY}`,
  insert: `${OWN} and ${hasRole(MEETING_COMMENTERS)} and ${SEES_ACTIVITY} and ${IS_JOINT}`,
  kept: 'permanent: what an agency said of a draft, and nothing about anybody',
  texts: {
    body: {
      free: ['SendMeetingCommentInput.body'],
      removal: { code: 'MEETING_COMMENT', key: 'id', parent: 't.activity_id' },
    },
    written_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(activity_id, owner_agency_id) of meeting, insert':
        'each agency comments on the draft that it was asked about',
    },
  },
};
