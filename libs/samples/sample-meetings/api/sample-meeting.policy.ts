import { SEES_ACTIVITY } from '@stad/activities/core/api/activity.policy.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type { FreeText } from '@stad/platform/api/db/table-record.js';

const OWN = 'agency_id = (select app.agency_id())';

const ofMyActivity = (more = '') =>
  `${OWN} and exists (
    select from activity a
    where a.id = sample_meeting.activity_id and a.agency_id = (select app.agency_id()) ${more})`;

/** A code in `libs/trust/rules/removal` lets it be taken away: `{ code, key: 'activity_id' }`. */
const text = (field: string): FreeText => ({
  free: [`PlanSampleMeetingInput.${field}`, `ChangeSampleMeetingInput.${field}`],
  removal: 'not yet: nobody has said under which code it is taken away',
});

/** Seen by who sees the activity: P1, everyone at the site once it is confirmed. Its owner's to change. */
export const sampleMeetingPolicy: TablePolicy = {
  table: 'sample_meeting',
  read: SEES_ACTIVITY,
  insert: ofMyActivity(),
  update: OWN,
  delete: ofMyActivity(`and a.lifecycle = 'DRAFT'`),
  kept: 'what was planned and why: no text about anybody',
  texts: { purpose: text('purpose') },
  head: { table: 'activity', texts: { title: text('title'), place_label: text('place') } },
};
