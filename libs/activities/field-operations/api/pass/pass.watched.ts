/** What a change of an open pass is a change of, as far as its reader sees it (`WatchedRecords`). */
export const PASS_ROWS = `
  select 'activity' as kind, id from activity where id = $1
  union all select 'field_operation', activity_id from field_operation where activity_id = $1
  union all select 'pass_progress', activity_id from pass_progress where activity_id = $1
  union all select 'pass_member', id from pass_member where activity_id = $1
  union all select 'pass_answer', id from pass_answer where activity_id = $1
  union all select 'pass_check', id from pass_check where activity_id = $1
  union all select 'go_ahead', id from go_ahead where activity_id = $1
  union all select 'take_over', id from take_over where activity_id = $1
  union all select 'checklist_point', id from checklist_point where activity_id = $1
  union all select 'checklist_tick', activity_id from checklist_tick where activity_id = $1
  union all select 'briefing_heard', activity_id from briefing_heard where activity_id = $1
  union all select 'field_act', id from field_act where activity_id = $1
  union all select 'voice_check_in', id from voice_check_in where activity_id = $1
  union all select 'field_report', id from field_report where activity_id = $1`;
