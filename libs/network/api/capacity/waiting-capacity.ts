import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

/** Days after its last one in which an answer is said to be out of date; later it was meant to end. */
const DAYS = 60;

/** What the own agency put into a town up to a day that has passed, and nothing said since, while work goes on there. */
const ENDED = `
  select 'CAPACITY_ENDED', c.id::text, jsonb_build_object('of', c.kind, 'title', s.name, 'since', c.to_on + 1)
  from capacity c join site s on s.id = c.site_id, me
  where c.agency_id = me.agency_id and c.to_on between me.today - ${DAYS} and me.today - 1
    and exists (select from programme_site t join programme g on g.id = t.programme_id
      where t.site_id = c.site_id and g.state = 'ACTIVE')
    and not exists (select from capacity n where n.agency_id = c.agency_id and n.site_id = c.site_id and n.kind = c.kind
      and n.contact_function_id is not distinct from c.contact_function_id and n.from_on > c.from_on)
  order by c.to_on, c.id limit 20`;

export const waitingCapacity: readonly SelectedSource[] = [
  { kinds: ['CAPACITY_ENDED'], permission: 'capacity:keep', sql: ENDED },
];
