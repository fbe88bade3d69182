import { at } from '@stad/programme/rules/demo/moments.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import {
  account,
  check,
  functionAt,
  given,
  inField,
  member,
  PLAN_TEXTS,
  risksFor,
} from './pass-parts.js';
import { RISK_SUFFIX } from './running-risks.js';
import type { FieldPassRecord } from './types.js';

const running = { ...PLAN_TEXTS, programmeKey: 'lopande', reports: [] } as const;

const lund = {
  ...running,
  siteKey: 'lund',
  ownerAgencyKey: 'SOC-LUND',
  participatingAgencyKeys: ['SOC-LUND', 'FA-HBG'],
  countingAgencyKey: 'SOC-LUND',
} as const;

/** Today 13–17: both have given their go-ahead today. */
function digitalToday({ today, ago }: RunningDays): FieldPassRecord {
  const window: Window = { date: today, from: '13:00', to: '17:00' };
  const areaCodes = ['LU-DIGITAL'];
  return {
    ...lund,
    key: 'L-NAT-2',
    type: 'DIGITAL',
    aim: 'Söka kontakt på nätet med erbjudande om stöd.',
    areaCodes,
    window,
    plannedBy: 'socialsekreterare1@soc-lund',
    plannedAt: at(ago(9), '10:00'),
    sentAt: at(ago(8), '09:00'),
    team: [
      member(window, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
      member(window, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
    ],
    rearSupport: account('enhetschef@soc-lund'),
    checkIn: { mode: 'BY_PHONE', intervalMinutes: 60 },
    answers: [inField(account('faltarbetare1@fa-hbg'), at(ago(7), '09:30'))],
    checks: [
      check('L-NAT-2-C1', 'socialsekreterare1@soc-lund', at(today, '08:10')),
      check('L-NAT-2-C2', 'faltarbetare1@fa-hbg', at(today, '08:20')),
    ],
    goAheads: [
      given(
        'socialsekreterare1@soc-lund',
        at(today, '08:15'),
        'L-NAT-2-C1',
        risksFor('SOC-LUND', 'DIGITAL', areaCodes, RISK_SUFFIX),
      ),
      given(
        'faltarbetare1@fa-hbg',
        at(today, '08:25'),
        'L-NAT-2-C2',
        risksFor('FA-HBG', 'DIGITAL', areaCodes, RISK_SUFFIX),
      ),
    ],
    ticked: 6,
    state: 'READY',
  };
}

/** Tonight 20–01: the Salvation Army's go-ahead is missing, the police stand by, as told by phone. */
function streetTonight({ today, ago }: RunningDays): FieldPassRecord {
  const window: Window = { date: today, from: '20:00', to: '01:00' };
  const areaCodes = ['LU-CENTRUM', 'LU-STATION'];
  return {
    ...lund,
    key: 'L-GATA-2',
    type: 'STREET',
    aim: 'Kvällspass i centrum och vid stationen.',
    areaCodes,
    window,
    plannedBy: 'socialsekreterare2@soc-lund',
    plannedAt: at(ago(8), '13:00'),
    sentAt: at(ago(7), '09:00'),
    alsoInvitedAgencyKeys: ['POL-LUND'],
    team: [
      member(window, account('socialsekreterare2@soc-lund'), 'PASS_LEADER'),
      member(window, account('socialsekreterare-samverkan-polis@soc-lund'), 'RECORDER'),
      member(window, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
    ],
    rearSupport: account('chef-i-beredskap@soc-lund'),
    checkIn: { mode: 'BY_PHONE', intervalMinutes: 45 },
    answers: [
      inField(account('socialsekreterare-samverkan-polis@soc-lund'), at(ago(7), '10:00')),
      inField(account('faltarbetare2@fa-hbg'), at(ago(6), '09:10')),
      {
        // The day before, so that it has been said whatever time of today the demo is loaded.
        ...functionAt('POL-LUND', 'Vakthavande befäl'),
        answer: 'STANDBY',
        via: 'PHONE',
        at: at(ago(1), '15:20'),
        notedBy: 'socialsekreterare2@soc-lund',
      },
    ],
    checks: [check('L-GATA-2-C1', 'socialsekreterare2@soc-lund', at(today, '08:30'))],
    goAheads: [
      given(
        'socialsekreterare2@soc-lund',
        at(today, '08:35'),
        'L-GATA-2-C1',
        risksFor('SOC-LUND', 'STREET', areaCodes, RISK_SUFFIX),
      ),
    ],
    ticked: 6,
    state: 'AWAITING_GO',
  };
}

/** M+8: everybody has answered, only the checks of the day are missing. */
function premisesNextWeek({ day }: RunningDays): FieldPassRecord {
  const window: Window = { date: day(8), from: '10:00', to: '15:00' };
  return {
    ...running,
    key: 'L-LOKAL-1',
    siteKey: 'helsingborg',
    ownerAgencyKey: 'SOC-HBG',
    participatingAgencyKeys: ['SOC-HBG', 'POL-HBG', 'FA-HBG'],
    countingAgencyKey: 'SOC-HBG',
    type: 'PREMISES',
    aim: 'Informera hotell och salonger om tecken och vem man ringer.',
    areaCodes: ['HB-CENTRUM'],
    window,
    plannedBy: 'socialsekreterare1@soc-hbg',
    plannedAt: at(day(-12), '09:00'),
    sentAt: at(day(-11), '10:00'),
    team: [
      member(window, account('socialsekreterare1@soc-hbg'), 'PASS_LEADER'),
      member(window, account('socialsekreterare2@soc-hbg'), 'RECORDER'),
      member(window, account('samverkanspolis1@pol-hbg'), 'MEMBER'),
      member(window, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
    ],
    rearSupport: account('enhetschef@soc-hbg'),
    checkIn: { mode: 'BY_PHONE', intervalMinutes: 60 },
    ifPoliceLeave: 'CONTINUE',
    answers: [
      inField(account('socialsekreterare2@soc-hbg'), at(day(-11), '13:00')),
      inField(account('samverkanspolis1@pol-hbg'), at(day(-10), '08:30')),
      inField(account('faltarbetare2@fa-hbg'), at(day(-10), '09:45')),
    ],
    checks: [],
    goAheads: [],
    state: 'AWAITING_GO',
  };
}

/** M+11: social worker 2 is at the seminar until 21 the same evening. */
function streetNextFriday({ day, ago }: RunningDays): FieldPassRecord {
  const window: Window = { date: day(11), from: '20:00', to: '01:00' };
  return {
    ...lund,
    key: 'L-GATA-3',
    type: 'STREET',
    aim: 'Tillbaka till Norra Fäladen, lämna kort och svara på frågor.',
    areaCodes: ['LU-NORRA-FALADEN'],
    window,
    plannedBy: 'socialsekreterare1@soc-lund',
    plannedAt: at(ago(2), '10:00'),
    sentAt: at(ago(1), '09:00'),
    team: [
      member(window, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
      member(window, account('socialsekreterare2@soc-lund'), 'RECORDER'),
      member(window, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
    ],
    rearSupport: account('chef-i-beredskap@soc-lund'),
    checkIn: { mode: 'BY_PHONE', intervalMinutes: 45 },
    answers: [inField(account('faltarbetare1@fa-hbg'), at(ago(1), '14:20'))],
    checks: [],
    goAheads: [],
    state: 'AWAITING_GO',
  };
}

/** M+12: not sent, so that nobody but the police knows of it. */
function policeUnsent({ day }: RunningDays): FieldPassRecord {
  const window: Window = { date: day(12), from: '18:00', to: '23:00' };
  return {
    ...running,
    key: 'L-POLIS-1',
    siteKey: 'lund',
    ownerAgencyKey: 'POL-LUND',
    participatingAgencyKeys: ['POL-LUND', 'SOC-LUND', 'FA-HBG'],
    countingAgencyKey: 'SOC-LUND',
    type: 'JOINT_POLICE',
    aim: 'Pröva stegen som inte höll eller inte hann prövas.',
    areaCodes: ['LU-CENTRUM'],
    window,
    plannedBy: 'samverkanspolis1@pol-lund',
    plannedAt: at(day(-3), '14:00'),
    team: [
      member(window, account('samverkanspolis1@pol-lund'), 'PASS_LEADER'),
      member(window, functionAt('POL-LUND', 'Yttre verksamhet 1'), 'MEMBER'),
      member(window, account('socialsekreterare-samverkan-polis@soc-lund'), 'RECORDER'),
      member(window, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
    ],
    rearSupport: account('vakthavande-befal@pol-lund'),
    checkIn: { mode: 'BY_PHONE', intervalMinutes: 45 },
    ifPoliceLeave: 'STOP',
    modelTest: { routineKey: 'LR-LUND-2', steps: [5, 6] },
    answers: [],
    checks: [],
    goAheads: [],
    state: 'PLANNING',
  };
}

/** In the order they were sent; the unsent one last, without a number. */
export function comingPasses(days: RunningDays): readonly FieldPassRecord[] {
  return [
    premisesNextWeek(days),
    digitalToday(days),
    streetTonight(days),
    streetNextFriday(days),
    policeUnsent(days),
  ];
}
