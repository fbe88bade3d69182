import { PLANS_ACTIVITY, SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { mayWrite, programmeLife } from '@stad/programme/rules/programme-state.js';
import { FEWEST_ANSWERS } from '../rules/evaluation.js';
import { ADDS_UP } from './told-units.functions.js';

/** States of a programme in which no record is written any more (INV-22). */
const READ_ONLY = programmeLife.states
  .filter((state) => !mayWrite(state, 'RECORD').ok)
  .map((state) => `'${state}'`)
  .join(', ');

const OWN = 'agency_id = (select app.agency_id())';
/** The own agency’s, of an activity that the viewer’s role plans. */
const PLANNED = `${OWN} and ${PLANS_ACTIVITY}`;

const ofMyActivity = (table: string, more = '') =>
  `${OWN} and exists (
    select from activity a
    where a.id = ${table}.activity_id and a.agency_id = (select app.agency_id()) ${more})`;

/** Seen by who sees the activity: P1, everyone at the site once it is confirmed. Mine to change. */
export const seminarPolicy: TablePolicy = {
  table: 'seminar',
  read: SEES_ACTIVITY,
  insert: `${ofMyActivity('seminar')} and ${PLANS_ACTIVITY}`,
  update: PLANNED,
  delete: `${ofMyActivity('seminar', `and a.lifecycle = 'DRAFT'`)} and ${PLANS_ACTIVITY}`,
  kept: 'what was offered, to how many: no text about anybody',
  texts: {
    aim: {
      free: ['PlanSeminarInput.aim', 'ChangeSeminarInput.aim'],
      removal: { code: 'SEMINAR_AIM', key: 'activity_id' },
    },
  },
  head: {
    table: 'activity',
    texts: {
      title: {
        free: ['PlanSeminarInput.title', 'ChangeSeminarInput.title'],
        removal: {
          code: 'SEMINAR_TITLE',
          key: 'id',
          version: 'version',
          where: `t.kind = 'SEMINAR'`,
        },
      },
      place_label: {
        free: ['PlanSeminarInput.venue', 'ChangeSeminarInput.venue'],
        removal: {
          code: 'SEMINAR_VENUE',
          key: 'id',
          version: 'version',
          where: `t.kind = 'SEMINAR'`,
        },
      },
    },
  },
};

/** Who was asked, as the release before this one writes it; now a participant of the activity. */
export const seminarInvitationPolicy: TablePolicy = {
  table: 'seminar_invitation',
  read: SEES_ACTIVITY,
  insert: PLANNED,
  update: PLANNED,
  kept: [{ rule: 'INVITATIONS', key: 'id', where: PROGRAMME_ENDED }],
  texts: {
    actor_name: { scalar: 'FunctionName' },
  },
  reviewed: { withoutEntity: 'the release before writes it while both run; goes with the next' },
};

/**
 * The list of units is written whole: rows come and go. The planners’ of the organiser; what follows the list of a
 * seminar is everybody’s who sees it; of units others are told by `app.told_seminar_units`.
 */
export const seminarAttendancePolicy: TablePolicy = {
  table: 'seminar_attendance',
  read: `${OWN} and ${ADDS_UP} or from_sign_up and ${SEES_ACTIVITY}`,
  insert: PLANNED,
  update: PLANNED,
  delete: PLANNED,
  kept: 'counts from the start',
  texts: {
    unit: { scalar: 'FunctionName' },
  },
};

/** Of a row `t` that hangs on a seminar: it was held before the day `due`, and nothing of it is written any more. */
export const SURVEY_IS_OVER = `exists (select from seminar s
          join activity a on a.id = s.activity_id left join programme p on p.id = a.programme_id
        where s.activity_id = t.activity_id and app.swedish_day(a.ends_at) < due
          and (s.state = 'EVALUATED' or coalesce(p.state, 'CLOSED') in (${READ_ONLY})))`;

/**
 * What four people answered is nobody's but the planners’ who added it up, and what was typed by hand is theirs
 * until they have closed it: others never see it grow by one answer (INV-18). With a round it was told in steps.
 */
export const seminarEvaluationPolicy: TablePolicy = {
  table: 'seminar_evaluation',
  read: `${OWN} and ${ADDS_UP} or answers >= ${FEWEST_ANSWERS} and ${SEES_ACTIVITY}
    and (answers_before is not null or exists (
      select from seminar s where s.activity_id = seminar_evaluation.activity_id and s.state = 'EVALUATED'))`,
  insert: PLANNED,
  update: PLANNED,
  kept: [
    {
      // Its sum stays (`seminar_sum`), when so many answered that it is one. What can still be written
      // waits: an evaluation entered afterwards would take the place of the sum.
      rule: 'SURVEYS',
      key: 'activity_id',
      where: SURVEY_IS_OVER,
    },
  ],
};

/** Read by nobody: from it the statistics add up. */
export const seminarSumPolicy: TablePolicy = {
  table: 'seminar_sum',
  statistics: {
    columns: [
      ...['activity_id', 'agency_id', 'programme_id', 'site_id', 'starts_at'],
      ...['registered', 'present', 'units'],
      ...['answers', 'mean_before', 'mean_after', 'satisfied', 'answers_before'],
    ],
    rows: `answers is null or answers >= ${FEWEST_ANSWERS}`,
  },
  // Follows seminar, its list, attendance and evaluation, whose changes are in the log.
  audited: false,
  kept: 'permanent: sums of what was held, without the evaluation once that is disposed of',
  reviewed: {
    unaudited: 'follows seminar, list, attendance and evaluation, whose changes are written down',
    withoutEntity: 'kept by trigger, read by the statistics',
  },
};
