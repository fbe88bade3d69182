import { AHEAD, OVER, of, ofPlanner, SOC, type StatesOf, withRows } from './planted-states.js';

export const statesOfMeetings: StatesOf = {
  guarded: ['activity', 'meeting', 'meeting_minutes'],
  states: [
    {
      kind: 'AGENDA_UNSENT',
      state: 'a meeting whose agenda nobody has seen',
      others: 'ITS_PLANNER',
      plant: withRows('MEETING', 'PLANNED', AHEAD, [
        'meeting',
        'true',
        { agenda: `'OWN'`, sent_at: 'null' },
      ]),
      who: ofPlanner,
    },
    {
      kind: 'MINUTES_TO_REGISTER',
      state: 'approved minutes without a number',
      others: 'ITS_OFFICE',
      plant: withRows(
        'MEETING',
        'EVALUATED',
        OVER,
        ['meeting', 'true', { previous_id: 'null' }],
        ['meeting_minutes', 'true', { approved_at: 'now()' }],
      ),
      who: of(SOC, 'Registrator'),
    },
  ],
};
