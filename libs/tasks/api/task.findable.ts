import type { FindableNoun } from '@stad/platform/api/search/findables.js';

/** Tasks of the own agency by what is to be done; what is its alone (P3) is read in its list. */
export const findableTasks: FindableNoun = {
  allow: 'task:read',
  rows: `
    select 'TASK' as kind, t.id, null::text as number, t.body as title, t.verb as words, t.owner_function as place,
      t.due_on::timestamp at time zone 'Europe/Stockholm' as at, null::uuid as programme_id, '/uppgifter/' || t.id as path
    from task t where t.classification <> 'P3'`,
};

/** What other agencies offer and nobody has answered. */
export const findableTaskOffers: FindableNoun = {
  allow: 'task:offer',
  rows: `
    select 'TASK' as kind, o.id, null::text as number, o.body as title, o.verb as words, null::text as place,
      o.due_on::timestamp at time zone 'Europe/Stockholm' as at, null::uuid as programme_id, '/uppgifter' as path
    from task_offer o
    where o.to_agency_id = (select app.agency_id()) and o.state = 'OPEN' and o.classification <> 'P3'`,
};
