import { lostLetterAt } from '@stad/mail/api/lost-letter.sql.js';
import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import { ACTOR_LETTER } from './question/actor-mail.js';

const MOST = 20;
const DAYS = 7;

/** An actor has answered by its link, and nobody has taken the answer or said why not. */
const ANSWERED = `
  select 'ACTOR_ANSWERED', a.id::text, jsonb_build_object('title', a.name, 'since', q.answered_at)
  from actor_question q join actor a on a.id = coalesce((select m.merged_into_id from actor m where m.id = q.actor_id), q.actor_id), me
  where q.agency_id = me.agency_id and q.answered_at is not null and q.decision is null
  order by q.answered_at, q.id limit ${MOST}`;

/** Asked by a letter that was lost: the actor does not know that it is asked. */
const UNREACHED = `
  select 'ACTOR_BOUNCED', a.id::text, jsonb_build_object('title', a.name, 'since', w.at, 'dueOn', q.closes_on)
  from actor_question q join actor a on a.id = coalesce((select m.merged_into_id from actor m where m.id = q.actor_id), q.actor_id), me,
    lateral (select ${lostLetterAt(ACTOR_LETTER, 'q.id')} as at) w
  where q.agency_id = me.agency_id and q.answered_at is null and q.closes_on >= me.today and w.at is not null
  order by w.at, q.id limit ${MOST}`;

/** The next step with an actor that lies with the viewer’s function, within a week or late. */
const NEXT_STEP = `
  select 'ACTOR_STEP', a.id::text, jsonb_build_object('title', a.name, 'of', f.next_step, 'dueOn', f.next_step_on,
    'since', f.next_step_on - ${DAYS})
  from actor_file f join actor a on a.id = f.actor_id, me
  where f.agency_id = me.agency_id and f.responsible = me.function_title and f.next_step is not null
    and f.next_step_on <= me.today + ${DAYS} and f.state <> 'LEFT' and a.merged_into_id is null
  order by f.next_step_on, a.id limit ${MOST}`;

export const waitingActors: readonly SelectedSource[] = [
  { kinds: ['ACTOR_ANSWERED'], permission: 'actor:keep', sql: ANSWERED },
  { kinds: ['ACTOR_BOUNCED'], permission: 'actor:keep', sql: UNREACHED },
  { kinds: ['ACTOR_STEP'], permission: 'actor:read-core', sql: NEXT_STEP },
];
