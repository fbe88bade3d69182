/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const LOCAL_ROUTINE_ROWS = `
  select 'local_routine' as kind, id from local_routine where id = $1
  union all select 'local_routine_step', id from local_routine_step where routine_id = $1
  union all select 'local_routine_source', id from local_routine_source where routine_id = $1`;
