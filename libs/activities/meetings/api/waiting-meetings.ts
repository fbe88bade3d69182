import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

const MOST = 20;
/** Days before a meeting in which an agenda that nobody has read is said to wait. */
const DAYS = 7;
const about = `'of', a.kind, 'number', a.number, 'title', a.title, 'startsAt', a.starts_at, 'endsAt', a.ends_at`;

/** Nobody but its writer has seen the agenda, and the meeting is near. */
const AGENDA = `
  select 'AGENDA_UNSENT', a.id::text, jsonb_build_object(${about}, 'dueAt', a.starts_at, 'since', a.starts_at - interval '${DAYS} days')
  from meeting m join activity a on a.id = m.activity_id, me
  where a.agency_id = me.agency_id and a.phase in ('PLANNED', 'CONFIRMED') and m.agenda <> 'SENT' and m.sent_at is null
    and a.starts_at between me.now and me.now + interval '${DAYS} days'
    and (a.created_by = me.membership_id or not exists (select from membership h where h.id = a.created_by
      and me.today between h.valid_from and coalesce(h.valid_to, 'infinity')))
  order by a.starts_at, a.id limit ${MOST}`;

/** Approved minutes without a number in the diary of an agency that was there; for who registers. */
const DIARY = `
  select 'MINUTES_TO_REGISTER', a.id::text, jsonb_build_object(${about}, 'since', q.approved_at)
  from meeting_minutes q join activity a on a.id = q.activity_id, me
  where q.approved_at is not null and q.approved_at > me.now - interval '60 days' and app.has_role('REGISTRAR')
    and (a.agency_id = me.agency_id or exists (select from activity_participant p
      where p.activity_id = a.id and p.from_agency_id = me.agency_id))
    and not exists (select from meeting_registration g where g.activity_id = q.activity_id and g.agency_id = me.agency_id)
  order by q.approved_at, a.id limit ${MOST}`;

export const waitingMeetings: readonly SelectedSource[] = [
  { kinds: ['AGENDA_UNSENT'], permission: 'meeting:plan', sql: AGENDA },
  { kinds: ['MINUTES_TO_REGISTER'], permission: 'meeting:register', sql: DIARY },
];
