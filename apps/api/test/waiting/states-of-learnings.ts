import {
  a,
  activity,
  after,
  clone,
  day,
  MANAGERS,
  m,
  made,
  OVER,
  of,
  ofPlanner,
  PLANNER,
  POL,
  SOC,
  type StatesOf,
  withRows,
} from './planted-states.js';

const undecided = { routine_step_id: 'null', due_on: day(-2) };
const learnt = (wanted: string, changes: Readonly<Record<string, string>>) =>
  withRows('STUDY_VISIT', 'EVALUATED', OVER, ['learning', wanted, changes]);

export const statesOfLearnings: StatesOf = {
  guarded: ['activity', 'learning'],
  states: [
    {
      kind: 'LEARNING_TO_DECIDE',
      state: 'a learning that nobody has decided on',
      others: 'ITS_OFFICE',
      plant: learnt('decision is null', undecided),
      who: [...MANAGERS, ...ofPlanner],
    },
    {
      kind: 'LEARNING_TO_DECIDE',
      state: 'a learning of a programme that is over',
      others: 'ITS_OFFICE',
      plant: learnt('decision is null', {
        ...undecided,
        programme_id: `(select id from programme where state not in ('PLANNED', 'ACTIVE') limit 1)`,
      }),
      who: [...MANAGERS, ...ofPlanner],
    },
    {
      kind: 'LEARNING_TO_FOLLOW_UP',
      state: 'an adopted learning whose day has come',
      others: 'ITS_OWNER',
      plant: learnt(`decision = 'ADOPT'`, {
        routine_step_id: 'null',
        follow_up_on: day(-1),
        outcome: 'null',
        outcome_at: 'null',
        owner_function: `'Samordnare 2'`,
      }),
      who: of(SOC, 'Samordnare 2'),
    },
  ],
  untold: [
    {
      state: 'a learning of the police whose place they may read no longer',
      plant: after(
        activity('STUDY_VISIT', SOC, PLANNER, 'EVALUATED', OVER).replace(
          `'classification', 'P1'`,
          `'classification', 'P2'`,
        ),
        clone('learning', 'decision is null', {
          ...undecided,
          activity_id: made,
          agency_id: a(POL),
          written_by: m(POL, 'Polisledning'),
        }),
      ),
      by: { decision: '0055-what-waits.md' },
    },
  ],
};
