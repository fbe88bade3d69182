import {
  a,
  after,
  clone,
  day,
  MANAGERS,
  made,
  of,
  own,
  POL,
  SOC,
  type StatesOf,
  select,
} from './planted-states.js';

export const statesOfAgreements: StatesOf = {
  guarded: ['agreement', 'agreement_event'],
  states: [
    {
      kind: 'AGREEMENT_ASKED',
      state: 'an agreement that the parties are asked about',
      plant: after(
        clone('agreement', `state = 'SIGNED'`, {
          ...own({ state: `'REVIEW'`, signed_on: 'null', ended_on: 'null' }),
          party_ids: `array[${a(SOC)}, ${a(POL)}]`,
          valid_from: day(9),
          valid_to: day(400),
        }),
        clone(
          'agreement_event',
          'true',
          own({ agreement_id: made, event: `'SUBMITTED'`, at: 'now()' }),
        ),
      ),
      who: [...MANAGERS, ...of(POL, 'Polisledning')],
    },
    {
      kind: 'AGREEMENT_ENDS',
      state: 'an agreement that ends in a month',
      plant: select(
        clone('agreement', `state = 'SIGNED'`, {
          ...own({ ended_on: 'null', title: `'Avtalet som tar slut'` }),
          party_ids: `array[${a(SOC)}, ${a('SOC-B')}]`,
          valid_from: day(-300),
          valid_to: day(30),
        }),
      ),
      who: [...MANAGERS, ...of('SOC-B', 'Enhetschef')],
    },
  ],
};
