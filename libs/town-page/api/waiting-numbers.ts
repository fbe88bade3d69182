import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

/** Numbers of the own agency that an open page of a town was to show, and shows no longer. */
const GONE = `
  select 'PAGE_NUMBER_GONE', n.id::text, jsonb_build_object('title', f.label, 'since', f.ended_on)
  from town_page_number n join town_page p on p.site_id = n.site_id join contact_function f on f.id = n.contact_function_id, me
  where n.agency_id = me.agency_id and p.is_open
    and (f.ended_on is not null or f.work_phone is null or f.classification <> 'P0' or not n.site_id = any (f.site_ids))
  order by f.label, n.id limit 20`;

export const waitingNumbers: readonly SelectedSource[] = [
  { kinds: ['PAGE_NUMBER_GONE'], permission: 'town-page:show', sql: GONE },
];
