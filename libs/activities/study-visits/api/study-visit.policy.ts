import { PLANS_ACTIVITY, SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type { FreeText } from '@stad/platform/api/db/table-record.js';
import { VISIT_KIND } from '../rules/visit-life.js';

const OWN = 'agency_id = (select app.agency_id())';
/** The own agency’s, of an activity that the viewer’s role plans. */
const PLANNED = `${OWN} and ${PLANS_ACTIVITY}`;

const ofMyActivity = (table: string, more = '') =>
  `${OWN} and exists (
    select from activity a
    where a.id = ${table}.activity_id and a.agency_id = (select app.agency_id()) ${more})`;

const inputs = (field: string) => [
  `PlanStudyVisitInput.${field}`,
  `ChangeStudyVisitInput.${field}`,
];

const text = (code: string, field: string): FreeText => ({
  free: inputs(field),
  removal: { code, key: 'activity_id' },
});

const ofActivity = (code: string, field: string): FreeText => ({
  free: inputs(field),
  removal: { code, key: 'id', version: 'version', where: `t.kind = '${VISIT_KIND}'` },
});

/** Seen by who sees the activity: P1, everyone at the site once it is confirmed. Its owner's to change. */
export const studyVisitPolicy: TablePolicy = {
  table: 'study_visit',
  read: SEES_ACTIVITY,
  insert: `${ofMyActivity('study_visit')} and ${PLANS_ACTIVITY}`,
  update: PLANNED,
  delete: `${ofMyActivity('study_visit', `and a.lifecycle = 'DRAFT'`)} and ${PLANS_ACTIVITY}`,
  // That it was held, and by whom it was planned; never where or why.
  statistics: {
    columns: ['activity_id', 'agency_id'],
    rows: `state in ('COMPLETED', 'EVALUATED')`,
  },
  kept: 'what was visited and why: no text about anybody',
  texts: {
    purpose: text('VISIT_PURPOSE', 'purpose'),
    agenda: text('VISIT_AGENDA', 'agenda'),
    travel: text('VISIT_TRAVEL', 'travel'),
    host: { scalar: 'FunctionName' },
  },
  head: {
    table: 'activity',
    texts: {
      title: ofActivity('VISIT_TITLE', 'title'),
      place_label: ofActivity('VISIT_PLACE', 'place'),
    },
  },
};

/** What one wants to know; read with the visit. */
export const visitQuestionPolicy: TablePolicy = {
  table: 'visit_question',
  read: SEES_ACTIVITY,
  insert: PLANNED,
  update: PLANNED,
  delete: PLANNED,
  // How many there are of a visit, never what they ask.
  statistics: { columns: ['activity_id'], rows: 'true' },
  reviewed: { statistics: 'how many questions a visit has, never what they ask' },
  fixedColumns: ['activity_id'],
  kept: 'what one asked a host: no text about anybody',
  texts: {
    body: {
      free: ['AskedVisitQuestion.text'],
      removal: {
        ...{ code: 'VISIT_QUESTION', key: 'id', parent: 't.activity_id' },
        operations: ['saveVisitQuestions'],
      },
    },
  },
};
