import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

const MOST = 20;
/** Days before the last one in which those who could renew it are told. */
const ENDS_WITHIN = 90;

/** The own organisation is asked to confirm what it says now. */
const ASKED = `
  select 'AGREEMENT_ASKED', a.id::text, jsonb_build_object('title', a.title, 'dueOn', a.valid_from,
    'since', (select max(e.at) from agreement_event e where e.agreement_id = a.id and e.event in ('SUBMITTED', 'CHANGED')),
    'agency', (select g.short_name from agency g where g.id = a.agency_id))
  from agreement a, me
  where a.state = 'REVIEW' and me.agency_id = any (a.party_ids) and not exists (
    select from agreement_party p where p.agreement_id = a.id and p.agency_id = me.agency_id
      and p.confirmed_version = a.version)
  order by a.valid_from, a.id limit ${MOST}`;

/** One in force that ends, and that no other of its kind between the same parties goes on from. */
const ENDS = `
  select 'AGREEMENT_ENDS', a.id::text, jsonb_build_object('title', a.title, 'dueOn', a.valid_to, 'since', a.valid_to - ${ENDS_WITHIN})
  from agreement a, me
  where a.state = 'SIGNED' and a.ended_on is null and me.agency_id = any (a.party_ids)
    and a.valid_to between me.today and me.today + ${ENDS_WITHIN}
    and not exists (select from agreement n where n.site_id = a.site_id and n.kind = a.kind and n.id <> a.id
      and n.ended_on is null and n.valid_to > a.valid_to and n.party_ids @> a.party_ids)
  order by a.valid_to, a.id limit ${MOST}`;

export const waitingAgreements: readonly SelectedSource[] = [
  { kinds: ['AGREEMENT_ASKED'], permission: 'agreement:approve', sql: ASKED },
  { kinds: ['AGREEMENT_ENDS'], permission: 'agreement:keep', sql: ENDS },
];
