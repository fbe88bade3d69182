import { LUND_CORE } from '@stad/agreements/rules/demo/pilot-agreements.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import { ROUTINE_STEPS } from './local-routine.js';
import type { LocalRoutineRecord, UndertakingRecord } from './types.js';
import { UNDERTAKINGS_2022 } from './undertakings.js';

/** One of them runs out in two weeks. */
export function runningUndertakings({ day, endsOn }: RunningDays): UndertakingRecord[] {
  return UNDERTAKINGS_2022.map(({ personKey }) => ({
    personKey,
    agreementKey: 'A2-L',
    version: '2.0',
    acceptedOn: day(-98),
    validTo: personKey === 'faltarbetare2@fa-hbg' ? day(20) : endsOn,
  }));
}

/** What the test of 2022 changed: the intake unit calls, it does not wait to be called. */
export function runningRoutine({ day }: RunningDays): LocalRoutineRecord {
  return {
    key: 'LR-LUND-2',
    code: 'LR-LUND',
    version: 2,
    replaces: 'LR-LUND-1',
    programmeKey: 'lopande',
    siteKey: 'lund',
    title: 'Lokal arbetsgång i Lund',
    steps: ROUTINE_STEPS.map((step) =>
      step.n === 5
        ? {
            ...step,
            fromFunction: 'Mottagningsenheten',
            toFunction: 'Socialjouren Lund',
            limit: 'Ringer 08.30 nästa vardag, klart före 12.00',
          }
        : step,
    ),
    takenFrom: ['malmo-2021', 'helsingborg-2022'],
    agreedBy: LUND_CORE.map((agencyKey) => ({ agencyKey, on: day(-88) })),
    states: [
      { state: 'DRAFT', on: day(-91) },
      { state: 'AGREED', on: day(-88) },
      { state: 'IN_FORCE', on: day(-84) },
    ],
    tests: [],
  };
}
