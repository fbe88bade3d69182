import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

const MOST = 20;
const said = `jsonb_build_object('number', r.number::text, 'since', r.asked_at,
    'agency', (select a.short_name from agency a where a.id = r.agency_id))`;

/** A version that the own agency has not answered, or has taken its answer back from, unless a newer one has come. */
const ASKED = `
  select 'ROUTINE_ASKED', r.id::text, ${said} from local_routine r, me
  where r.state = 'ASKED' and r.replaces_id is not distinct from app.latest_routine(r.site_id)
    and me.agency_id = any (r.party_ids) and not exists (
      select from local_routine_answer a where a.routine_id = r.id and a.agency_id = me.agency_id
        and a.answer in ('AGREED', 'DECLINED') and a.answered_version = r.version)
  order by r.asked_at, r.id limit ${MOST}`;

/** One of the own agency that somebody has said no to: it is changed and sent anew. */
const DECLINED = `
  select 'ROUTINE_DECLINED', r.id::text, jsonb_build_object('number', r.number::text, 'since', min(a.answered_at),
    'agency', string_agg(g.short_name, ', ' order by g.short_name))
  from local_routine r join local_routine_answer a on a.routine_id = r.id join agency g on g.id = a.agency_id, me
  where r.state = 'ASKED' and r.replaces_id is not distinct from app.latest_routine(r.site_id) and r.agency_id = me.agency_id
    and a.answer = 'DECLINED' and a.answered_version = r.version
  group by r.id order by min(a.answered_at), r.id limit ${MOST}`;

/** One of the own agency that all have agreed to, and that nobody has put in force. */
const AGREED = `
  select 'ROUTINE_AGREED', r.id::text, ${said} from local_routine r, me
  where r.state = 'AGREED' and r.in_force_from is null and r.agency_id = me.agency_id
  order by r.asked_at, r.id limit ${MOST}`;

export const waitingRoutines: readonly SelectedSource[] = [
  { kinds: ['ROUTINE_ASKED'], permission: 'routine:agree', sql: ASKED },
  { kinds: ['ROUTINE_DECLINED'], permission: 'routine:keep', sql: DECLINED },
  { kinds: ['ROUTINE_AGREED'], permission: 'routine:keep', sql: AGREED },
];
