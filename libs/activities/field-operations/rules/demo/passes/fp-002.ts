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
  risksFor,
} from '../pass-parts.js';
import type { FieldPassRecord } from '../types.js';
import { LUND_PASS_WITH_FA } from './lund-pass.js';

const WINDOW: Window = { date: '2022-05-20', from: '17:00', to: '22:00' };
const AREAS = ['LU-CENTRUM', 'LU-STATION'];
const TEAM = [
  member(WINDOW, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
  member(WINDOW, account('socialsekreterare2@soc-lund'), 'RECORDER'),
  member(WINDOW, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
];

/** Moved a night, so that the go-aheads fell; a swap the next day left the new ones standing. */
export const FP_002: FieldPassRecord = {
  ...LUND_PASS_WITH_FA,
  key: 'FP-2022-002',
  number: 'FP-2022-002',
  type: 'STREET',
  aim: 'Söka kontakt i centrum och vid stationen, lämna kort.',
  areaCodes: AREAS,
  window: WINDOW,
  plannedBy: 'socialsekreterare1@soc-lund',
  plannedAt: at('2022-05-09', '09:15'),
  sentAt: at('2022-05-10', '08:30'),
  team: TEAM,
  rearSupport: account('chef-i-beredskap@soc-lund'),
  checkIn: { mode: 'BY_PHONE', intervalMinutes: 45 },
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
        risksFor('SOC-LUND', 'STREET', AREAS),
      ),
      voided: { reason: 'OTHER_NIGHT', at: at('2022-05-19', '15:30') },
    },
    {
      ...given(
        'faltarbetare2@fa-hbg',
        at('2022-05-19', '09:45'),
        'FP-2022-002-C2',
        risksFor('FA-HBG', 'STREET', AREAS),
      ),
      voided: { reason: 'OTHER_NIGHT', at: at('2022-05-19', '15:30') },
    },
    given(
      'socialsekreterare1@soc-lund',
      at('2022-05-20', '09:10'),
      'FP-2022-002-C3',
      risksFor('SOC-LUND', 'STREET', AREAS),
    ),
    given(
      'faltarbetare2@fa-hbg',
      at('2022-05-20', '09:35'),
      'FP-2022-002-C4',
      risksFor('FA-HBG', 'STREET', AREAS),
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
      hours: hoursOf(TEAM, 'SOC-LUND', 5),
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
      hours: hoursOf(TEAM, 'FA-HBG', 5),
    }),
  ],
  state: 'CLOSED',
};
