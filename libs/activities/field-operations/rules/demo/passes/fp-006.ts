import { at } from '@stad/programme/rules/demo/moments.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import { LUND_RESULTS } from '@stad/routines/rules/demo/lund-routine.js';
import {
  account,
  check,
  functionAt,
  given,
  hoursOf,
  inField,
  locked,
  member,
  ownStructure,
  risksFor,
  toldByPolice,
} from '../pass-parts.js';
import type { FieldPassRecord } from '../types.js';
import { LUND_PASS } from './lund-pass.js';

const WINDOW: Window = { date: '2022-09-02', from: '16:00', to: '23:30' };
const AREAS = ['LU-CENTRUM'];
const TEAM = [
  member(WINDOW, account('samverkanspolis1@pol-lund'), 'PASS_LEADER'),
  member(WINDOW, functionAt('POL-LUND', 'Yttre verksamhet 1'), 'MEMBER'),
  member(WINDOW, functionAt('POL-LUND', 'Yttre verksamhet 2'), 'MEMBER'),
  member(WINDOW, functionAt('POL-LUND', 'Yttre verksamhet 3'), 'MEMBER'),
  member(WINDOW, account('socialsekreterare1@soc-lund'), 'RECORDER'),
  member(WINDOW, account('socialsekreterare-samverkan-polis@soc-lund'), 'MEMBER'),
  member(WINDOW, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
];

const POLICE = ownStructure(
  'FP-2022-006-C1',
  'POL-LUND',
  'Vakthavande befäl',
  'samverkanspolis1@pol-lund',
  at('2022-09-02', '13:30'),
);

/** The test of the local routine (R37): led by police, counted by social services. */
export const FP_006: FieldPassRecord = {
  ...LUND_PASS,
  key: 'FP-2022-006',
  number: 'FP-2022-006',
  type: 'JOINT_POLICE',
  ownerAgencyKey: 'POL-LUND',
  participatingAgencyKeys: ['POL-LUND', 'SOC-LUND', 'FA-HBG'],
  aim: 'Pröva arbetsgången från upptäckt till stöd, hela vägen.',
  areaCodes: AREAS,
  window: WINDOW,
  plannedBy: 'samverkanspolis1@pol-lund',
  plannedAt: at('2022-08-29', '13:00'),
  sentAt: at('2022-08-29', '15:00'),
  team: TEAM,
  rearSupport: account('chef-i-beredskap@soc-lund'),
  checkIn: { mode: 'ALARM', intervalMinutes: 45 },
  alarmTestedAt: at('2022-09-02', '15:40'),
  ifPoliceLeave: 'STOP',
  modelTest: { routineKey: 'LR-LUND-1', steps: [1, 2, 3, 4, 5, 6], results: LUND_RESULTS },
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
    POLICE,
    check('FP-2022-006-C2', 'socialsekreterare1@soc-lund', at('2022-09-02', '13:40')),
    check('FP-2022-006-C3', 'faltarbetare1@fa-hbg', at('2022-09-02', '13:50')),
  ],
  goAheads: [
    toldByPolice(POLICE, '13:25'),
    given(
      'socialsekreterare1@soc-lund',
      at('2022-09-02', '13:45'),
      'FP-2022-006-C2',
      risksFor('SOC-LUND', 'JOINT_POLICE', AREAS),
    ),
    given(
      'faltarbetare1@fa-hbg',
      at('2022-09-02', '13:55'),
      'FP-2022-006-C3',
      risksFor('FA-HBG', 'JOINT_POLICE', AREAS),
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
      hours: hoursOf(TEAM, 'POL-LUND', 7.5),
      police: { contactsWithPolicePresent: 5, supportOffered: 5 },
    }),
    // Locked once step 5 was known, the next working day at 14.00.
    locked('socialsekreterare1@soc-lund', at('2022-09-06', '15:00'), {
      hours: hoursOf(TEAM, 'SOC-LUND', 7.5),
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
      hours: hoursOf(TEAM, 'FA-HBG', 7.5),
    }),
  ],
  state: 'CLOSED',
};
