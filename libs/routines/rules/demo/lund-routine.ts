import type { RoutineSource } from '../routine.js';
import type { RoutineStep } from '../routine-step.js';

const NIGHT = { hoursFrom: '16:00', hoursTo: '02:00', weekdaysOnly: false } as const;
const within = (withinMinutes: number) => ({
  ...{ deadline: 'MINUTES', withinMinutes, beforeTime: null },
});
const BEFORE_NOON = { deadline: 'NEXT_WEEKDAY', withinMinutes: null, beforeTime: '12:00' } as const;

/** LR-LUND v1 (field.md 11.3): six steps, taken from Malmö and Helsingborg. */
export const LUND_STEPS: readonly RoutineStep[] = [
  {
    ...{ fromPart: 'POLICE', fromFunction: 'Polisen i yttre tjänst' },
    ...{ toPart: 'SOCIAL_ON_CALL', toFunction: 'Socialjouren Lund', ...NIGHT, ...within(15) },
    ...{ card: 'CHILD', ifNobody: 'Ring chef i beredskap.' },
  },
  {
    ...{ fromPart: 'SOCIAL_ON_CALL', fromFunction: 'Socialjouren Lund' },
    ...{ toPart: 'FIELD_TEAM', toFunction: 'Socialsekreterare i fält', ...NIGHT, ...within(15) },
    ...{ card: null, ifNobody: 'Socialjouren åker själv eller bokar tid nästa dag.' },
  },
  {
    ...{ fromPart: 'FIELD_TEAM', fromFunction: 'Socialsekreterare i fält' },
    ...{ toPart: 'NGO_SUPPORT', toFunction: 'Frälsningsarmén', ...NIGHT, ...within(30) },
    ...{ card: null, ifNobody: 'Ring stödlinjen.' },
  },
  {
    ...{ fromPart: 'NGO_SUPPORT', fromFunction: 'Frälsningsarmén' },
    ...{ toPart: 'PERSON', toFunction: 'Personen', ...NIGHT },
    ...{ deadline: 'SAME_NIGHT', withinMinutes: null, beforeTime: null },
    ...{ card: 'PROTECTION', ifNobody: 'Lämna kort med numret till stödlinjen.' },
  },
  {
    ...{ fromPart: 'SOCIAL_ON_CALL', fromFunction: 'Socialjouren Lund' },
    ...{ toPart: 'RECEPTION', toFunction: 'Mottagningsenheten Lund' },
    ...{ hoursFrom: '08:00', hoursTo: '16:30', weekdaysOnly: true, ...BEFORE_NOON },
    ...{ card: null, ifNobody: 'Ring enhetschefen.' },
  },
  {
    ...{ fromPart: 'RECEPTION', fromFunction: 'Mottagningsenheten Lund' },
    ...{ toPart: 'EVERYBODY', toFunction: 'Alla som deltog' },
    ...{ hoursFrom: '08:00', hoursTo: '16:30', weekdaysOnly: true, ...within(72 * 60) },
    ...{ card: null, ifNobody: 'Projektledaren kallar till ett kort möte.' },
  },
];

export const LUND_SOURCES: readonly RoutineSource[] = [
  {
    ...{ form: 'INFORMATION', origin: 'Malmö, hösten 2021' },
    took: 'Vem som ringer vem efter en upptäckt, mellan polis, socialtjänst och ideell sektor.',
  },
  {
    ...{ form: 'STUDY_VISIT', origin: 'Helsingborg, studiebesök i juni 2022' },
    took: 'Att Frälsningsarmén kontaktas samma kväll och att alla följer upp tillsammans.',
  },
];

/** What the test of 2022 showed: step 5 was done at 14, two hours late. */
export const LUND_RESULTS = ['HELD', 'HELD', 'HELD', 'HELD', 'NOT_HELD', 'NOT_TESTED'] as const;

/** v2: the intake unit calls, it does not wait to be called. */
export const LUND_STEPS_2: readonly RoutineStep[] = LUND_STEPS.map((step, at) =>
  at === 4
    ? {
        ...step,
        ...{ fromPart: 'RECEPTION', fromFunction: 'Mottagningsenheten Lund' },
        ...{ toPart: 'SOCIAL_ON_CALL', toFunction: 'Socialjouren Lund' },
        ...{ hoursFrom: '08:30', hoursTo: '12:00' },
        ifNobody: 'Läs jourens lämning från natten och ring enhetschefen.',
      }
    : step,
);

export const LUND_SOURCES_2: readonly RoutineSource[] = [
  ...LUND_SOURCES,
  {
    ...{ form: 'LEARNING', origin: 'Test av modellen i september 2022' },
    took: 'Steg 5 höll inte: mottagningen väntade på att bli uppringd. Nu ringer den själv 08.30.',
  },
];
