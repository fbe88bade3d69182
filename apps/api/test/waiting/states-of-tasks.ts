import {
  a,
  after,
  clone,
  day,
  MANAGERS,
  made,
  of,
  own,
  SOC,
  type StatesOf,
  select,
} from './planted-states.js';

const task = (title: string, due: number) =>
  clone('task', 'true', {
    agency_id: a(SOC),
    owner_function: `'${title}'`,
    due_on: day(due),
    classification: `'P1'`,
    state: `'OPEN'`,
  });

export const statesOfTasks: StatesOf = {
  guarded: ['task', 'task_change', 'task_offer'],
  states: [
    {
      kind: 'TASK_DUE',
      state: 'a task that is due within a week',
      others: 'ITS_OWNER',
      plant: select(task('Socialsekreterare 1', 3)),
      who: of(SOC, 'Socialsekreterare 1'),
    },
    {
      kind: 'TASK_GIVEN',
      state: 'a task that was given today and is due later',
      others: 'ITS_OWNER',
      plant: after(
        task('Socialsekreterare 2', 20),
        clone('task_change', 'true', own({ task_id: made, state: `'OPEN'`, at: 'now()' })),
      ),
      who: of(SOC, 'Socialsekreterare 2'),
    },
    {
      kind: 'TASK_OF_NOBODY',
      state: 'a task of a function that nobody has',
      others: 'ITS_OFFICE',
      plant: after(
        task('En funktion som ingen har', 3),
        clone('task_change', 'true', own({ task_id: made, state: `'OPEN'`, at: 'now()' })),
      ),
      who: MANAGERS,
    },
    {
      kind: 'TASK_OFFERED',
      state: 'a task offered to another agency',
      plant: after(
        task('Enhetschef', 9),
        clone('task_offer', 'true', {
          task_id: made,
          to_agency_id: a('POL-HBG'),
          agency_id: a(SOC),
          state: `'OPEN'`,
          answered_at: 'null',
          answered_function: 'null',
        }),
      ).replace(', id::text from made', ' as id from made'),
      who: of('POL-HBG', 'Polisledning', 'Samverkanspolis 1'),
    },
  ],
};
