import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { at } from '@stad/programme/rules/demo/moments.js';
import { amount } from './amounts.js';
import type { EnteredFigureRecord } from './types.js';

const WHOLE = { from: '2022-04-01', to: '2022-09-30' };

interface Keeper {
  readonly enteredBy: PersonKey;
  readonly approvedBy: PersonKey;
}
const FA: Keeper = {
  enteredBy: 'projektledare@fa-hbg',
  approvedBy: 'verksamhetschef@fa-hbg',
};
const SOC: Keeper = {
  enteredBy: 'socialsekreterare1@soc-lund',
  approvedBy: 'enhetschef@soc-lund',
};

const source = (document: string, on: string, functionTitle: string) => ({
  document,
  on,
  functionTitle,
});

const common = { programmeKey: '2022', period: WHOLE, at: at('2022-10-10', '09:15') } as const;

/** Figures of the pilot whose records the portal has no table for yet (field.md 11.6). */
export const ENTERED_FIGURES_2022: readonly EnteredFigureRecord[] = [
  {
    ...common,
    ...SOC,
    kpi: 'K20',
    amounts: [amount.count(1)],
    source: source('Tillbudsrapport', '2022-08-29', 'Enhetschef'),
  },
  {
    ...common,
    ...FA,
    kpi: 'K23',
    amounts: [
      amount.part('lund_BASELINE', 1.1),
      amount.part('lund_END', 2.4),
      amount.part('helsingborg_BASELINE', 3),
      amount.part('helsingborg_END', 3.1),
      amount.part('kronhamn_BASELINE', 0.6),
      amount.part('kronhamn_END', 1.1),
    ],
    source: source('Självskattning av förmåga', '2022-09-29', 'Kärngruppen'),
  },
];
