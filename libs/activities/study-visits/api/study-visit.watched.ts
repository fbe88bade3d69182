/** What a change of an open visit is a change of, as far as its reader sees it (`WatchedRecords`). */
export const STUDY_VISIT_ROWS = `
  select 'activity' as kind, id from activity where id = $1
  union all select 'study_visit', activity_id from study_visit where activity_id = $1
  union all select 'visit_question', id from visit_question where activity_id = $1
  union all select 'activity_participant', id from activity_participant where activity_id = $1
  union all select 'observation', id from observation where activity_id = $1
  union all select 'learning', id from learning where activity_id = $1
  union all select 'activity_material', id from activity_material where activity_id = $1`;
