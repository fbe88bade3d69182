import { SHARED_ROWS } from '@stad/activities/core/api/shared-parts.watched.js';

/** What a change of an open visit is a change of, as far as its reader sees it (`WatchedRecords`). */
export const STUDY_VISIT_ROWS = `${SHARED_ROWS}
  union all select 'study_visit', activity_id from study_visit where activity_id = $1
  union all select 'visit_question', id from visit_question where activity_id = $1`;
