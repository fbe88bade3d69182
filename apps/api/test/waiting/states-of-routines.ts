import {
  a,
  after,
  clone,
  day,
  MANAGERS,
  made,
  of,
  own,
  PLANNER,
  POL,
  SOC,
  SOC_FIELD,
  type StatesOf,
  select,
} from './planted-states.js';

const LUND = "(select id from site where key = 'lund')";
/** A version for Lund of social services’, sent to both parties. */
const asked = (number: string, more: Readonly<Record<string, string>> = {}) =>
  clone(
    'local_routine',
    `site_id = ${LUND}`,
    own({
      state: `'ASKED'`,
      agreed_on: 'null',
      in_force_from: 'null',
      number,
      party_ids: `array[${a(SOC)}, ${a(POL)}]`,
      asked_at: 'now()',
      replaces_id: `app.latest_routine(${LUND})`,
      ...more,
    }),
  );

export const statesOfRoutines: StatesOf = {
  guarded: ['local_routine', 'local_routine_answer'],
  states: [
    {
      kind: 'ROUTINE_AGREED',
      state: 'a routine that all have agreed to',
      plant: select(
        clone(
          'local_routine',
          'true',
          own({
            state: `'AGREED'`,
            agreed_on: day(-1),
            in_force_from: 'null',
            number: '77',
            replaces_id: 'null',
          }),
        ),
      ),
      who: [...MANAGERS, ...of(SOC, ...SOC_FIELD, PLANNER)],
    },
    {
      kind: 'ROUTINE_ASKED',
      state: 'a routine that the parties are asked about',
      plant: select(asked('78')),
      who: [...MANAGERS, ...of(POL, 'Polisledning')],
    },
    {
      kind: 'ROUTINE_DECLINED',
      state: 'a routine that a party has said no to',
      plant: after(
        asked('79', { version: '1' }),
        clone('local_routine_answer', 'true', {
          routine_id: made,
          agency_id: a(POL),
          answer: `'DECLINED'`,
          reason: `'Skälet'`,
          answered_version: '1',
          answered_at: 'now()',
        }),
      ),
      who: [...MANAGERS, ...of(SOC, ...SOC_FIELD, PLANNER)],
    },
  ],
};
