import { SHARED_ROWS } from '@stad/activities/core/api/shared-parts.watched.js';

/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const SAMPLE_MEETING_ROWS = `${SHARED_ROWS}
  union all select 'sample_meeting', activity_id from sample_meeting where activity_id = $1`;
