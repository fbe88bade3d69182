import { addMonths } from '@stad/platform/rules/time.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { ProgrammeRecord } from '@stad/programme/rules/demo/types.js';
import type { GoalRecord } from '../types.js';

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

const lund = { programmeKey: 'lopande', siteKey: 'lund' } as const;

/** A year's goals, with what was planned for its first quarter. */
export const RUNNING_GOALS: readonly GoalRecord[] = [
  {
    ...lund,
    key: 'lopande-faltpass',
    title: 'Genomförda fältpass, 12 på ett år',
    aim: 'DETECT',
    kpi: 'K09',
    unit: 'fältpass',
    target: 12,
    planToDate: 3,
    order: 1,
  },
  {
    ...lund,
    key: 'lopande-seminarier',
    title: 'Kunskapsseminarier och fördjupning',
    aim: 'PREVENT',
    kpi: 'K01',
    measure: 'ACTIVITIES',
    unit: 'seminarier',
    target: 6,
    planToDate: 0,
    order: 2,
  },
  {
    ...lund,
    key: 'lopande-fordjupning-soc',
    title: 'Fördjupning, Socialtjänsten Lund',
    aim: 'DETECT',
    kpi: 'K03',
    agencyKey: 'SOC-LUND',
    unit: 'medarbetare',
    target: 26,
    planToDate: 20,
    order: 3,
  },
  {
    ...lund,
    key: 'lopande-fordjupning-pol',
    title: 'Fördjupning, Polisen Lund',
    aim: 'DETECT',
    kpi: 'K03',
    agencyKey: 'POL-LUND',
    unit: 'medarbetare',
    target: 18,
    planToDate: 12,
    order: 4,
  },
  {
    ...lund,
    key: 'lopande-jour',
    title: 'Kvällar och nätter med jour',
    aim: 'SUPPORT_AND_PROTECT',
    kpi: 'K26',
    unit: 'dygn',
    target: 364,
    planToDate: 91,
    order: 5,
  },
  {
    ...lund,
    key: 'lopande-samtal-efter-passet',
    title: 'Samtal efter passet inom 72 timmar',
    aim: 'SUPPORT_AND_PROTECT',
    kpi: 'K21',
    unit: 'fältpass',
    target: 12,
    planToDate: 2,
    order: 6,
  },
];
