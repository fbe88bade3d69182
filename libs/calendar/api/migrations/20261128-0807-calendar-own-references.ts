import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Who decided, and whose calendar it is, is of the agency. */
export const calendarOwnReferences = ownReferences('20261128-0807-calendar-own-references', [
  ['calendar_decision', 'decided_by, agency_id', 'membership (id, agency_id)'],
  ['calendar_feed', 'membership_id, agency_id', 'membership (id, agency_id)'],
]);
