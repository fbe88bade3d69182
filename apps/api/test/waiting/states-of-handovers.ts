import { a, clone, of, POL, SOC, SOC_FIELD, type StatesOf } from './planted-states.js';

/** Open, and confirmed by nobody. */
const handover = (changes: Readonly<Record<string, string>>) =>
  clone('handover', 'is_sender', {
    category: `'SHELTER'`,
    closed_on: 'null',
    confirmed_by: 'null',
    confirming_function: 'null',
    chain_id: 'null',
    is_contested: 'false',
    ...changes,
  });

/** A handover is told in the two rows of the moment and nowhere else (decision 41). */
export const statesOfHandovers: StatesOf = {
  guarded: ['handover'],
  states: [
    {
      kind: 'HANDOVERS_UNCONFIRMED',
      state: 'a handover that came to the wrong receiver, by night too',
      others: 'ITS_OFFICE',
      plant: `with others as (update handover set state = 'WRONG_RECEIVER', closed_on = app.today() where closed_on is null)
      select ${handover({ agency_id: a(SOC), other_agency_id: a(POL), state: `'WRONG_RECEIVER'` })}, 'own' as id`,
      who: of(SOC, ...SOC_FIELD),
    },
    {
      kind: 'HANDOVERS_TO_CONFIRM',
      state: 'a handover that has come, and that nobody has confirmed',
      plant: `select ${handover({ agency_id: a(POL), other_agency_id: a(SOC), is_sender: 'false', state: `'REGISTERED'` })}, 'own' as id`,
      who: of(POL, 'Samverkanspolis 1', 'Samverkanspolis 2'),
    },
  ],
};
