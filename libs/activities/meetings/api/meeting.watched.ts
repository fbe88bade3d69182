import { SHARED_ROWS } from '@stad/activities/core/api/shared-parts.watched.js';

/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const MEETING_ROWS = `${SHARED_ROWS}
  union all select 'meeting', activity_id from meeting where activity_id = $1
  union all select 'meeting_point', id from meeting_point where activity_id = $1
  union all select 'meeting_minutes', activity_id from meeting_minutes where activity_id = $1
  union all select 'meeting_decision', id from meeting_decision where activity_id = $1`;
