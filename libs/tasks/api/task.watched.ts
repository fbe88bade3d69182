/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const TASK_ROWS = `
  select 'task' as kind, id from task where id = $1
  union all select 'task_change', id from task_change where task_id = $1
  union all select 'task_offer', id from task_offer where task_id = $1`;
