import { SHARED_ROWS } from '@stad/activities/core/api/shared-parts.watched.js';

/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const PREVENTION_ROWS = `${SHARED_ROWS}
  union all select 'prevention', activity_id from prevention where activity_id = $1`;
