import type { RoutineFields } from './routine.js';
import type { RoutineStep } from './routine-step.js';

/** What a draft may begin from. */
export const STARTS = ['CURRENT', 'MALMO_2021', 'HELSINGBORG'] as const;
export type RoutineStart = (typeof STARTS)[number];

const NIGHT = { hoursFrom: '16:00', hoursTo: '02:00', weekdaysOnly: false } as const;
const OFFICE = { hoursFrom: '08:00', hoursTo: '16:30', weekdaysOnly: true } as const;
const within = (withinMinutes: number) => ({
  ...{ deadline: 'MINUTES', withinMinutes, beforeTime: null },
});
const TONIGHT = { deadline: 'SAME_NIGHT', withinMinutes: null, beforeTime: null } as const;

const POLICE = { fromPart: 'POLICE', fromFunction: 'Polisen i yttre tjänst' } as const;
const TO_ON_CALL = { toPart: 'SOCIAL_ON_CALL', toFunction: 'Socialjouren' } as const;

/** Helsingborg (field.md 2.1): police, the mobile team, the Salvation Army, the person, follow-up. */
const HELSINGBORG: readonly RoutineStep[] = [
  {
    ...{ ...POLICE, ...TO_ON_CALL, ...NIGHT, ...within(15), card: 'CHILD' },
    ifNobody: 'Ring chef i beredskap.',
  },
  {
    ...{ fromPart: 'SOCIAL_ON_CALL', fromFunction: 'Socialjouren' },
    ...{
      toPart: 'NGO_SUPPORT',
      toFunction: 'Frälsningsarmén',
      ...NIGHT,
      ...within(30),
      card: null,
    },
    ifNobody: 'Ring stödlinjen.',
  },
  {
    ...{ fromPart: 'NGO_SUPPORT', fromFunction: 'Frälsningsarmén' },
    ...{ toPart: 'PERSON', toFunction: 'Personen', ...NIGHT, ...TONIGHT, card: 'PROTECTION' },
    ifNobody: 'Lämna kort med numret till stödlinjen.',
  },
  {
    ...{ fromPart: 'RECEPTION', fromFunction: 'Mottagningsenheten' },
    ...{ toPart: 'EVERYBODY', toFunction: 'Alla som deltog', ...OFFICE, ...within(72 * 60) },
    ...{ card: null, ifNobody: 'Projektledaren kallar till ett kort möte.' },
  },
];

/** Malmö, autumn 2021 (R23): police, social services and civil society after a discovery. */
const MALMO: readonly RoutineStep[] = [
  {
    ...{ ...POLICE, ...TO_ON_CALL, ...NIGHT, ...within(15), card: 'CHILD' },
    ifNobody: 'Ring chef i beredskap.',
  },
  {
    ...{ fromPart: 'SOCIAL_ON_CALL', fromFunction: 'Socialjouren' },
    ...{ toPart: 'FIELD_TEAM', toFunction: 'Socialsekreterare i fält', ...NIGHT, ...within(15) },
    ...{ card: null, ifNobody: 'Socialjouren åker själv eller bokar tid nästa dag.' },
  },
  {
    ...{ fromPart: 'SOCIAL_ON_CALL', fromFunction: 'Socialjouren' },
    ...{ toPart: 'RECEPTION', toFunction: 'Mottagningsenheten', ...OFFICE, card: null },
    ...{ deadline: 'NEXT_WEEKDAY', withinMinutes: null, beforeTime: '12:00' },
    ifNobody: 'Ring enhetschefen.',
  },
];

/** What a draft says that begins from what another town does; its own functions are then written in. */
export const TEMPLATES: Readonly<
  Record<Exclude<RoutineStart, 'CURRENT'>, Omit<RoutineFields, 'partyIds'>>
> = {
  MALMO_2021: {
    steps: MALMO,
    sources: [
      {
        ...{ form: 'INFORMATION', origin: 'Malmö, hösten 2021' },
        took: 'Vem som ringer vem efter en upptäckt, mellan polis, socialtjänst och ideell sektor.',
      },
    ],
  },
  HELSINGBORG: {
    steps: HELSINGBORG,
    sources: [
      {
        ...{ form: 'STUDY_VISIT', origin: 'Helsingborg' },
        took: 'Att Frälsningsarmén kontaktas samma kväll och att alla följer upp tillsammans.',
      },
    ],
  },
};
