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

const WINDOW: Window = { date: '2022-06-09', from: '13:00', to: '17:00' };
const AREAS = ['LU-DIGITAL'];
const TEAM = [
  member(WINDOW, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
  member(WINDOW, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
];

export const FP_003: FieldPassRecord = {
  ...LUND_PASS_WITH_FA,
  key: 'FP-2022-003',
  number: 'FP-2022-003',
  type: 'DIGITAL',
  aim: 'Söka kontakt på nätet med erbjudande om stöd.',
  areaCodes: AREAS,
  window: WINDOW,
  plannedBy: 'socialsekreterare1@soc-lund',
  plannedAt: at('2022-05-30', '14:00'),
  sentAt: at('2022-05-31', '09:00'),
  team: TEAM,
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
      risksFor('SOC-LUND', 'DIGITAL', AREAS),
    ),
    given(
      'faltarbetare1@fa-hbg',
      at('2022-06-09', '10:25'),
      'FP-2022-003-C2',
      risksFor('FA-HBG', 'DIGITAL', AREAS),
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
      hours: hoursOf(TEAM, 'SOC-LUND', 4),
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
      hours: hoursOf(TEAM, 'FA-HBG', 4),
    }),
  ],
  state: 'CLOSED',
};
