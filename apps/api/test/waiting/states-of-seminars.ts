import { FA, of, type StatesOf } from './planted-states.js';

export const statesOfSeminars: StatesOf = {
  guarded: ['seminar_sign_up'],
  states: [
    {
      kind: 'SEMINAR_FULL',
      state: 'somebody waits for a seat',
      others: 'ITS_PLANNER',
      plant: `select activity_id::text as id from seminar_sign_up where state = 'QUEUED' limit 1`,
      who: of(FA, 'Projektledare'),
    },
    {
      kind: 'SIGN_UP_BOUNCED',
      state: 'a letter to who signed up that came back',
      others: 'ITS_PLANNER',
      plant: `update seminar_sign_up s set came_back = 'BOUNCED' where s.id = (
      select q.id from seminar_sign_up q where q.state = 'QUEUED' limit 1) returning s.activity_id::text as id`,
      who: of(FA, 'Projektledare'),
    },
  ],
  untold: [
    {
      state: 'an answer to a round of questions, which is read when somebody asks',
      plant: `select id::text from seminar_round limit 1`,
      by: { decision: '0044-answers-in-a-sealed-box.md' },
    },
  ],
};
