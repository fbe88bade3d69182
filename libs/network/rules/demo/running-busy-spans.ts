import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { BusySpanRecord } from './types.js';

/** The police are taken on the Friday that a street pass is planned for, 19–03. */
export function runningBusySpans({ day }: RunningDays): BusySpanRecord[] {
  return [
    {
      agencyKey: 'POL-LUND',
      siteKey: 'lund',
      window: { date: day(11), from: '19:00', to: '03:00' },
    },
  ];
}
