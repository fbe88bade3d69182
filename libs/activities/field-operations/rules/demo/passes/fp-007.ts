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

const WINDOW: Window = { date: '2022-09-15', from: '13:00', to: '17:00' };
const AREAS = ['LU-DIGITAL'];
const TEAM = [
  member(WINDOW, account('socialsekreterare2@soc-lund'), 'PASS_LEADER'),
  member(WINDOW, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
];

/** Everything is done but closing it; the talk came after four days. */
export const FP_007: FieldPassRecord = {
  ...LUND_PASS_WITH_FA,
  key: 'FP-2022-007',
  number: 'FP-2022-007',
  type: 'DIGITAL',
  aim: 'Söka kontakt på nätet med erbjudande om stöd, andra gången.',
  areaCodes: AREAS,
  window: WINDOW,
  plannedBy: 'socialsekreterare2@soc-lund',
  plannedAt: at('2022-09-05', '10:00'),
  sentAt: at('2022-09-06', '09:00'),
  team: TEAM,
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
      risksFor('SOC-LUND', 'DIGITAL', AREAS),
    ),
    given(
      'faltarbetare2@fa-hbg',
      at('2022-09-15', '09:50'),
      'FP-2022-007-C2',
      risksFor('FA-HBG', 'DIGITAL', AREAS),
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
      hours: hoursOf(TEAM, 'SOC-LUND', 4),
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
      hours: hoursOf(TEAM, 'FA-HBG', 4),
    }),
  ],
  state: 'RETURNED',
};
