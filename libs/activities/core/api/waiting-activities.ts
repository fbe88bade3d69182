import { MANAGER } from '@stad/identity/rules/role.js';
import { lostLetterAt } from '@stad/mail/api/lost-letter.sql.js';
import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import { LEARNING_DECIDERS } from '../rules/planners.js';
import { PARTICIPANT_LETTER } from './participant/tell-participants.js';

const MOST = 20;
const listed = (roles: readonly string[]) => roles.map((role) => `'${role}'`).join(', ');
const managers = listed(MANAGER);
/** Somebody of the acting agency holds the function today. */
const isHeld = (title: string) => `exists (select from membership h where h.agency_id = me.agency_id
      and h.function_title = ${title} and me.today between h.valid_from and coalesce(h.valid_to, 'infinity'))`;
/** Who planned `a` sees to it; once they have left, all planners of the agency. */
export const IS_PLANNER = `a.agency_id = me.agency_id and (a.created_by = me.membership_id
      or not exists (select from membership h where h.id = a.created_by
        and me.today between h.valid_from and coalesce(h.valid_to, 'infinity')))`;
const about = `'of', a.kind, 'number', a.number, 'title', a.title, 'startsAt', a.starts_at, 'endsAt', a.ends_at`;

/** A function is asked to come and has not answered: the one who holds it, or the managers where nobody does. */
const ASKED = `
  select 'PARTICIPATION_ASKED', a.id::text, jsonb_build_object(${about}, 'since', min(p.asked_at), 'dueAt', a.starts_at,
    'agency', (select g.short_name from agency g where g.id = a.agency_id))
  from activity_participant p join activity a on a.id = p.activity_id, me
  where p.from_agency_id = me.agency_id and p.answer = 'NO_ANSWER' and a.phase in ('PLANNED', 'CONFIRMED') and a.starts_at > me.now
    and (p.function_title = me.function_title or app.has_role(${managers}) and not ${isHeld('p.function_title')})
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

/** Those asked who proposed another time, by their calendar. */
const OTHER_TIME = `
  select 'OTHER_TIME_PROPOSED', a.id::text, jsonb_build_object(${about}, 'n', count(*), 'dueAt', a.starts_at,
    'since', min(coalesce(p.answered_at, p.asked_at)))
  from activity_participant p join activity a on a.id = p.activity_id, me
  where p.proposes_other_time and a.phase in ('PLANNED', 'CONFIRMED') and a.starts_at > me.now and ${IS_PLANNER}
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

/** Held by the clock, and still said to be planned or to go on; passes have rows of their own. */
const OVER = `
  select 'ACTIVITY_OVER', a.id::text, jsonb_build_object(${about}, 'since', a.ends_at)
  from activity a join programme g on g.id = a.programme_id, me
  where a.kind <> 'FIELD_OPERATION' and a.phase in ('CONFIRMED', 'ONGOING') and a.ends_at < me.now
    and a.ends_at > me.now - interval '60 days' and g.state in ('PLANNED', 'ACTIVE') and ${IS_PLANNER}
  order by a.ends_at, a.id limit ${MOST}`;

/** Held, and not gone through: what was learnt and what came of it. */
const TO_EVALUATE = `
  select 'ACTIVITY_TO_EVALUATE', a.id::text, jsonb_build_object(${about}, 'since', a.ends_at)
  from activity a join programme g on g.id = a.programme_id, me
  where a.kind <> 'FIELD_OPERATION' and a.phase = 'COMPLETED' and a.ends_at > me.now - interval '60 days'
    and g.state in ('PLANNED', 'ACTIVE') and ${IS_PLANNER}
  order by a.ends_at, a.id limit ${MOST}`;

/** Put off until further notice: it gets a new time or is called off, and those who are asked keep no time for it. */
const PUT_OFF = `
  select 'ACTIVITY_POSTPONED', a.id::text, jsonb_build_object(${about})
  from activity a join programme g on g.id = a.programme_id, me
  where a.kind <> 'FIELD_OPERATION' and a.phase = 'POSTPONED' and g.state in ('PLANNED', 'ACTIVE') and ${IS_PLANNER}
  order by a.starts_at, a.id limit ${MOST}`;

/** Asked by a letter that was lost, and not answered: they do not know that somebody counts on them. */
const UNREACHED = `
  select 'PARTICIPANT_BOUNCED', a.id::text, jsonb_build_object(${about}, 'n', count(*), 'dueAt', a.starts_at, 'since', min(w.at))
  from activity a join activity_participant p on p.activity_id = a.id and p.answer = 'NO_ANSWER', me,
    lateral (select ${lostLetterAt(PARTICIPANT_LETTER, 'p.id')} as at) w
  where w.at is not null and a.phase in ('PLANNED', 'CONFIRMED') and a.starts_at > me.now and ${IS_PLANNER}
  group by a.id order by a.starts_at, a.id limit ${MOST}`;

/** Decided by those who decide for the agency; that it became so is told by its owner, or by them where nobody is. */
const isToTell = `case when l.decision is null then app.has_role(${listed(LEARNING_DECIDERS)})
      else l.outcome is null and l.follow_up_on <= me.today and (l.owner_function = me.function_title
        or app.has_role(${listed(LEARNING_DECIDERS)}) and not ${isHeld('l.owner_function')}) end`;

/**
 * What the own agency learnt, by the place it was learnt at: to be decided on, and later whether it became so. One whose
 * place the viewer may read no longer leads nowhere, and is not told.
 */
const LEARNINGS = `
  select w.kind, w.place::text, jsonb_build_object('title', min(w.saw), 'n', count(*), 'dueOn', min(w.due_on), 'of', w.of,
    'number', w.number, 'otherId', w.place, 'since', min(w.since))
  from (select case when l.decision is null then 'LEARNING_TO_DECIDE' else 'LEARNING_TO_FOLLOW_UP' end as kind,
      coalesce((select s.routine_id from local_routine_step s where s.id = l.routine_step_id), l.activity_id) as place,
      a.kind as of, a.number, l.saw, coalesce(l.follow_up_on, l.due_on) as due_on,
      coalesce(l.follow_up_on::timestamp at time zone 'Europe/Stockholm', l.written_at) as since
    from learning l left join activity a on a.id = l.activity_id, me
    where l.agency_id = me.agency_id and (a.id is not null or l.routine_step_id is not null) and ${isToTell}) w
  group by w.kind, w.place, w.of, w.number order by min(w.due_on), w.place limit ${MOST}`;

export const waitingActivities: readonly SelectedSource[] = [
  { kinds: ['PARTICIPATION_ASKED'], permission: 'learning:write', sql: ASKED },
  { kinds: ['OTHER_TIME_PROPOSED'], permission: 'activity:ask', sql: OTHER_TIME },
  { kinds: ['ACTIVITY_OVER'], permission: 'activity:ask', sql: OVER },
  { kinds: ['ACTIVITY_TO_EVALUATE'], permission: 'activity:ask', sql: TO_EVALUATE },
  { kinds: ['ACTIVITY_POSTPONED'], permission: 'activity:ask', sql: PUT_OFF },
  { kinds: ['PARTICIPANT_BOUNCED'], permission: 'activity:ask', sql: UNREACHED },
  {
    kinds: ['LEARNING_TO_DECIDE', 'LEARNING_TO_FOLLOW_UP'],
    permission: 'learning:write',
    sql: LEARNINGS,
  },
];
