import { SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { SURVEY_IS_OVER } from '../seminar.policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const PLANS = `(select app.has_role(${ACTIVITY_PLANNERS.map((role) => `'${role}'`).join(', ')}))`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const ORGANISER = `${OWN} and (${PLANS} or ${SYSTEM})`;

/** What has been told: whoever sees the seminar. It is never of fewer than five. */
export const roundPolicy: TablePolicy = {
  table: 'seminar_round',
  read: SEES_ACTIVITY,
  insert: ORGANISER,
  update: ORGANISER,
  fixedColumns: ['activity_id', 'kind', 'asks_more'],
  door: ['select'],
  // What has been told of the question beside the ten; never how single statements were answered.
  statistics: {
    columns: ['activity_id', 'agency_id', 'kind', 'asks_more', 'answers', 'more'],
    rows: 'true',
  },
  kept: [
    {
      rule: 'SURVEYS',
      key: 'id',
      where: SURVEY_IS_OVER,
      after: [
        { table: 'seminar_quote', column: 'round_id' },
        { table: 'seminar_round_box', column: 'id' },
      ],
    },
  ],
  reviewed: {
    door: 'whoever has a link of the round answers without an account',
    statistics: 'what has been told of a round, in steps of five: sums, of nobody',
  },
};

/** Sealed: whoever works for the organiser may open it, and no field of the API tells of it. */
export const roundBoxPolicy: TablePolicy = {
  table: 'seminar_round_box',
  read: ORGANISER,
  insert: ORGANISER,
  update: ORGANISER,
  delete: ORGANISER,
  // An event would tell that somebody has answered, and when.
  audited: false,
  idsToldBecause: 'it has the id of its round',
  notBackedUp:
    'the key that opens it may lie beside the backup, and two would tell what came between',
  kept: 'until the round is closed, which the clock does at the latest',
  reviewed: { unaudited: 'an event would have the time of an answer (INV-18)' },
};

/** The organiser's until it has read them, then of whoever sees the seminar. */
export const quotePolicy: TablePolicy = {
  table: 'seminar_quote',
  read: `${ORGANISER} or state = 'SHOWN' and ${SEES_ACTIVITY}`,
  insert: ORGANISER,
  update: ORGANISER,
  delete: ORGANISER,
  fixedColumns: ['round_id', 'activity_id'],
  // The log would keep words that were taken away.
  unauditedColumns: ['text'],
  kept: [{ rule: 'SURVEYS', key: 'id', where: SURVEY_IS_OVER }],
  texts: {
    text: {
      free: ['AnswerEvaluationInput.text'],
      removal: 'its organiser reads it before anybody else, and takes it away without a trace',
    },
  },
};
