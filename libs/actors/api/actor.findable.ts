import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Organisations by their names, by what they are, and by the function that answers, where its card is read. */
export const findableActors: FindableNoun = {
  allow: 'actor:read',
  rows: `
    select 'ACTOR' as kind, a.id, null::text as number, a.name as title,
      concat_ws(' ', a.kind, (select s.contact_function from actor_answer s where s.actor_id = a.id limit 1)) as words,
      null::text as place, null::timestamptz as at, null::uuid as programme_id, '/aktorer/' || a.id as path
    from actor a where a.merged_into_id is null`,
};
