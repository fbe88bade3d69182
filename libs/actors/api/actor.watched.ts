/** What a change of an open one is a change of, as far as its reader sees it (`WatchedRecords`). */
export const ACTOR_ROWS = `
  select 'actor' as kind, id from actor where id = $1
  union all select 'actor_file', actor_id from actor_file where actor_id = $1
  union all select 'actor_answer', actor_id from actor_answer where actor_id = $1 group by 2
  union all select 'actor_question', id from actor_question where actor_id = $1
  union all select 'actor_tie', id from actor_tie where actor_id = $1 or other_actor_id = $1
  union all select 'actor_change', id from actor_change where actor_id = $1`;
