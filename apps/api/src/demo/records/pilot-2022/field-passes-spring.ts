import {
  account,
  at,
  check,
  given,
  hoursOf,
  inField,
  locked,
  member,
  ownStructure,
  PLAN_TEXTS,
  risksFor,
  toldByPolice,
} from '../pass-parts.js';
import type { Window } from '../types.js';
import type { FieldPassRecord } from '../types-field.js';

const lund = {
  programmeKey: '2022',
  siteKey: 'lund',
  ownerAgencyKey: 'SOC-LUND',
  participatingAgencyKeys: ['SOC-LUND', 'FA-HBG'],
  countingAgencyKey: 'SOC-LUND',
  ...PLAN_TEXTS,
} as const;

const byPhone = { mode: 'BY_PHONE', intervalMinutes: 45 } as const;

const W1: Window = { date: '2022-05-06', from: '18:00', to: '23:00' };
const AREAS1 = ['LU-STATION'];

/** Never carried out: nobody from social services would have answered after 22. */
const FP_001: FieldPassRecord = {
  ...lund,
  key: 'FP-2022-001',
  number: 'FP-2022-001',
  type: 'STREET',
  aim: 'Visa att vi finns, lämna kort och svara på frågor.',
  areaCodes: AREAS1,
  window: W1,
  plannedBy: 'socialsekreterare1@soc-lund',
  plannedAt: at('2022-04-25', '10:20'),
  sentAt: at('2022-04-26', '09:00'),
  team: [
    member(W1, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
    member(W1, account('socialsekreterare2@soc-lund'), 'RECORDER'),
    member(W1, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
  ],
  rearSupport: account('chef-i-beredskap@soc-lund'),
  checkIn: byPhone,
  answers: [
    inField(account('socialsekreterare2@soc-lund'), at('2022-04-26', '13:10')),
    inField(account('faltarbetare1@fa-hbg'), at('2022-04-27', '08:45')),
  ],
  checks: [
    check('FP-2022-001-C1', 'socialsekreterare1@soc-lund', at('2022-05-06', '13:30'), {
      SUPPORT_ABSENT: true,
    }),
    check('FP-2022-001-C2', 'faltarbetare1@fa-hbg', at('2022-05-06', '13:50')),
  ],
  goAheads: [
    {
      agencyKey: 'SOC-LUND',
      decision: 'NOT_GIVEN',
      at: at('2022-05-06', '15:05'),
      by: account('enhetschef@soc-lund'),
      reason: 'Ingen från socialjouren svarar efter 22.00. Vi går inte ut utan jour.',
      standingRiskKeys: risksFor('SOC-LUND', 'STREET', AREAS1),
      checkKey: 'FP-2022-001-C1',
    },
    given(
      'faltarbetare1@fa-hbg',
      at('2022-05-06', '13:55'),
      'FP-2022-001-C2',
      risksFor('FA-HBG', 'STREET', AREAS1),
    ),
  ],
  cancelled: {
    at: at('2022-05-06', '15:20'),
    by: 'socialsekreterare1@soc-lund',
    reason: 'Saknas jour: ingen från socialjouren svarar 22–23.',
  },
  reports: [],
  state: 'CANCELLED',
};

const W2: Window = { date: '2022-05-20', from: '17:00', to: '22:00' };
const AREAS2 = ['LU-CENTRUM', 'LU-STATION'];
const TEAM2 = [
  member(W2, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
  member(W2, account('socialsekreterare2@soc-lund'), 'RECORDER'),
  member(W2, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
];

/** Moved a night, so that the go-aheads fell; a swap the next day left the new ones standing. */
const FP_002: FieldPassRecord = {
  ...lund,
  key: 'FP-2022-002',
  number: 'FP-2022-002',
  type: 'STREET',
  aim: 'Söka kontakt i centrum och vid stationen, lämna kort.',
  areaCodes: AREAS2,
  window: W2,
  plannedBy: 'socialsekreterare1@soc-lund',
  plannedAt: at('2022-05-09', '09:15'),
  sentAt: at('2022-05-10', '08:30'),
  team: TEAM2,
  rearSupport: account('chef-i-beredskap@soc-lund'),
  checkIn: byPhone,
  answers: [
    inField(account('socialsekreterare2@soc-lund'), at('2022-05-10', '10:00')),
    {
      ...account('faltarbetare2@fa-hbg'),
      answer: 'DECLINED',
      via: 'SIGNED_IN',
      at: at('2022-05-20', '14:05'),
    },
    inField(account('faltarbetare1@fa-hbg'), at('2022-05-20', '14:15')),
  ],
  checks: [
    check('FP-2022-002-C1', 'socialsekreterare1@soc-lund', at('2022-05-19', '09:10')),
    check('FP-2022-002-C2', 'faltarbetare2@fa-hbg', at('2022-05-19', '09:40')),
    check('FP-2022-002-C3', 'socialsekreterare1@soc-lund', at('2022-05-20', '09:05')),
    check('FP-2022-002-C4', 'faltarbetare2@fa-hbg', at('2022-05-20', '09:30')),
  ],
  goAheads: [
    {
      ...given(
        'socialsekreterare1@soc-lund',
        at('2022-05-19', '09:15'),
        'FP-2022-002-C1',
        risksFor('SOC-LUND', 'STREET', AREAS2),
      ),
      voided: { reason: 'OTHER_NIGHT', at: at('2022-05-19', '15:30') },
    },
    {
      ...given(
        'faltarbetare2@fa-hbg',
        at('2022-05-19', '09:45'),
        'FP-2022-002-C2',
        risksFor('FA-HBG', 'STREET', AREAS2),
      ),
      voided: { reason: 'OTHER_NIGHT', at: at('2022-05-19', '15:30') },
    },
    given(
      'socialsekreterare1@soc-lund',
      at('2022-05-20', '09:10'),
      'FP-2022-002-C3',
      risksFor('SOC-LUND', 'STREET', AREAS2),
    ),
    given(
      'faltarbetare2@fa-hbg',
      at('2022-05-20', '09:35'),
      'FP-2022-002-C4',
      risksFor('FA-HBG', 'STREET', AREAS2),
    ),
  ],
  changes: [
    {
      kind: 'MOVED',
      at: at('2022-05-19', '15:30'),
      from: { date: '2022-05-19', from: '17:00', to: '22:00' },
      by: 'socialsekreterare1@soc-lund',
    },
    {
      kind: 'SWAPPED',
      at: at('2022-05-20', '14:10'),
      out: 'faltarbetare2@fa-hbg',
      in: 'faltarbetare1@fa-hbg',
      by: 'faltarbetare2@fa-hbg',
    },
  ],
  briefingDoneAt: at('2022-05-20', '16:50'),
  startedAt: at('2022-05-20', '17:00'),
  returnedAt: at('2022-05-20', '22:00'),
  debrief: {
    heldAt: at('2022-05-23', '10:00'),
    participants: 3,
    wellbeingFollowUp: false,
    notedBy: 'socialsekreterare1@soc-lund',
  },
  closedAt: at('2022-05-23', '11:20'),
  reports: [
    locked('socialsekreterare1@soc-lund', at('2022-05-23', '11:15'), {
      hours: hoursOf(TEAM2, 'SOC-LUND', 5),
      counts: {
        tally: {
          attemptsWithoutContact: 5,
          contacts: 9,
          supportConversations: 6,
          accepted: 1,
          declined: 3,
          cardsToTargetGroup: 14,
          cardsToStaff: 0,
          interpreterUsed: 2,
          premisesVisited: 0,
          advertsReviewed: 0,
        },
        breakdowns: {
          sex: { woman: 6, man: 1, other: 0, unknown: 2 },
          age: { under18: 0, from18To20: 1, from21: 7, unknown: 1 },
          signs: { sexual: 1, labour: 1, unclear: 1 },
          acceptedBySex: { woman: 1, man: 0, other: 0, unknown: 0 },
        },
      },
      noteForLearning: 'Kort på rumänska tog slut. Ta med fler.',
    }),
    locked('faltarbetare1@fa-hbg', at('2022-05-23', '13:00'), {
      hours: hoursOf(TEAM2, 'FA-HBG', 5),
    }),
  ],
  state: 'CLOSED',
};

const W3: Window = { date: '2022-06-09', from: '13:00', to: '17:00' };
const AREAS3 = ['LU-DIGITAL'];
const TEAM3 = [
  member(W3, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
  member(W3, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
];

const FP_003: FieldPassRecord = {
  ...lund,
  key: 'FP-2022-003',
  number: 'FP-2022-003',
  type: 'DIGITAL',
  aim: 'Söka kontakt på nätet med erbjudande om stöd.',
  areaCodes: AREAS3,
  window: W3,
  plannedBy: 'socialsekreterare1@soc-lund',
  plannedAt: at('2022-05-30', '14:00'),
  sentAt: at('2022-05-31', '09:00'),
  team: TEAM3,
  rearSupport: account('enhetschef@soc-lund'),
  checkIn: { mode: 'BY_PHONE', intervalMinutes: 60 },
  answers: [inField(account('faltarbetare1@fa-hbg'), at('2022-06-01', '10:30'))],
  checks: [
    check('FP-2022-003-C1', 'socialsekreterare1@soc-lund', at('2022-06-09', '10:00')),
    check('FP-2022-003-C2', 'faltarbetare1@fa-hbg', at('2022-06-09', '10:20')),
  ],
  goAheads: [
    given(
      'socialsekreterare1@soc-lund',
      at('2022-06-09', '10:05'),
      'FP-2022-003-C1',
      risksFor('SOC-LUND', 'DIGITAL', AREAS3),
    ),
    given(
      'faltarbetare1@fa-hbg',
      at('2022-06-09', '10:25'),
      'FP-2022-003-C2',
      risksFor('FA-HBG', 'DIGITAL', AREAS3),
    ),
  ],
  briefingDoneAt: at('2022-06-09', '12:50'),
  startedAt: at('2022-06-09', '13:00'),
  returnedAt: at('2022-06-09', '17:00'),
  debrief: {
    heldAt: at('2022-06-10', '09:00'),
    participants: 2,
    wellbeingFollowUp: false,
    notedBy: 'socialsekreterare1@soc-lund',
  },
  closedAt: at('2022-06-10', '10:00'),
  reports: [
    locked('socialsekreterare1@soc-lund', at('2022-06-10', '09:50'), {
      hours: hoursOf(TEAM3, 'SOC-LUND', 4),
      counts: {
        tally: {
          attemptsWithoutContact: 15,
          contacts: 7,
          supportConversations: 5,
          accepted: 2,
          declined: 1,
          cardsToTargetGroup: 0,
          cardsToStaff: 0,
          interpreterUsed: 3,
          premisesVisited: 0,
          advertsReviewed: 41,
        },
        breakdowns: {
          sex: { woman: 6, man: 0, other: 0, unknown: 1 },
          age: { under18: 0, from18To20: 1, from21: 5, unknown: 1 },
          signs: { sexual: 3, labour: 0, unclear: 1 },
          acceptedBySex: { woman: 2, man: 0, other: 0, unknown: 0 },
        },
      },
    }),
    locked('faltarbetare1@fa-hbg', at('2022-06-10', '09:55'), {
      hours: hoursOf(TEAM3, 'FA-HBG', 4),
    }),
  ],
  state: 'CLOSED',
};

const W4: Window = { date: '2022-06-16', from: '10:00', to: '15:00' };
const AREAS4 = ['HB-CENTRUM'];
const TEAM4 = [
  member(W4, account('socialsekreterare1@soc-hbg'), 'PASS_LEADER'),
  member(W4, account('socialsekreterare2@soc-hbg'), 'RECORDER'),
  member(W4, account('samverkanspolis1@pol-hbg'), 'MEMBER'),
  member(W4, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
];

const POLICE4 = ownStructure(
  'FP-2022-004-C2',
  'POL-HBG',
  'Polisledning',
  'samverkanspolis1@pol-hbg',
  at('2022-06-16', '08:10'),
);

/** Nobody was met, and that is a report: six premises got information. */
const FP_004: FieldPassRecord = {
  ...PLAN_TEXTS,
  key: 'FP-2022-004',
  number: 'FP-2022-004',
  programmeKey: '2022',
  siteKey: 'helsingborg',
  ownerAgencyKey: 'SOC-HBG',
  participatingAgencyKeys: ['SOC-HBG', 'POL-HBG', 'FA-HBG'],
  countingAgencyKey: 'SOC-HBG',
  type: 'PREMISES',
  aim: 'Informera hotell och salonger om tecken och vem man ringer.',
  areaCodes: AREAS4,
  window: W4,
  plannedBy: 'socialsekreterare1@soc-hbg',
  plannedAt: at('2022-06-01', '09:00'),
  sentAt: at('2022-06-02', '11:00'),
  team: TEAM4,
  rearSupport: account('enhetschef@soc-hbg'),
  checkIn: { mode: 'BY_PHONE', intervalMinutes: 60 },
  ifPoliceLeave: 'CONTINUE',
  answers: [
    inField(account('socialsekreterare2@soc-hbg'), at('2022-06-02', '13:00')),
    inField(account('samverkanspolis1@pol-hbg'), at('2022-06-03', '08:20')),
    inField(account('faltarbetare2@fa-hbg'), at('2022-06-03', '09:00')),
  ],
  checks: [
    check('FP-2022-004-C1', 'socialsekreterare1@soc-hbg', at('2022-06-16', '08:00')),
    POLICE4,
    check('FP-2022-004-C3', 'faltarbetare2@fa-hbg', at('2022-06-16', '08:15')),
  ],
  goAheads: [
    given(
      'socialsekreterare1@soc-hbg',
      at('2022-06-16', '08:05'),
      'FP-2022-004-C1',
      risksFor('SOC-HBG', 'PREMISES', AREAS4),
    ),
    toldByPolice(POLICE4, '08:05'),
    given(
      'faltarbetare2@fa-hbg',
      at('2022-06-16', '08:20'),
      'FP-2022-004-C3',
      risksFor('FA-HBG', 'PREMISES', AREAS4),
    ),
  ],
  briefingDoneAt: at('2022-06-16', '09:45'),
  startedAt: at('2022-06-16', '10:00'),
  returnedAt: at('2022-06-16', '15:00'),
  debrief: {
    heldAt: at('2022-06-17', '09:30'),
    participants: 4,
    wellbeingFollowUp: false,
    notedBy: 'socialsekreterare1@soc-hbg',
  },
  closedAt: at('2022-06-17', '11:00'),
  reports: [
    locked('socialsekreterare1@soc-hbg', at('2022-06-17', '10:45'), {
      hours: hoursOf(TEAM4, 'SOC-HBG', 5),
      counts: {
        tally: {
          attemptsWithoutContact: 0,
          contacts: 0,
          supportConversations: 0,
          accepted: 0,
          declined: 0,
          cardsToTargetGroup: 0,
          cardsToStaff: 18,
          interpreterUsed: 0,
          premisesVisited: 6,
          advertsReviewed: 0,
        },
        breakdowns: {
          sex: { woman: 0, man: 0, other: 0, unknown: 0 },
          age: { under18: 0, from18To20: 0, from21: 0, unknown: 0 },
          signs: { sexual: 0, labour: 0, unclear: 0 },
          acceptedBySex: { woman: 0, man: 0, other: 0, unknown: 0 },
        },
      },
      noteForLearning: 'Receptionerna vill ha numret på ett klistermärke vid telefonen.',
    }),
    locked('samverkanspolis1@pol-hbg', at('2022-06-17', '08:30'), {
      hours: hoursOf(TEAM4, 'POL-HBG', 5),
      police: { contactsWithPolicePresent: 0, supportOffered: 0 },
    }),
    locked('faltarbetare2@fa-hbg', at('2022-06-17', '10:50'), {
      hours: hoursOf(TEAM4, 'FA-HBG', 5),
    }),
  ],
  state: 'CLOSED',
};

export const FIELD_PASSES_SPRING: readonly FieldPassRecord[] = [FP_001, FP_002, FP_003, FP_004];
