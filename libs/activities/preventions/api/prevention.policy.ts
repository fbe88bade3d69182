import { PLANS_ACTIVITY, SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type { FreeText } from '@stad/platform/api/db/table-record.js';
import { PREVENTION_KIND } from '../rules/prevention-kind.js';

const OWN = 'agency_id = (select app.agency_id())';
/** The own agency’s, of an activity that the viewer’s role plans. */
const PLANNED = `${OWN} and ${PLANS_ACTIVITY}`;

const ofMyActivity = (more = '') =>
  `${OWN} and exists (
    select from activity a
    where a.id = prevention.activity_id and a.agency_id = (select app.agency_id()) ${more})`;

const inputs = (field: string) => [
  `PlanPreventionInput.${field}`,
  `ChangePreventionInput.${field}`,
];

const ofActivity = (code: string, field: string): FreeText => ({
  free: inputs(field),
  removal: { code, key: 'id', version: 'version', where: `t.kind = '${PREVENTION_KIND}'` },
});

/** Seen by who sees the activity: P1, everyone at the site once it is confirmed. Its owner's to change. */
export const preventionPolicy: TablePolicy = {
  table: 'prevention',
  read: SEES_ACTIVITY,
  insert: `${ofMyActivity()} and ${PLANS_ACTIVITY}`,
  update: PLANNED,
  delete: `${ofMyActivity(`and a.lifecycle = 'DRAFT'`)} and ${PLANS_ACTIVITY}`,
  // That it was held, for whom, and how many it reached; never why, nor how they were counted.
  statistics: {
    columns: ['activity_id', 'agency_id', 'target', 'reached'],
    rows: `state in ('COMPLETED', 'EVALUATED')`,
  },
  kept: 'what was planned, why, and how many it reached: no text about anybody',
  texts: {
    purpose: {
      free: inputs('purpose'),
      removal: { code: 'PREVENTION_PURPOSE', key: 'activity_id' },
    },
    reached_method: {
      free: ['NotePreventionReachInput.reachedMethod'],
      removal: { code: 'PREVENTION_METHOD', key: 'activity_id', version: 'reach_version' },
    },
  },
  head: {
    table: 'activity',
    texts: {
      title: ofActivity('PREVENTION_TITLE', 'title'),
      place_label: ofActivity('PREVENTION_PLACE', 'place'),
    },
  },
};
