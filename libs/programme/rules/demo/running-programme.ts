import { addMonths } from '@stad/platform/rules/time.js';
import type { RunningDays } from './running-days.js';
import type { ProgrammeRecord } from './types.js';

/** The programme that is laid around a day (field.md 11.9). */
export function runningProgrammeRecord({ day, startsOn, endsOn }: RunningDays): ProgrammeRecord {
  return {
    key: 'lopande',
    name: 'Stad till Stad, löpande',
    alias: 'Stad för stad',
    period: { from: startsOn, to: endsOn },
    // The day its report ends, then every third month.
    closingDays: [day(-1), addMonths(day(-1), 3), addMonths(day(-1), 6), endsOn],
    purpose:
      'Hålla den lokala förmågan levande: upptäcka tidigt, ge stöd och skydd, ' +
      'förebygga och bekämpa människohandel och prostitution.',
    goals: [
      'Gemensamma fältpass hela året.',
      'Alla i målgruppen har genomgått fördjupningen.',
      'Någon svarar varje kväll och natt.',
    ],
    leadAgencyKey: 'FA-HBG',
    funderAgencyKey: 'LST-SKANE',
    siteKeys: ['lund', 'helsingborg', 'malmo', 'kronhamn'],
    state: 'ACTIVE',
  };
}
