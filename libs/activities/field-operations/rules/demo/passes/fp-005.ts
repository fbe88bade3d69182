import { at } from '@stad/programme/rules/demo/moments.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import {
  account,
  check,
  functionAt,
  given,
  hoursOf,
  inField,
  locked,
  member,
  risksFor,
} from '../pass-parts.js';
import type { FieldPassRecord } from '../types.js';
import { LUND_PASS_WITH_FA } from './lund-pass.js';

const WINDOW: Window = { date: '2022-08-25', from: '18:00', to: '23:00' };
const AREAS = ['LU-NORRA-FALADEN', 'LU-CENTRUM'];
const TEAM = [
  member(WINDOW, account('socialsekreterare2@soc-lund'), 'PASS_LEADER'),
  member(WINDOW, account('socialsekreterare1@soc-lund'), 'RECORDER'),
  member(WINDOW, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
];

/** A *ja* in the check: the manager on duty gave the go-ahead by phone. */
export const FP_005: FieldPassRecord = {
  ...LUND_PASS_WITH_FA,
  key: 'FP-2022-005',
  number: 'FP-2022-005',
  type: 'STREET',
  aim: 'Första kvällen på Norra Fäladen, därefter centrum.',
  areaCodes: AREAS,
  window: WINDOW,
  plannedBy: 'socialsekreterare2@soc-lund',
  plannedAt: at('2022-08-15', '10:00'),
  sentAt: at('2022-08-16', '09:30'),
  team: TEAM,
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
      standingRiskKeys: risksFor('SOC-LUND', 'STREET', AREAS),
      checkKey: 'FP-2022-005-C1',
    },
    given(
      'faltarbetare2@fa-hbg',
      at('2022-08-25', '15:45'),
      'FP-2022-005-C2',
      risksFor('FA-HBG', 'STREET', AREAS),
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
      hours: hoursOf(TEAM, 'SOC-LUND', 5),
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
      hours: hoursOf(TEAM, 'FA-HBG', 5),
    }),
  ],
  state: 'CLOSED',
};
