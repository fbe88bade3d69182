import { at } from '@stad/programme/rules/demo/moments.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import {
  account,
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
import type { FieldPassRecord } from '../types.js';

const WINDOW: Window = { date: '2022-06-16', from: '10:00', to: '15:00' };
const AREAS = ['HB-CENTRUM'];
const TEAM = [
  member(WINDOW, account('socialsekreterare1@soc-hbg'), 'PASS_LEADER'),
  member(WINDOW, account('socialsekreterare2@soc-hbg'), 'RECORDER'),
  member(WINDOW, account('samverkanspolis1@pol-hbg'), 'MEMBER'),
  member(WINDOW, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
];

const POLICE = ownStructure(
  'FP-2022-004-C2',
  'POL-HBG',
  'Polisledning',
  'samverkanspolis1@pol-hbg',
  at('2022-06-16', '08:10'),
);

/** Nobody was met, and that is a report: six premises got information. */
export const FP_004: FieldPassRecord = {
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
  areaCodes: AREAS,
  window: WINDOW,
  plannedBy: 'socialsekreterare1@soc-hbg',
  plannedAt: at('2022-06-01', '09:00'),
  sentAt: at('2022-06-02', '11:00'),
  team: TEAM,
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
    POLICE,
    check('FP-2022-004-C3', 'faltarbetare2@fa-hbg', at('2022-06-16', '08:15')),
  ],
  goAheads: [
    given(
      'socialsekreterare1@soc-hbg',
      at('2022-06-16', '08:05'),
      'FP-2022-004-C1',
      risksFor('SOC-HBG', 'PREMISES', AREAS),
    ),
    toldByPolice(POLICE, '08:05'),
    given(
      'faltarbetare2@fa-hbg',
      at('2022-06-16', '08:20'),
      'FP-2022-004-C3',
      risksFor('FA-HBG', 'PREMISES', AREAS),
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
      hours: hoursOf(TEAM, 'SOC-HBG', 5),
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
      hours: hoursOf(TEAM, 'POL-HBG', 5),
      police: { contactsWithPolicePresent: 0, supportOffered: 0 },
    }),
    locked('faltarbetare2@fa-hbg', at('2022-06-17', '10:50'), {
      hours: hoursOf(TEAM, 'FA-HBG', 5),
    }),
  ],
  state: 'CLOSED',
};
