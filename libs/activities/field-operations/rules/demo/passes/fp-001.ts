import { at } from '@stad/programme/rules/demo/moments.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import { account, check, given, inField, member, risksFor } from '../pass-parts.js';
import type { FieldPassRecord } from '../types.js';
import { LUND_PASS_WITH_FA } from './lund-pass.js';

const WINDOW: Window = { date: '2022-05-06', from: '18:00', to: '23:00' };
const AREAS = ['LU-STATION'];

/** Never carried out: nobody from social services would have answered after 22. */
export const FP_001: FieldPassRecord = {
  ...LUND_PASS_WITH_FA,
  key: 'FP-2022-001',
  number: 'FP-2022-001',
  type: 'STREET',
  aim: 'Visa att vi finns, lämna kort och svara på frågor.',
  areaCodes: AREAS,
  window: WINDOW,
  plannedBy: 'socialsekreterare1@soc-lund',
  plannedAt: at('2022-04-25', '10:20'),
  sentAt: at('2022-04-26', '09:00'),
  team: [
    member(WINDOW, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
    member(WINDOW, account('socialsekreterare2@soc-lund'), 'RECORDER'),
    member(WINDOW, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
  ],
  rearSupport: account('chef-i-beredskap@soc-lund'),
  checkIn: { mode: 'BY_PHONE', intervalMinutes: 45 },
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
      standingRiskKeys: risksFor('SOC-LUND', 'STREET', AREAS),
      checkKey: 'FP-2022-001-C1',
    },
    given(
      'faltarbetare1@fa-hbg',
      at('2022-05-06', '13:55'),
      'FP-2022-001-C2',
      risksFor('FA-HBG', 'STREET', AREAS),
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
