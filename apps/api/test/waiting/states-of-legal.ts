import { of, POL, SOC, type StatesOf } from './planted-states.js';

export const statesOfLegal: StatesOf = {
  guarded: [],
  states: [
    {
      kind: 'LEGAL_TO_CONFIRM',
      state: 'a legal basis without a yes',
      plant: `select 'own' as id`,
      who: [...of(SOC, 'Jurist'), ...of(POL, 'Jurist')],
    },
  ],
};
