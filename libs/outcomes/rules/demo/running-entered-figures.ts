import { at } from '@stad/programme/rules/demo/moments.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import { amount } from './amounts.js';
import type { EnteredFigureRecord } from './types.js';

/** Of the first quarter, as its report tells them, and of the year so far, as the page does. */
export function runningEnteredFigures({
  day,
  startsOn,
  endsOn,
}: RunningDays): readonly EnteredFigureRecord[] {
  const common = { programmeKey: 'lopande', siteKey: 'lund', at: at(day(-7), '09:10') } as const;
  const quarter = { from: startsOn, to: day(-1) };
  const year = { from: startsOn, to: endsOn };
  const lead = {
    enteredBy: 'projektledare@fa-hbg',
    approvedBy: 'verksamhetschef@fa-hbg',
  } as const;
  return [quarter, year].flatMap((period): EnteredFigureRecord[] => [
    {
      ...common,
      ...lead,
      kpi: 'K24',
      period,
      amounts: [amount.share(118_500, 600_000)],
      source: { document: 'Huvudboksutdrag', on: day(-8), functionTitle: 'Projektledare' },
    },
  ]);
}
