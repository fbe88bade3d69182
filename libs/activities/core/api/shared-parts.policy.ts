import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { LEARNERS } from '../rules/planners.js';
import { PLANS_ACTIVITY, SEES_ACTIVITY } from './activity.policy.js';
import { PROGRAMME_ENDED } from './programme-ended.js';

const OWN = 'agency_id = (select app.agency_id())';
const learners = LEARNERS.map((role) => `'${role}'`).join(', ');
/** Who notes what was seen and writes what was learnt (field.md 8). */
const LEARNS = `(select app.has_role(${learners}))`;
/** Who says whether they come: also who calls meetings and nothing else. A job does for whoever shows a link. */
const ANSWERS = `((select app.has_role(${learners}, 'MUNICIPAL_SAFETY')) or (select app.viewer_kind()) = 'system')`;
const MINE = `${OWN} and written_by = (select app.membership_id()) and ${LEARNS}`;

const TAKES_PART = `(${OWN} or exists (
    select from activity_share s where s.activity_id = activity_participant.activity_id
      and s.agency_id = (select app.agency_id()) and s.revoked_at is null))`;

/**
 * Read by its owner and those it was shared with, as they were asked: the network knows nothing of who works
 * where (field.md 8). Who plans it asks and notes who came; the agency of whoever is asked answers (a trigger
 * keeps it to that).
 */
export const activityParticipantPolicy: TablePolicy = {
  table: 'activity_participant',
  read: `${SEES_ACTIVITY} and ${TAKES_PART}`,
  insert: `${OWN} and ${PLANS_ACTIVITY}`,
  update: {
    using: `(${OWN} or from_agency_id = (select app.agency_id())) and ${ANSWERS} and ${SEES_ACTIVITY}`,
    check: `attended is null or ${PLANS_ACTIVITY}`,
  },
  delete: `${OWN} and ${PLANS_ACTIVITY}`,
  door: ['select'],
  // How many came from which agency, never which function.
  statistics: { columns: ['activity_id', 'from_agency_id', 'attended'], rows: 'attended' },
  fixedColumns: ['activity_id', 'from_agency_id', 'function_title'],
  kept: [
    {
      ...{ rule: 'INVITATIONS', key: 'id', where: PROGRAMME_ENDED },
      after: [{ table: 'participant_key', column: 'participant_id' }],
    },
  ],
  texts: { function_title: { scalar: 'FunctionName' }, mailbox: { scalar: 'WorkEmail' } },
  reviewed: { door: 'whose answer a secret is good for' },
};

/** Read by nobody: of what a busy span comes is not told. */
export const participantBusyPolicy: TablePolicy = {
  table: 'participant_busy',
  audited: false,
  ownerColumn: null,
  kept: 'goes with whoever was asked',
  reviewed: {
    unaudited: 'follows participants and busy spans, whose changes are written down',
    withoutEntity: 'kept by app.keep_participants_busy',
    memberStays: 'goes with whoever was asked; the membership it points at is blank',
    unheldIds: { busy_span_id: 'kept by app.keep_participants_busy, which writes both at once' },
  },
};

/** Read with the activity; written by whoever sees it, and changed by whoever wrote it. */
export const observationPolicy: TablePolicy = {
  table: 'observation',
  read: SEES_ACTIVITY,
  insert: `${MINE} and ${SEES_ACTIVITY}`,
  update: MINE,
  delete: MINE,
  fixedColumns: ['activity_id', 'written_by'],
  kept: [{ rule: 'OBSERVATIONS', key: 'id', where: PROGRAMME_ENDED }],
  texts: {
    body: {
      free: ['WriteObservationInput.body', 'ChangeObservationInput.body'],
      removal: { code: 'OBSERVATION', key: 'id', version: 'version', parent: 't.activity_id' },
    },
    function_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(activity_id) of activity, insert':
        'each agency notes what it saw; only where it sees the activity',
    },
    unheldIds: {
      topic_id: 'a question of a visit, or what another type asks about: it looks before',
    },
  },
};

/**
 * Of a step: one that a test which the writer sees says did not hold, in the town of its routine, whoever drafted
 * that.
 */
const STEP_FAILED = `(routine_step_id is null or exists (
    select from local_routine_step s join local_routine r on r.id = s.routine_id
    where s.id = learning.routine_step_id and r.site_id = learning.site_id and (
      exists (select from routine_mark t where t.routine_id = r.id and t.results[s.n] = 'NOT_HELD')
      or exists (select from routine_exercise t where t.routine_id = r.id and t.results[s.n] = 'NOT_HELD'))))`;

/** From an activity: read with it. From a step of the routine or one's own work: its agency's alone, in
 * the roles that learn. Who decides for the agency decides what becomes of it (a trigger). */
export const learningPolicy: TablePolicy = {
  table: 'learning',
  read: `${OWN} and (${LEARNS} or (select app.viewer_kind()) = 'system') or activity_id is not null and ${SEES_ACTIVITY}`,
  insert: `${MINE} and decision is null and site_id = any ((select app.site_ids())::uuid[])
    and programme_id = any ((select app.programme_ids())::uuid[]) and (activity_id is null or ${SEES_ACTIVITY})
    and ${STEP_FAILED}`,
  update: `${OWN} and ${LEARNS}`,
  delete: `${OWN} and decision is null and ${LEARNS}`,
  // What became of what was learnt from an activity, never what it says.
  statistics: {
    columns: ['activity_id', 'agency_id', 'decision'],
    rows: 'activity_id is not null',
  },
  fixedColumns: ['activity_id', 'routine_step_id', 'site_id', 'programme_id', 'written_by'],
  kept: 'permanent: what was learnt, and what was decided of it',
  texts: {
    saw: {
      free: ['WriteLearningInput.saw', 'ChangeLearningInput.saw'],
      removal: { code: 'LEARNING_SAW', key: 'id', version: 'version' },
    },
    means: {
      free: ['WriteLearningInput.means', 'ChangeLearningInput.means'],
      removal: { code: 'LEARNING_MEANS', key: 'id', version: 'version' },
    },
    owner_function: { scalar: 'FunctionName' },
    written_function: { scalar: 'FunctionName' },
    decided_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(activity_id) of activity, insert':
        'each agency writes what it learnt; only where it sees the activity',
      '(programme_id) of programme, insert': 'each agency of a programme writes in it',
    },
  },
};

/** Links to what was shown or handed out; read with the activity, kept by its owner. */
export const activityMaterialPolicy: TablePolicy = {
  table: 'activity_material',
  read: SEES_ACTIVITY,
  insert: `${OWN} and ${PLANS_ACTIVITY}`,
  delete: `${OWN} and ${PLANS_ACTIVITY}`,
  kept: 'links to what was shown: no text about anybody',
  texts: {
    title: {
      free: ['AddMaterialInput.title'],
      removal: { code: 'MATERIAL_TITLE', key: 'id', parent: 't.activity_id' },
    },
  },
};
