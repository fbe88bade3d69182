import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

/** Published materials of the own agency whose day of review has come. */
const REVIEW = `
  select 'SHELF_REVIEW', s.id::text, jsonb_build_object('title', s.title, 'dueOn', s.review_on, 'since', s.review_on)
  from shelf_item s, me
  where s.agency_id = me.agency_id and s.state = 'PUBLISHED' and s.review_on <= me.today
  order by s.review_on, s.id limit 20`;

export const waitingShelf: readonly SelectedSource[] = [
  { kinds: ['SHELF_REVIEW'], permission: 'shelf:review', sql: REVIEW },
];
