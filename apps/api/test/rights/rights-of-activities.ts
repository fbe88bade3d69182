import {
  ALL,
  CALL,
  CORE,
  CORE_READ,
  FIELD,
  JOINT,
  LEARN,
  PLAN,
  type Right,
  type Rows,
  TOWN,
} from './right.js';

const among = (are: string, key: string, which: string): Rows => ({
  are,
  where: `t.${key} in (select a.id from activity a where ${which})`,
});
/** Plans that are not final, and open to the network once they are (P0, P1). */
const draft = (kind: string, key = 'activity_id') =>
  among(
    `drafts of ${kind}`,
    key,
    `a.kind = '${kind}' and a.classification in ('P0', 'P1') and a.lifecycle in ('DRAFT', 'JOINT_DRAFT')`,
  );
/** What the own agency and those asked alone know of. */
const core = (kind: string, key = 'activity_id') =>
  among(`${kind}, P2`, key, `a.kind = '${kind}' and a.classification = 'P2'`);

const PLANNED = { add: PLAN, change: PLAN, remove: PLAN };
const CALLED = { add: CALL, change: CALL, remove: CALL };
const SHARED = { because: '0009', read: ALL, readOthers: ALL };
const shareOf = (kind: string, of: string) =>
  among(`of ${kind}, ${of}`, 'activity_id', `a.kind = '${kind}' and a.classification = '${of}'`);
const NETWORK = `${FIELD} ${CALL}`;
const DECIDED = `${CORE} DEVELOPMENT_LEAD MUNICIPAL_SAFETY`;
const CORE_MEETING = `${CORE_READ} DEVELOPMENT_LEAD MUNICIPAL_SAFETY`;

/** *Seminars, training, prevention, dissemination*, *Study visit, learnings*, *Meetings*, *Tasks*. */
export const OF_ACTIVITIES: readonly Right[] = [
  { table: 'activity', rows: draft('SEMINAR', 'id'), read: LEARN, readOthers: LEARN, ...PLANNED },
  {
    table: 'activity',
    rows: draft('STUDY_VISIT', 'id'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
  },
  {
    table: 'activity',
    rows: draft('PREVENTION', 'id'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
  },
  {
    table: 'activity',
    rows: draft('DISSEMINATION', 'id'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
  },
  {
    table: 'activity',
    rows: draft('MEETING', 'id'),
    read: NETWORK,
    ...CALLED,
  },
  {
    table: 'activity',
    rows: core('MEETING', 'id'),
    read: CORE_MEETING,
    readOthers: CORE_MEETING,
    add: CALL,
    change: CALL,
  },
  {
    table: 'activity',
    rows: core('FIELD_OPERATION', 'id'),
    read: CORE_READ,
    readOthers: CORE_READ,
    add: CORE,
    change: CORE,
    remove: CORE,
  },
  {
    table: 'activity_material',
    rows: draft('STUDY_VISIT'),
    read: LEARN,
    readOthers: LEARN,
    add: PLAN,
    remove: PLAN,
  },
  {
    table: 'activity_participant',
    rows: draft('STUDY_VISIT'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
    change: LEARN,
    changeOthers: LEARN,
  },
  // That a record is shared is asked by the policies of what hangs on it: both ends read it, with nothing of the record.
  { table: 'activity_share', rows: shareOf('SEMINAR', 'P1'), ...SHARED, add: PLAN, change: PLAN },
  { table: 'activity_share', rows: shareOf('MEETING', 'P2'), ...SHARED, add: CALL, change: CALL },
  {
    table: 'activity_share',
    rows: shareOf('FIELD_OPERATION', 'P2'),
    ...SHARED,
    add: CORE,
    change: CORE,
  },
  {
    table: 'observation',
    rows: draft('STUDY_VISIT'),
    read: LEARN,
    readOthers: LEARN,
    add: LEARN,
    change: LEARN,
    remove: LEARN,
  },
  { table: 'participant_key' },
  {
    table: 'learning',
    rows: draft('STUDY_VISIT'),
    read: LEARN,
    readOthers: LEARN,
    add: LEARN,
    change: LEARN,
    remove: LEARN,
  },
  {
    table: 'learning',
    rows: { are: 'of own work', where: 't.activity_id is null' },
    read: LEARN,
    add: LEARN,
    change: LEARN,
    remove: LEARN,
  },

  { table: 'seminar', rows: draft('SEMINAR'), read: LEARN, readOthers: LEARN, ...PLANNED },
  {
    table: 'seminar_attendance',
    rows: draft('SEMINAR'),
    read: PLAN,
    ...PLANNED,
  },
  // The organiser alone reads four answers (INV-18); from five on who sees the seminar does.
  {
    table: 'seminar_evaluation',
    rows: { are: 'of four', where: 't.answers < 5' },
    read: PLAN,
    add: PLAN,
    change: PLAN,
  },
  {
    table: 'seminar_evaluation',
    rows: draft('SEMINAR'),
    read: LEARN,
    readOthers: LEARN,
    add: PLAN,
    change: PLAN,
  },
  {
    table: 'seminar_invitation',
    rows: draft('SEMINAR'),
    read: LEARN,
    readOthers: LEARN,
    add: PLAN,
    change: PLAN,
  },
  // Sums in steps of five, with the seminar; the box of what is not counted yet, with its planners.
  { table: 'seminar_round', read: ALL, readOthers: ALL, add: PLAN, change: PLAN },
  {
    table: 'seminar_round_box',
    because: '0044',
    read: PLAN,
    add: PLAN,
    change: PLAN,
    remove: PLAN,
  },
  {
    table: 'seminar_quote',
    rows: { are: 'not shown', where: `t.state <> 'SHOWN'` },
    read: PLAN,
    add: PLAN,
    change: PLAN,
    remove: PLAN,
  },
  { table: 'seminar_sign_up', read: PLAN, add: PLAN, change: PLAN },
  { table: 'seminar_sign_up_key' },
  { table: 'seminar_sign_up_need', read: PLAN, remove: PLAN },
  { table: 'seminar_ask' },
  { table: 'seminar_door_try' },
  { table: 'seminar_sign_up_page', read: PLAN, add: PLAN, change: PLAN },

  { table: 'study_visit', rows: draft('STUDY_VISIT'), read: LEARN, readOthers: LEARN, ...PLANNED },
  {
    table: 'visit_question',
    rows: draft('STUDY_VISIT'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
  },
  { table: 'prevention', rows: draft('PREVENTION'), read: LEARN, readOthers: LEARN, ...PLANNED },
  {
    table: 'dissemination',
    rows: draft('DISSEMINATION'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
  },
  {
    table: 'dissemination_voice',
    rows: draft('DISSEMINATION'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
  },
  {
    table: 'dissemination_media',
    rows: draft('DISSEMINATION'),
    read: LEARN,
    readOthers: LEARN,
    ...PLANNED,
  },
  {
    ...{
      table: 'dissemination_lead',
      rows: { are: 'of no active actor', where: 't.actor_id is null' },
      because: '0049',
    },
    ...{ read: `${LEARN} ${TOWN}`, readOthers: TOWN, add: LEARN, change: LEARN, remove: LEARN },
  },

  { table: 'meeting', rows: draft('MEETING'), read: NETWORK, ...CALLED },
  {
    table: 'meeting',
    rows: core('MEETING'),
    read: CORE_MEETING,
    readOthers: CORE_MEETING,
    add: CALL,
    change: CALL,
  },
  { table: 'meeting_point', rows: draft('MEETING'), read: NETWORK, ...CALLED },
  {
    table: 'meeting_point',
    rows: core('MEETING'),
    read: CORE_MEETING,
    readOthers: CORE_MEETING,
    ...CALLED,
  },
  {
    table: 'meeting_minutes',
    rows: core('MEETING'),
    read: CORE_MEETING,
    readOthers: CORE_MEETING,
    change: CALL,
  },
  {
    table: 'meeting_decision',
    rows: core('MEETING'),
    read: CORE_MEETING,
    readOthers: CORE_MEETING,
    ...CALLED,
  },
  // Who wrote it, and the agency whose draft it is about.
  {
    table: 'meeting_comment',
    rows: core('MEETING'),
    read: CORE_MEETING,
    readOthers: CORE_MEETING,
    add: JOINT,
  },
  {
    table: 'meeting_registration',
    rows: core('MEETING'),
    read: CORE_MEETING,
    add: CALL,
    change: CALL,
  },

  // What lies with one’s own function is in the table of activities, tasks and learnings.
  // Who calls a meeting adds what is decided there, for the function that it lies with.
  {
    table: 'task',
    rows: { are: 'P2 and P3', where: `t.classification in ('P2', 'P3')` },
    read: CORE_READ,
    add: DECIDED,
    change: CORE,
  },
  {
    table: 'task_change',
    rows: {
      are: 'of tasks P2 and P3',
      where: `t.task_id in (select k.id from task k where k.classification in ('P2', 'P3'))`,
    },
    read: CORE_READ,
    add: DECIDED,
  },
  {
    table: 'task_offer',
    read: CORE_READ,
    readOthers: CORE_READ,
    add: CORE,
    change: CORE,
    changeOthers: CORE,
  },
];
