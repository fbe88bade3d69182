import { SHARED_ROWS } from '@stad/activities/core/api/shared-parts.watched.js';

/** What a change of an open seminar is a change of, as far as its reader sees it (`WatchedRecords`). */
export const SEMINAR_ROWS = `${SHARED_ROWS}
  union all select 'seminar', activity_id from seminar where activity_id = $1
  union all select 'seminar_evaluation', activity_id from seminar_evaluation where activity_id = $1
  union all select 'seminar_round', id from seminar_round where activity_id = $1
  union all select 'seminar_quote', id from seminar_quote where activity_id = $1
  union all select 'seminar_attendance', id from seminar_attendance where activity_id = $1`;
