import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Only its owner shares an activity: the owner that a share names is that of the activity. */
export const activityOwnReferences = ownReferences('20261128-0804-activity-own-references', [
  ['activity', 'created_by, agency_id', 'membership (id, agency_id)'],
  ['activity_share', 'activity_id, owner_agency_id', 'activity (id, agency_id)'],
  ['activity_share', 'shared_by, owner_agency_id', 'membership (id, agency_id)'],
]);
