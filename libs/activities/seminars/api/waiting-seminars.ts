import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

const MOST = 20;
const about = `'of', a.kind, 'number', a.number, 'title', a.title, 'startsAt', a.starts_at, 'endsAt', a.ends_at, 'dueAt', a.starts_at`;
const IS_PLANNER = `a.agency_id = me.agency_id and a.phase in ('PLANNED', 'CONFIRMED') and a.starts_at > me.now
    and (a.created_by = me.membership_id or not exists (select from membership h where h.id = a.created_by
      and me.today between h.valid_from and coalesce(h.valid_to, 'infinity')))`;

/** A full house: how many wait for a seat. */
const FULL = `
  select 'SEMINAR_FULL', a.id::text, jsonb_build_object(${about}, 'n', count(*), 'since', min(s.asked_at))
  from seminar_sign_up s join activity a on a.id = s.activity_id, me
  where s.state = 'QUEUED' and ${IS_PLANNER}
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

/** Letters to who signed up that came back: they do not know what they were told. */
const BOUNCED = `
  select 'SIGN_UP_BOUNCED', a.id::text, jsonb_build_object(${about}, 'n', count(*), 'since', min(s.asked_at))
  from seminar_sign_up s join activity a on a.id = s.activity_id, me
  where s.came_back = 'BOUNCED' and ${IS_PLANNER}
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

export const waitingSeminars: readonly SelectedSource[] = [
  { kinds: ['SEMINAR_FULL'], permission: 'seminar:plan', sql: FULL },
  { kinds: ['SIGN_UP_BOUNCED'], permission: 'seminar:plan', sql: BOUNCED },
];
