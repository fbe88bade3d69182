import { at } from '@stad/programme/rules/demo/moments.js';
import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import {
  account,
  check,
  given,
  hoursOf,
  inField,
  locked,
  member,
  PLAN_TEXTS,
  risksFor,
} from './pass-parts.js';
import { RISK_SUFFIX } from './running-risks.js';
import type { FieldPassRecord } from './types.js';

const lund = {
  ...PLAN_TEXTS,
  programmeKey: 'lopande',
  siteKey: 'lund',
  ownerAgencyKey: 'SOC-LUND',
  participatingAgencyKeys: ['SOC-LUND', 'FA-HBG'],
  countingAgencyKey: 'SOC-LUND',
} as const;

/** M−10: done, talked through, counted, closed. */
function streetClosed({ day }: RunningDays): FieldPassRecord {
  const window: Window = { date: day(-10), from: '18:00', to: '23:00' };
  const areaCodes = ['LU-CENTRUM', 'LU-STATION'];
  const team = [
    member(window, account('socialsekreterare1@soc-lund'), 'PASS_LEADER'),
    member(window, account('socialsekreterare2@soc-lund'), 'RECORDER'),
    member(window, account('faltarbetare1@fa-hbg'), 'SUPPORT'),
  ];
  return {
    ...lund,
    key: 'L-GATA-1',
    type: 'STREET',
    aim: 'Söka kontakt i centrum och vid stationen, lämna kort.',
    areaCodes,
    window,
    plannedBy: 'socialsekreterare1@soc-lund',
    plannedAt: at(day(-21), '10:00'),
    sentAt: at(day(-20), '09:00'),
    team,
    rearSupport: account('chef-i-beredskap@soc-lund'),
    checkIn: { mode: 'BY_PHONE', intervalMinutes: 45 },
    answers: [
      inField(account('socialsekreterare2@soc-lund'), at(day(-20), '10:30')),
      inField(account('faltarbetare1@fa-hbg'), at(day(-19), '09:15')),
    ],
    checks: [
      check('L-GATA-1-C1', 'socialsekreterare1@soc-lund', at(day(-10), '13:00')),
      check('L-GATA-1-C2', 'faltarbetare1@fa-hbg', at(day(-10), '13:30')),
    ],
    goAheads: [
      given(
        'socialsekreterare1@soc-lund',
        at(day(-10), '13:05'),
        'L-GATA-1-C1',
        risksFor('SOC-LUND', 'STREET', areaCodes, RISK_SUFFIX),
      ),
      given(
        'faltarbetare1@fa-hbg',
        at(day(-10), '13:35'),
        'L-GATA-1-C2',
        risksFor('FA-HBG', 'STREET', areaCodes, RISK_SUFFIX),
      ),
    ],
    briefingDoneAt: at(day(-10), '17:45'),
    startedAt: at(day(-10), '18:00'),
    returnedAt: at(day(-10), '23:00'),
    debrief: {
      heldAt: at(day(-7), '10:00'),
      participants: 3,
      wellbeingFollowUp: false,
      notedBy: 'socialsekreterare1@soc-lund',
    },
    closedAt: at(day(-7), '11:30'),
    reports: [
      locked('socialsekreterare1@soc-lund', at(day(-7), '11:20'), {
        hours: hoursOf(team, 'SOC-LUND', 5),
        counts: {
          tally: {
            attemptsWithoutContact: 8,
            contacts: 12,
            supportConversations: 9,
            accepted: 5,
            declined: 3,
            cardsToTargetGroup: 11,
            cardsToStaff: 0,
            interpreterUsed: 5,
            premisesVisited: 0,
            advertsReviewed: 0,
          },
          breakdowns: {
            sex: { woman: 9, man: 2, other: 0, unknown: 1 },
            age: { under18: 0, from18To20: 2, from21: 9, unknown: 1 },
            signs: { sexual: 3, labour: 1, unclear: 1 },
            acceptedBySex: { woman: 4, man: 1, other: 0, unknown: 0 },
          },
        },
      }),
      locked('faltarbetare1@fa-hbg', at(day(-7), '12:00'), {
        hours: hoursOf(team, 'FA-HBG', 5),
      }),
    ],
    state: 'CLOSED',
  };
}

/** M−4: everybody is back; *Räkna samman* waits and the talk is due. */
function digitalReturned({ day }: RunningDays): FieldPassRecord {
  const window: Window = { date: day(-4), from: '13:00', to: '17:00' };
  const areaCodes = ['LU-DIGITAL'];
  const team = [
    member(window, account('socialsekreterare2@soc-lund'), 'PASS_LEADER'),
    member(window, account('faltarbetare2@fa-hbg'), 'SUPPORT'),
  ];
  return {
    ...lund,
    key: 'L-NAT-1',
    type: 'DIGITAL',
    aim: 'Söka kontakt på nätet med erbjudande om stöd.',
    areaCodes,
    window,
    plannedBy: 'socialsekreterare2@soc-lund',
    plannedAt: at(day(-14), '10:00'),
    sentAt: at(day(-13), '09:00'),
    team,
    rearSupport: account('enhetschef@soc-lund'),
    checkIn: { mode: 'BY_PHONE', intervalMinutes: 60 },
    answers: [inField(account('faltarbetare2@fa-hbg'), at(day(-12), '09:20'))],
    checks: [
      check('L-NAT-1-C1', 'socialsekreterare2@soc-lund', at(day(-4), '09:30')),
      check('L-NAT-1-C2', 'faltarbetare2@fa-hbg', at(day(-4), '09:50')),
    ],
    goAheads: [
      given(
        'socialsekreterare2@soc-lund',
        at(day(-4), '09:35'),
        'L-NAT-1-C1',
        risksFor('SOC-LUND', 'DIGITAL', areaCodes, RISK_SUFFIX),
      ),
      given(
        'faltarbetare2@fa-hbg',
        at(day(-4), '09:55'),
        'L-NAT-1-C2',
        risksFor('FA-HBG', 'DIGITAL', areaCodes, RISK_SUFFIX),
      ),
    ],
    briefingDoneAt: at(day(-4), '12:50'),
    startedAt: at(day(-4), '13:00'),
    returnedAt: at(day(-4), '17:00'),
    reports: [
      {
        // What was tapped during the pass; totals of age, sex and signs are still to be filled in.
        agencyKey: 'SOC-LUND',
        state: 'OPEN',
        hours: hoursOf(team, 'SOC-LUND', 4),
        counts: {
          tally: {
            attemptsWithoutContact: 13,
            contacts: 6,
            supportConversations: 5,
            accepted: 2,
            declined: 2,
            cardsToTargetGroup: 0,
            cardsToStaff: 0,
            interpreterUsed: 2,
            premisesVisited: 0,
            advertsReviewed: 36,
          },
        },
      },
      { agencyKey: 'FA-HBG', state: 'OPEN', hours: hoursOf(team, 'FA-HBG', 4) },
    ],
    state: 'RETURNED',
  };
}

export function pastPasses(days: RunningDays): readonly FieldPassRecord[] {
  return [streetClosed(days), digitalReturned(days)];
}
