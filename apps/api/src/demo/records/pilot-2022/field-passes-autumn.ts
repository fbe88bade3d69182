import {
  account,
  at,
  check,
  functionAt,
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
  countingAgencyKey: 'SOC-LUND',
  ...PLAN_TEXTS,
} as const;

const withFa = {
  ownerAgencyKey: 'SOC-LUND',
  participatingAgencyKeys: ['SOC-LUND', 'FA-HBG'],
} as const;

const W5: Window = { date: '2022-08-25', from: '18:00', to: '23:00' };
const AREAS5 = ['LU-NORRA-FALADEN', 'LU-CENTRUM'];
const TEAM5 = [
  member(W5, account('socialsekreterare2@soc-lund'), 'PASS_LEADER'),
  member(W5, account('socialsekreterare1@soc-lund'), 'RECORDER'),
  member(W5, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
];

/** A *ja* in the check: the manager on duty gave the go-ahead by phone. */
const FP_005: FieldPassRecord = {
  ...lund,
  ...withFa,
  key: 'FP-2022-005',
  number: 'FP-2022-005',
  type: 'STREET',
  aim: 'Första kvällen på Norra Fäladen, därefter centrum.',
  areaCodes: AREAS5,
  window: W5,
  plannedBy: 'socialsekreterare2@soc-lund',
  plannedAt: at('2022-08-15', '10:00'),
  sentAt: at('2022-08-16', '09:30'),
  team: TEAM5,
  rearSupport: account('chef-i-beredskap@soc-lund'),
  checkIn: { mode: 'BY_PHONE', intervalMinutes: 45 },
  answers: [
    inField(account('socialsekreterare1@soc-lund'), at('2022-08-16', '12:00')),
    inField(account('faltarbetare2@fa-hbg'), at('2022-08-17', '09:10')),
  ],
  checks: [
    check('FP-2022-005-C1', 'socialsekreterare2@soc-lund', at('2022-08-25', '15:30'), {
      NEW_PLACE_OR_TASK: true,
    }),
    check('FP-2022-005-C2', 'faltarbetare2@fa-hbg', at('2022-08-25', '15:40')),
  ],
  goAheads: [
    {
      agencyKey: 'SOC-LUND',
      decision: 'GIVEN',
      at: at('2022-08-25', '16:25'),
      by: functionAt('SOC-LUND', 'Chef i beredskap'),
      oral: { time: '16:20', notedBy: 'socialsekreterare2@soc-lund' },
      conditions: ['Centrum först om det är oroligt på Norra Fäladen'],
      standingRiskKeys: risksFor('SOC-LUND', 'STREET', AREAS5),
      checkKey: 'FP-2022-005-C1',
    },
    given(
      'faltarbetare2@fa-hbg',
      at('2022-08-25', '15:45'),
      'FP-2022-005-C2',
      risksFor('FA-HBG', 'STREET', AREAS5),
    ),
  ],
  briefingDoneAt: at('2022-08-25', '17:45'),
  startedAt: at('2022-08-25', '18:00'),
  returnedAt: at('2022-08-25', '23:00'),
  debrief: {
    heldAt: at('2022-08-26', '13:00'),
    participants: 3,
    wellbeingFollowUp: true,
    notedBy: 'socialsekreterare2@soc-lund',
  },
  closedAt: at('2022-08-29', '09:30'),
  reports: [
    locked('socialsekreterare2@soc-lund', at('2022-08-29', '09:20'), {
      hours: hoursOf(TEAM5, 'SOC-LUND', 5),
      counts: {
        tally: {
          attemptsWithoutContact: 6,
          contacts: 11,
          supportConversations: 8,
          accepted: 2,
          declined: 4,
          cardsToTargetGroup: 16,
          cardsToStaff: 0,
          interpreterUsed: 3,
          premisesVisited: 0,
          advertsReviewed: 0,
        },
        breakdowns: {
          sex: { woman: 7, man: 3, other: 0, unknown: 1 },
          age: { under18: 0, from18To20: 2, from21: 9, unknown: 0 },
          signs: { sexual: 1, labour: 2, unclear: 1 },
          acceptedBySex: { woman: 1, man: 1, other: 0, unknown: 0 },
        },
      },
      noteForLearning: 'Börja där det finns folk och upplyst. Avbrottsregeln fungerade.',
    }),
    locked('faltarbetare2@fa-hbg', at('2022-08-26', '14:00'), {
      hours: hoursOf(TEAM5, 'FA-HBG', 5),
    }),
  ],
  state: 'CLOSED',
};

const W6: Window = { date: '2022-09-02', from: '16:00', to: '23:30' };
const AREAS6 = ['LU-CENTRUM'];
const TEAM6 = [
  member(W6, account('samverkanspolis1@pol-lund'), 'PASS_LEADER'),
  member(W6, functionAt('POL-LUND', 'Yttre verksamhet 1'), 'MEMBER'),
  member(W6, functionAt('POL-LUND', 'Yttre verksamhet 2'), 'MEMBER'),
  member(W6, functionAt('POL-LUND', 'Yttre verksamhet 3'), 'MEMBER'),
  member(W6, account('socialsekreterare1@soc-lund'), 'RECORDER'),
  member(W6, account('socialsekreterare-samverkan-polis@soc-lund'), 'MEMBER'),
  member(W6, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
];

const POLICE6 = ownStructure(
  'FP-2022-006-C1',
  'POL-LUND',
  'Vakthavande befäl',
  'samverkanspolis1@pol-lund',
  at('2022-09-02', '13:30'),
);

/** The test of the local routine (R37): led by police, counted by social services. */
const FP_006: FieldPassRecord = {
  ...lund,
  key: 'FP-2022-006',
  number: 'FP-2022-006',
  type: 'JOINT_POLICE',
  ownerAgencyKey: 'POL-LUND',
  participatingAgencyKeys: ['POL-LUND', 'SOC-LUND', 'FA-HBG'],
  aim: 'Pröva arbetsgången från upptäckt till stöd, hela vägen.',
  areaCodes: AREAS6,
  window: W6,
  plannedBy: 'samverkanspolis1@pol-lund',
  plannedAt: at('2022-08-29', '13:00'),
  sentAt: at('2022-08-29', '15:00'),
  team: TEAM6,
  rearSupport: account('chef-i-beredskap@soc-lund'),
  checkIn: { mode: 'ALARM', intervalMinutes: 45 },
  alarmTestedAt: at('2022-09-02', '15:40'),
  ifPoliceLeave: 'STOP',
  modelTest: { routineKey: 'LR-LUND-1', steps: [1, 2, 3, 4, 5, 6] },
  answers: [
    inField(account('socialsekreterare1@soc-lund'), at('2022-08-30', '08:10')),
    inField(account('socialsekreterare-samverkan-polis@soc-lund'), at('2022-08-30', '08:30')),
    inField(account('faltarbetare1@fa-hbg'), at('2022-08-30', '09:00')),
    {
      ...functionAt('POL-LUND', 'Yttre verksamhet 1'),
      answer: 'IN_FIELD',
      via: 'LINK',
      at: at('2022-08-31', '18:40'),
    },
    {
      ...functionAt('POL-LUND', 'Yttre verksamhet 2'),
      answer: 'IN_FIELD',
      via: 'CALENDAR',
      at: at('2022-08-31', '19:05'),
    },
    {
      ...functionAt('POL-LUND', 'Yttre verksamhet 3'),
      answer: 'IN_FIELD',
      via: 'PHONE',
      at: at('2022-09-01', '11:20'),
      notedBy: 'samverkanspolis1@pol-lund',
    },
  ],
  checks: [
    POLICE6,
    check('FP-2022-006-C2', 'socialsekreterare1@soc-lund', at('2022-09-02', '13:40')),
    check('FP-2022-006-C3', 'faltarbetare1@fa-hbg', at('2022-09-02', '13:50')),
  ],
  goAheads: [
    toldByPolice(POLICE6, '13:25'),
    given(
      'socialsekreterare1@soc-lund',
      at('2022-09-02', '13:45'),
      'FP-2022-006-C2',
      risksFor('SOC-LUND', 'JOINT_POLICE', AREAS6),
    ),
    given(
      'faltarbetare1@fa-hbg',
      at('2022-09-02', '13:55'),
      'FP-2022-006-C3',
      risksFor('FA-HBG', 'JOINT_POLICE', AREAS6),
    ),
  ],
  briefingDoneAt: at('2022-09-02', '15:45'),
  startedAt: at('2022-09-02', '16:00'),
  returnedAt: at('2022-09-02', '23:30'),
  debrief: {
    heldAt: at('2022-09-05', '10:00'),
    participants: 7,
    wellbeingFollowUp: false,
    notedBy: 'samverkanspolis1@pol-lund',
  },
  closedAt: at('2022-09-06', '15:10'),
  reports: [
    locked('samverkanspolis1@pol-lund', at('2022-09-05', '11:00'), {
      hours: hoursOf(TEAM6, 'POL-LUND', 7.5),
      police: { contactsWithPolicePresent: 5, supportOffered: 5 },
    }),
    // Locked once step 5 was known, the next working day at 14.00.
    locked('socialsekreterare1@soc-lund', at('2022-09-06', '15:00'), {
      hours: hoursOf(TEAM6, 'SOC-LUND', 7.5),
      counts: {
        tally: {
          attemptsWithoutContact: 2,
          contacts: 7,
          supportConversations: 7,
          accepted: 3,
          declined: 2,
          cardsToTargetGroup: 7,
          cardsToStaff: 0,
          interpreterUsed: 4,
          premisesVisited: 0,
          advertsReviewed: 0,
        },
        breakdowns: {
          sex: { woman: 6, man: 1, other: 0, unknown: 0 },
          age: { under18: 1, from18To20: 1, from21: 5, unknown: 0 },
          signs: { sexual: 2, labour: 0, unclear: 0 },
          acceptedBySex: { woman: 3, man: 0, other: 0, unknown: 0 },
        },
      },
      routineResults: [
        { step: 1, result: 'HELD' },
        { step: 2, result: 'HELD' },
        { step: 3, result: 'HELD' },
        { step: 4, result: 'HELD' },
        { step: 5, result: 'NOT_HELD' },
        { step: 6, result: 'NOT_TESTED' },
      ],
      noteForLearning: 'Steg 5: mottagningen hann inte före 12.00. Ring redan 08.30.',
    }),
    locked('faltarbetare1@fa-hbg', at('2022-09-05', '12:00'), {
      hours: hoursOf(TEAM6, 'FA-HBG', 7.5),
    }),
  ],
  state: 'CLOSED',
};

const W7: Window = { date: '2022-09-15', from: '13:00', to: '17:00' };
const AREAS7 = ['LU-DIGITAL'];
const TEAM7 = [
  member(W7, account('socialsekreterare2@soc-lund'), 'PASS_LEADER'),
  member(W7, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
];

/** Everything is done but closing it; the talk came after four days. */
const FP_007: FieldPassRecord = {
  ...lund,
  ...withFa,
  key: 'FP-2022-007',
  number: 'FP-2022-007',
  type: 'DIGITAL',
  aim: 'Söka kontakt på nätet med erbjudande om stöd, andra gången.',
  areaCodes: AREAS7,
  window: W7,
  plannedBy: 'socialsekreterare2@soc-lund',
  plannedAt: at('2022-09-05', '10:00'),
  sentAt: at('2022-09-06', '09:00'),
  team: TEAM7,
  rearSupport: account('enhetschef@soc-lund'),
  checkIn: { mode: 'BY_PHONE', intervalMinutes: 60 },
  answers: [inField(account('faltarbetare2@fa-hbg'), at('2022-09-07', '10:00'))],
  checks: [
    check('FP-2022-007-C1', 'socialsekreterare2@soc-lund', at('2022-09-15', '09:30')),
    check('FP-2022-007-C2', 'faltarbetare2@fa-hbg', at('2022-09-15', '09:45')),
  ],
  goAheads: [
    given(
      'socialsekreterare2@soc-lund',
      at('2022-09-15', '09:35'),
      'FP-2022-007-C1',
      risksFor('SOC-LUND', 'DIGITAL', AREAS7),
    ),
    given(
      'faltarbetare2@fa-hbg',
      at('2022-09-15', '09:50'),
      'FP-2022-007-C2',
      risksFor('FA-HBG', 'DIGITAL', AREAS7),
    ),
  ],
  briefingDoneAt: at('2022-09-15', '12:50'),
  startedAt: at('2022-09-15', '13:00'),
  returnedAt: at('2022-09-15', '17:00'),
  debrief: {
    heldAt: at('2022-09-19', '09:00'),
    participants: 2,
    wellbeingFollowUp: false,
    notedBy: 'socialsekreterare2@soc-lund',
  },
  reports: [
    locked('socialsekreterare2@soc-lund', at('2022-09-19', '10:00'), {
      hours: hoursOf(TEAM7, 'SOC-LUND', 4),
      counts: {
        tally: {
          attemptsWithoutContact: 11,
          contacts: 8,
          supportConversations: 6,
          accepted: 2,
          declined: 2,
          cardsToTargetGroup: 0,
          cardsToStaff: 0,
          interpreterUsed: 2,
          premisesVisited: 0,
          advertsReviewed: 38,
        },
        breakdowns: {
          sex: { woman: 6, man: 1, other: 0, unknown: 1 },
          age: { under18: 0, from18To20: 2, from21: 6, unknown: 0 },
          signs: { sexual: 2, labour: 0, unclear: 1 },
          acceptedBySex: { woman: 1, man: 0, other: 0, unknown: 1 },
        },
      },
    }),
    locked('faltarbetare2@fa-hbg', at('2022-09-19', '10:10'), {
      hours: hoursOf(TEAM7, 'FA-HBG', 4),
    }),
  ],
  state: 'RETURNED',
};

export const FIELD_PASSES_AUTUMN: readonly FieldPassRecord[] = [FP_005, FP_006, FP_007];
