/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const SAMPLE_MEETING_ROWS = `
  select 'activity' as kind, id from activity where id = $1
  union all select 'sample_meeting', activity_id from sample_meeting where activity_id = $1
  union all select 'activity_participant', id from activity_participant where activity_id = $1
  union all select 'learning', id from learning where activity_id = $1
  union all select 'activity_material', id from activity_material where activity_id = $1`;
