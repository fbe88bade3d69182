import { nightSpan, type Span } from '@stad/platform/rules/time.js';
import { type ClashPlan, type ClashSources, findClashes } from '../clashes.js';
import { FIELD_WORKER, LEADER, member, OFFICER, REAR_SUPPORT } from '../make-pass.js';

/** What a plan runs into, case by case, for the spec and for the figures. Swedish wall-clock times. */
export interface ClashCase {
  readonly name: string;
  readonly plan?: Partial<ClashPlan>;
  readonly sources: Partial<ClashSources>;
  /** `CODE who hours side`, what does not apply left out; none when nothing is in the way. */
  readonly expected: readonly string[];
}

type At = readonly [date: string, from: string, to: string];
const span = ([date, from, to]: At): Span => nightSpan(date, from, to);

/** A Friday night in May: 20–01, three agencies in it, the police with a function without account. */
export const CLASH_PLAN: ClashPlan = {
  ...nightSpan('2022-05-20', '20:00', '01:00'),
  areaIds: ['LU-CENTRUM'],
  team: [LEADER, FIELD_WORKER, REAR_SUPPORT, { ...OFFICER, personId: null }],
};
export const NOTHING_AROUND: ClashSources = {
  bookings: [],
  onCall: [],
  busy: [],
  ownBusySpanIds: [],
  visits: [],
  days: [],
  presentAgencyIds: null,
};

export const booked = (at: At, personId = 'soc-1') => ({ personId, ...span(at) });
export const busy = (
  agencyId: string,
  personId: string | null,
  at: At = ['2022-05-20', '19:00', '03:00'],
) => ({ id: `b-${at.join('-')}`, agencyId, personId, ...span(at) });
export const visit = (at: At) => ({ areaId: 'LU-CENTRUM', areaLabel: 'Centrum', ...span(at) });
const day = (date: string, name: string, kind: 'RED' | 'EVE') => ({ date, name, kind });
const on = (...at: At) => ({ ...span(at) });

export const ME = 'Funktion 1, Socialtjänsten Lund';
const DOUBLE = `DOUBLE_BOOKED ${ME}`;
const ALONE = { team: [LEADER] };

export function clashesAs({ plan, sources }: Pick<ClashCase, 'plan' | 'sources'>): string[] {
  return findClashes({ ...CLASH_PLAN, ...plan }, { ...NOTHING_AROUND, ...sources }).map(
    ({ code, who, hours, side }) =>
      [code, who, hours, side].filter((part) => part !== undefined).join(' '),
  );
}

const PEOPLE: readonly ClashCase[] = [
  {
    name: 'a seminar at the same time',
    sources: { bookings: [booked(['2022-05-20', '17:00', '21:00'])] },
    expected: [DOUBLE],
  },
  {
    name: 'another pass that ends an hour after midnight, when this one has begun',
    plan: on('2022-05-21', '00:30', '03:00'),
    sources: { bookings: [booked(['2022-05-20', '20:00', '01:00'])] },
    expected: [DOUBLE],
  },
  {
    name: 'its own busy span beside it tells nothing new',
    sources: {
      bookings: [booked(['2022-05-20', '17:00', '21:00'])],
      busy: [busy('soc', 'soc-1')],
    },
    expected: [DOUBLE],
  },
  {
    name: 'another agency has taken the person',
    sources: { busy: [busy('soc-hbg', 'soc-1')] },
    expected: [`BUSY ${ME}`],
  },
  {
    name: 'somebody of another agency is taken',
    sources: { busy: [busy('fa', 'fa-1')] },
    expected: ['BUSY Funktion 1, Frälsningsarmén'],
  },
  {
    name: 'on call during the pass',
    sources: { onCall: [booked(['2022-05-20', '16:00', '02:00'])] },
    expected: [`ON_CALL ${ME}`],
  },
  {
    name: 'on call from the evening before over the whole night',
    plan: on('2022-05-21', '01:00', '05:00'),
    sources: { onCall: [booked(['2022-05-20', '16:30', '08:00'])] },
    expected: [`ON_CALL ${ME}`],
  },
  {
    name: 'rear support may answer the phone the same night',
    sources: { onCall: [booked(['2022-05-20', '16:00', '02:00'], 'soc-3')] },
    expected: [],
  },
  {
    name: 'rear support is somebody too',
    sources: { bookings: [booked(['2022-05-20', '22:00', '23:00'], 'soc-3')] },
    expected: ['DOUBLE_BOOKED Funktion 3, Socialtjänsten Lund'],
  },
  {
    name: 'without the training the type asks for',
    plan: { team: [LEADER, { ...FIELD_WORKER, trained: false }] },
    sources: {},
    expected: ['TRAINING_MISSING Funktion 1, Frälsningsarmén'],
  },
  {
    name: 'a function without account and without the training',
    plan: { team: [{ ...OFFICER, personId: null, trained: false }] },
    sources: {},
    expected: ['TRAINING_MISSING Funktion 1, Polisen Lund'],
  },
  {
    name: 'rear support needs none for the street',
    plan: { team: [LEADER, { ...REAR_SUPPORT, trained: false }] },
    sources: {},
    expected: [],
  },
  {
    name: 'a function without an account is nobody’s double',
    sources: { bookings: [booked(['2022-05-20', '20:00', '21:00'], 'police-1')] },
    expected: [],
  },
  {
    name: 'somebody else’s seminar',
    sources: { bookings: [booked(['2022-05-20', '17:00', '21:00'], 'soc-9')] },
    expected: [],
  },
  {
    name: 'the plan’s own busy spans',
    sources: {
      busy: [{ ...busy('soc', 'soc-1'), id: 'own' }],
      ownBusySpanIds: ['own'],
    },
    expected: [],
  },
  {
    name: 'another person of the agency',
    sources: { busy: [busy('soc', 'soc-9')] },
    expected: [],
  },
  {
    name: 'on call when it is over',
    sources: { onCall: [booked(['2022-05-21', '01:00', '08:00'])] },
    expected: [],
  },
];

const REST: readonly ClashCase[] = [
  {
    name: 'a working day before',
    sources: { bookings: [booked(['2022-05-20', '09:00', '16:00'])] },
    expected: [`REST_TOO_SHORT ${ME} 8 BEFORE`],
  },
  {
    name: 'a seminar the morning after',
    sources: { bookings: [booked(['2022-05-21', '09:00', '16:00'])] },
    expected: [`REST_TOO_SHORT ${ME} 8 AFTER`],
  },
  {
    name: 'both',
    sources: {
      bookings: [
        booked(['2022-05-20', '09:00', '16:00']),
        booked(['2022-05-21', '09:00', '16:00']),
      ],
    },
    expected: [`REST_TOO_SHORT ${ME} 8 BEFORE`, `REST_TOO_SHORT ${ME} 8 AFTER`],
  },
  {
    name: 'enough on each side, too little together: the shorter pause is named',
    plan: { ...on('2022-05-20', '20:00', '22:00'), ...ALONE },
    sources: {
      bookings: [
        booked(['2022-05-20', '09:00', '16:00']),
        booked(['2022-05-20', '23:00', '00:00']),
      ],
    },
    expected: [`REST_TOO_SHORT ${ME} 9 AFTER`],
  },
  {
    name: 'another agency’s person, by what is upptagen',
    sources: { busy: [busy('fa', 'fa-1', ['2022-05-21', '09:00', '16:00'])] },
    expected: ['REST_TOO_SHORT Funktion 1, Frälsningsarmén 8 AFTER'],
  },
  {
    name: 'six minutes too little are too little',
    sources: { bookings: [booked(['2022-05-21', '11:54', '16:00'])] },
    expected: [`REST_TOO_SHORT ${ME} 10.9 AFTER`],
  },
  {
    name: 'work eleven hours after it',
    sources: { bookings: [booked(['2022-05-21', '12:00', '16:00'])] },
    expected: [],
  },
  {
    name: 'a shift that ended eleven hours before, at midnight’s other side',
    plan: on('2022-05-21', '12:00', '15:00'),
    sources: { bookings: [booked(['2022-05-20', '20:00', '01:00'])] },
    expected: [],
  },
  {
    name: 'the spring night: until 01, work at 12 is ten hours',
    plan: { ...on('2026-03-28', '20:00', '01:00'), ...ALONE },
    sources: { bookings: [booked(['2026-03-29', '12:00', '16:00'])] },
    expected: [`REST_TOO_SHORT ${ME} 10 AFTER`],
  },
  {
    name: 'the spring night: until 01, work at 13 is eleven',
    plan: { ...on('2026-03-28', '20:00', '01:00'), ...ALONE },
    sources: { bookings: [booked(['2026-03-29', '13:00', '16:00'])] },
    expected: [],
  },
  {
    name: 'the autumn night: until 01, work at 11 is eleven hours',
    plan: { ...on('2026-10-24', '20:00', '01:00'), ...ALONE },
    sources: { bookings: [booked(['2026-10-25', '11:00', '16:00'])] },
    expected: [],
  },
  {
    name: 'the autumn night: until 01, work at 10.30 is ten and a half',
    plan: { ...on('2026-10-24', '20:00', '01:00'), ...ALONE },
    sources: { bookings: [booked(['2026-10-25', '10:30', '16:00'])] },
    expected: [`REST_TOO_SHORT ${ME} 10.5 AFTER`],
  },
];

const AGENCIES: readonly ClashCase[] = [
  {
    name: 'an agency of the team is away the whole night',
    sources: { busy: [busy('police', null)] },
    expected: ['AGENCY_ABSENT Polisen Lund'],
  },
  {
    name: 'away in two pieces that meet at midnight',
    sources: {
      busy: [
        busy('fa', null, ['2022-05-20', '18:00', '00:00']),
        busy('fa', null, ['2022-05-21', '00:00', '06:00']),
      ],
    },
    expected: ['AGENCY_ABSENT Frälsningsarmén'],
  },
  {
    name: 'taken for a part of the pass',
    sources: { busy: [busy('police', null, ['2022-05-20', '23:00', '06:00'])] },
    expected: ['AGENCY_BUSY Polisen Lund'],
  },
  {
    name: 'no longer in the core group of the town that day',
    sources: { presentAgencyIds: ['soc', 'police'] },
    expected: ['AGENCY_ABSENT Frälsningsarmén'],
  },
  { name: 'all present', sources: { presentAgencyIds: ['soc', 'police', 'fa'] }, expected: [] },
  { name: 'an agency not in the team', sources: { busy: [busy('soc-hbg', null)] }, expected: [] },
  {
    name: 'with rear support alone',
    plan: { team: [LEADER, member('fa', 4, { role: 'REAR_SUPPORT' })] },
    sources: { busy: [busy('fa', null)] },
    expected: [],
  },
  {
    name: 'away the day before',
    sources: { busy: [busy('fa', null, ['2022-05-19', '00:00', '00:00'])] },
    expected: [],
  },
];

const AREAS_AND_DAYS: readonly ClashCase[] = [
  {
    name: 'the area was visited two days ago',
    sources: { visits: [visit(['2022-05-18', '18:00', '23:00'])] },
    expected: ['AREA_VISITED Centrum 45 BEFORE'],
  },
  {
    name: 'the area will be visited',
    sources: { visits: [visit(['2022-05-22', '18:00', '23:00'])] },
    expected: ['AREA_VISITED Centrum 41 AFTER'],
  },
  {
    name: 'somebody is there at the same time',
    sources: { visits: [visit(['2022-05-20', '22:00', '23:00'])] },
    expected: ['AREA_VISITED Centrum 0'],
  },
  {
    name: 'somebody goes when this pass comes',
    sources: { visits: [visit(['2022-05-20', '18:00', '20:00'])] },
    expected: ['AREA_VISITED Centrum 0 BEFORE'],
  },
  {
    name: 'the nearer of two visits',
    sources: {
      visits: [visit(['2022-05-18', '18:00', '23:00']), visit(['2022-05-19', '18:00', '23:00'])],
    },
    expected: ['AREA_VISITED Centrum 21 BEFORE'],
  },
  {
    name: 'the area four days ago',
    sources: { visits: [visit(['2022-05-16', '18:00', '23:00'])] },
    expected: [],
  },
  {
    name: 'exactly 72 hours ago',
    sources: { visits: [visit(['2022-05-17', '15:00', '20:00'])] },
    expected: [],
  },
  {
    name: 'over the spring night three days by the clock are 71 hours',
    plan: on('2026-03-30', '20:00', '23:00'),
    sources: { visits: [visit(['2026-03-27', '15:00', '20:00'])] },
    expected: ['AREA_VISITED Centrum 71 BEFORE'],
  },
  {
    name: 'over the autumn night a time 71 hours ago by the clock is 72',
    plan: on('2026-10-26', '19:00', '23:00'),
    sources: { visits: [visit(['2026-10-23', '15:00', '20:00'])] },
    expected: [],
  },
  {
    name: 'another area',
    sources: {
      visits: [{ ...visit(['2022-05-19', '18:00', '23:00']), areaId: 'LU-DALBY' }],
    },
    expected: [],
  },
  {
    name: 'a red day that begins at midnight in the middle of it',
    plan: on('2026-05-13', '20:00', '01:00'),
    sources: { days: [day('2026-05-14', 'Kristi himmelsfärdsdag', 'RED')] },
    expected: ['RED_DAY Kristi himmelsfärdsdag'],
  },
  {
    name: 'a pass that ends as the red day begins',
    plan: on('2026-05-13', '19:00', '00:00'),
    sources: { days: [day('2026-05-14', 'Kristi himmelsfärdsdag', 'RED')] },
    expected: [],
  },
  {
    name: 'an eve, and the red day after it',
    plan: on('2026-06-19', '20:00', '01:00'),
    sources: {
      days: [
        day('2026-06-19', 'Midsommarafton', 'EVE'),
        day('2026-06-20', 'Midsommardagen', 'RED'),
        day('2026-06-21', 'En annan dag', 'RED'),
      ],
    },
    expected: ['EVE Midsommarafton', 'RED_DAY Midsommardagen'],
  },
];

export const CLASH_CASES: readonly ClashCase[] = [
  ...PEOPLE,
  ...REST,
  ...AGENCIES,
  ...AREAS_AND_DAYS,
  { name: 'nothing around it', sources: {}, expected: [] },
];
