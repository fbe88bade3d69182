/** The parts of an activity `$1` of any type; a type adds the rows of its own (`WatchedRecords`). */
export const SHARED_ROWS = `
  select 'activity' as kind, id from activity where id = $1
  union all select 'activity_participant', id from activity_participant where activity_id = $1
  union all select 'observation', id from observation where activity_id = $1
  union all select 'learning', id from learning where activity_id = $1
  union all select 'activity_material', id from activity_material where activity_id = $1`;
