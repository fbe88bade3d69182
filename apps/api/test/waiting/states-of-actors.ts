import { ACTOR_LETTER } from '@stad/actors/api/question/actor-mail.js';
import { a, day, FA, lostLetter, of, type StatesOf } from './planted-states.js';

export const statesOfActors: StatesOf = {
  guarded: ['actor_file', 'actor_question', 'mail_delivery'],
  states: [
    {
      kind: 'ACTOR_STEP',
      state: 'a next step with an actor',
      others: 'ITS_OWNER',
      plant: `update actor_file f set responsible = 'Fältarbetare 2', next_step = f.next_step, next_step_on = ${day(1)}, state = 'ACTIVE'
      where f.actor_id = (select o.actor_id from actor_file o join actor x on x.id = o.actor_id
        where o.agency_id = ${a(FA)} and o.next_step is not null and x.merged_into_id is null order by 1 limit 1) returning f.actor_id::text as id`,
      who: of(FA, 'Fältarbetare 2'),
    },
    {
      kind: 'ACTOR_ANSWERED',
      state: 'an actor that has answered by its link',
      plant: `insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on, secret_hash, answered_at, tasks, meets, may, may_not, secrecy)
      select ${a(FA)}, f.actor_id, 'a@b.example', now() - interval '2 days', 'Enhetschef', ${day(20)}, sha256('x'), now(), '{}', '{}', '{}', '{}', 'NONE'
      from actor_file f where f.agency_id = ${a(FA)} order by f.actor_id desc limit 1 returning actor_id::text as id`,
      who: of(FA, 'Projektledare'),
    },
    {
      kind: 'ACTOR_BOUNCED',
      state: 'a question to an actor whose letter came back',
      plant: `with asked as (insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on)
        select ${a(FA)}, f.actor_id, 'a@b.example', now(), 'Enhetschef', ${day(21)}
        from actor_file f where f.agency_id = ${a(FA)} order by f.actor_id limit 1 returning id, actor_id)
      select actor_id::text as id, ${lostLetter(ACTOR_LETTER, FA, 'select id from asked', FA)} from asked`,
      who: of(FA, 'Projektledare'),
    },
  ],
};
