import { SHARED_ROWS } from '@stad/activities/core/api/shared-parts.watched.js';

/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const DISSEMINATION_ROWS = `${SHARED_ROWS}
  union all select 'dissemination', activity_id from dissemination where activity_id = $1
  union all select 'dissemination_voice', id from dissemination_voice where activity_id = $1
  union all select 'dissemination_media', id from dissemination_media where activity_id = $1
  union all select 'dissemination_lead', id from dissemination_lead where activity_id = $1`;
