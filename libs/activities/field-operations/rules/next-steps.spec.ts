import { describe, expect, it } from '@jest/globals';
import { nightSpan } from '@stad/platform/rules/time.js';
import {
  DAY_BEFORE,
  EVENING,
  employer,
  makePass,
  NIGHT,
  OFFICER,
  ONE_YES,
  REAR_SUPPORT,
  TEAM,
} from './make-pass.js';
import { type PassViewer, passNextSteps, takePassStep } from './next-steps.js';
import type { OwnReport, PassFacts } from './pass-facts.js';
import type { PassStep } from './pass-steps.js';

const viewer = (agencyId: string, role: string, order = 1): PassViewer => ({
  agencyId,
  roles: [role],
  personId: `${agencyId}-${order}`,
});
const SOC = viewer('soc', 'SOCIAL_WORKER');
const SOC_MANAGER = viewer('soc', 'SOCIAL_MANAGER', 9);
const FA = viewer('fa', 'NGO_FIELD_WORKER');
const FA_LEAD = viewer('fa', 'PROJECT_LEAD', 9);
const POLICE = viewer('police', 'POLICE_LIAISON', 9);

const told = (who: PassViewer, more: Partial<PassFacts>, now = EVENING) =>
  passNextSteps(who, makePass(more), now).map(({ step, missing }) =>
    missing.length === 0 ? step : `${step} (${missing.map((it) => it.code).join(', ')})`,
  );
const report = (more: Partial<OwnReport> = {}): OwnReport => ({
  state: 'OPEN',
  lockedAt: null,
  lockedByPersonId: null,
  problems: [],
  ...more,
});
const waiting = { goAhead: null };
const draft: Partial<PassFacts> = {
  state: 'PLANNING',
  employers: [employer('soc', waiting)],
  agencyIds: ['soc'],
};
const sent: Partial<PassFacts> = {
  state: 'AWAITING_GO',
  briefingDone: false,
  employers: [employer('soc', waiting), employer('fa', waiting)],
};
const returned: Partial<PassFacts> = { state: 'RETURNED', returnedAt: NIGHT.endsAt };

describe('nothing is offered to', () => {
  it.each<[string, PassViewer, Partial<PassFacts>]>([
    ['another agency', viewer('soc-hbg', 'SOCIAL_WORKER'), sent],
    ['an agency not asked, of a draft', FA, draft],
    ['an administrator', viewer('soc', 'AGENCY_ADMIN'), sent],
    ['the safety representative', viewer('soc', 'SAFETY_REP'), sent],
    // INV-09.
    ['one placed at the police as network member', viewer('police', 'NETWORK_MEMBER'), sent],
    [
      'chef i beredskap off duty',
      { ...viewer('soc', 'DUTY_MANAGER'), dutySpans: [nightSpan('2022-05-21', '16:00', '08:00')] },
      sent,
    ],
    ['anybody, of a cancelled pass', SOC, { state: 'CANCELLED' }],
    ['anybody, in a programme that reports', SOC, { ...sent, programmeState: 'REPORTING' }],
    [
      'anybody, in a closed programme',
      SOC,
      { ...returned, programmeState: 'CLOSED', ownReport: report() },
    ],
  ])('%s', (_, who, more) => expect(told(who, more)).toEqual([]));
});

describe('a draft', () => {
  it.each<[string, Partial<PassFacts>, string[]]>([
    ['complete', {}, ['edit', 'send', 'delete', 'repeat']],
    [
      'without aim and leader',
      { aim: '', team: [] },
      ['edit', 'send (AIM_MISSING, PASS_LEADER_MISSING)', 'delete', 'repeat'],
    ],
  ])('%s', (_, more, expected) => expect(told(SOC, { ...draft, ...more })).toEqual(expected));
});

describe('a plan that has been sent', () => {
  it('its planner, the same evening', () => {
    expect(told(SOC, sent)).toEqual([
      'edit',
      'answerCheck',
      'giveGoAhead',
      'withholdGoAhead',
      'noteGoAhead',
      'briefing',
      'start (GO_AHEAD_MISSING, GO_AHEAD_MISSING, BRIEFING_MISSING)',
      'cancel',
      'unable',
    ]);
  });

  it('its planner, the day before', () => {
    const noChecks = {
      ...sent,
      employers: [
        employer('soc', { ...waiting, check: null }),
        employer('fa', { ...waiting, check: null }),
      ],
    };
    expect(told(SOC, noChecks, DAY_BEFORE)).toEqual([
      'edit',
      'answerCheck (CHECK_ON_THE_DAY)',
      'giveGoAhead (PASS_CHECK_MISSING)',
      'withholdGoAhead',
      'noteGoAhead (PASS_CHECK_MISSING, PASS_CHECK_MISSING)',
      'briefing',
      'start (GO_AHEAD_MISSING, GO_AHEAD_MISSING, BRIEFING_MISSING, NOT_TONIGHT)',
      'cancel',
      'unable',
    ]);
  });

  it('a ja sends the planner to the manager', () => {
    const aJa = { ...sent, employers: [employer('soc', { ...waiting, check: ONE_YES })] };
    expect(told(SOC, aJa)).toContain('giveGoAhead (MANAGER_DECIDES)');
    expect(told(SOC_MANAGER, aJa)).toContain('giveGoAhead');
  });

  it('chef i beredskap on duty gives the go-ahead and does nothing else', () => {
    const who = {
      ...viewer('soc', 'DUTY_MANAGER', 8),
      dutySpans: [nightSpan('2022-05-20', '16:00', '08:00')],
    };
    expect(told(who, sent)).toEqual(['answerCheck', 'giveGoAhead', 'withholdGoAhead']);
  });

  it.each<[string, PassViewer, string[], Partial<PassFacts>?]>([
    [
      'a colleague in the team, of another agency',
      FA,
      [
        'answer',
        'answerCheck',
        'giveGoAhead',
        'withholdGoAhead',
        'noteGoAhead',
        'briefing',
        'start (GO_AHEAD_MISSING, GO_AHEAD_MISSING, BRIEFING_MISSING)',
        'unable',
      ],
    ],
    [
      'the project lead as field staff',
      FA_LEAD,
      ['answer', 'answerCheck', 'giveGoAhead', 'withholdGoAhead', 'noteGoAhead'],
    ],
    ['police who have been asked', POLICE, ['answer', 'noteGoAhead', 'stopArea']],
    [
      'police who have stopped the area',
      POLICE,
      ['answer', 'noteGoAhead', 'freeArea'],
      { areaStop: { at: EVENING, agencyId: 'police', who: 'Polisen Lund' } },
    ],
    [
      'police, of an area that others of them have stopped',
      POLICE,
      ['answer', 'noteGoAhead'],
      { areaStop: { at: EVENING, agencyId: 'police-malmo', who: 'Polisen Malmö' } },
    ],
  ])('%s', (_, who, expected, more = {}) =>
    expect(told(who, { ...sent, ...more })).toEqual(expected),
  );

  it('police in the team give theirs without a check', () => {
    const police = employer('police', {
      ...waiting,
      check: null,
      risk: { standingRiskIds: [], missingGroups: ['LU-INRE'], residual: null },
    });
    expect(told(POLICE, { ...sent, team: [...TEAM, OFFICER], employers: [police] })).toEqual([
      'answer',
      'giveGoAhead',
      'withholdGoAhead',
      'noteGoAhead',
      'stopArea',
    ]);
  });

  it('withheld: it can be given after all', () => {
    const withheld = { decision: 'NOT_GIVEN', voided: false, byManager: true } as const;
    const steps = told(SOC_MANAGER, {
      ...sent,
      employers: [employer('soc', { goAhead: withheld })],
    });
    expect(steps).toContain('giveGoAhead');
    expect(steps).not.toContain('withholdGoAhead');
  });

  it('ready: start, and nothing left to give', () => {
    expect(told(SOC, {})).toEqual([
      'edit',
      'answerCheck',
      'withholdGoAhead',
      'start',
      'cancel',
      'unable',
    ]);
  });

  it('who cannot says so once, rear support too, and who is asked answers', () => {
    const gap = { memberId: 'm-soc-1', who: 'Funktion 1', askedPersonId: 'soc-9' };
    expect(told(SOC, { ...sent, gaps: [gap] })).not.toContain('unable');
    expect(told(SOC_MANAGER, { ...sent, gaps: [gap] })).toContain('takeOver');
    expect(told(SOC_MANAGER, sent)).not.toContain('unable');
    const offDuty = [nightSpan('2022-05-21', '16:00', '08:00')];
    const behind = { ...viewer('soc', 'DUTY_MANAGER', 3), dutySpans: offDuty };
    expect(told(behind, sent)).toEqual(['unable']);
  });
});

describe('the evening and after it', () => {
  it.each<[string, PassViewer, Partial<PassFacts>, string[]]>([
    [
      'out',
      SOC,
      { state: 'ACTIVE', ownReport: report() },
      ['presence', 'count', 'abort', 'return', 'report', 'lock (PASS_NOT_RETURNED)'],
    ],
    [
      'out with police',
      SOC,
      { state: 'ACTIVE', team: [...TEAM, OFFICER] },
      ['policeLeave', 'abort', 'return'],
    ],
    // AML 3:4: it asks for nothing, and what is left is that everybody is back.
    ['out, and broken off', SOC, { state: 'ACTIVE', abortedAt: EVENING }, ['return']],
    [
      'rear support, who plans nothing',
      viewer('soc', 'DUTY_MANAGER', 3),
      { state: 'ACTIVE', team: [...TEAM, REAR_SUPPORT] },
      ['voiceCheckIn'],
    ],
    ['an alarm is open', SOC, { state: 'ACTIVE', openAlarms: 1 }, ['abort', 'return (ALARM_OPEN)']],
    [
      'back',
      SOC,
      { ...returned, ownReport: report() },
      [
        'presence',
        'count',
        'debrief',
        'report',
        'lock',
        'close (DEBRIEF_MISSING, COUNTING_REPORT_OPEN)',
      ],
    ],
    [
      'back, figures that do not hold',
      SOC,
      { ...returned, ownReport: report({ problems: ['CONVERSATIONS_OVER_CONTACTS'] }) },
      [
        'presence',
        'count',
        'debrief',
        'report',
        'lock (CONVERSATIONS_OVER_CONTACTS)',
        'close (DEBRIEF_MISSING, COUNTING_REPORT_OPEN)',
      ],
    ],
    [
      'back, of an agency that does not count',
      FA,
      { ...returned, ownReport: report() },
      [
        'presence',
        'debrief',
        'report',
        'lock',
        'reportNothing',
        'close (DEBRIEF_MISSING, COUNTING_REPORT_OPEN)',
      ],
    ],
    [
      'locked by me tonight',
      SOC,
      {
        ...returned,
        debriefHeldAt: EVENING,
        countingReport: 'LOCKED',
        ownReport: report({ state: 'LOCKED', lockedAt: EVENING, lockedByPersonId: 'soc-1' }),
      },
      ['reopen', 'correct', 'close'],
    ],
    [
      'locked by a colleague',
      SOC,
      {
        ...returned,
        debriefHeldAt: EVENING,
        countingReport: 'LOCKED',
        ownReport: report({ state: 'LOCKED', lockedAt: EVENING, lockedByPersonId: 'soc-2' }),
      },
      ['correct', 'close'],
    ],
    [
      'closed',
      SOC,
      {
        ...returned,
        state: 'CLOSED',
        debriefHeldAt: EVENING,
        countingReport: 'LOCKED',
        ownReport: report({ state: 'LOCKED' }),
      },
      ['correct'],
    ],
    [
      'closed, of an agency that has not reported',
      POLICE,
      { ...returned, state: 'CLOSED', ownReport: report() },
      ['report', 'lock', 'reportNothing'],
    ],
  ])('%s', (_, who, more, expected) => expect(told(who, more)).toEqual(expected));
});

describe('taking a step', () => {
  const aJa = { ...sent, employers: [employer('soc', { ...waiting, check: ONE_YES })] };
  it.each<[string, PassViewer, Partial<PassFacts>, PassStep, string[]]>([
    ['in a closed programme', SOC, { programmeState: 'CLOSED' }, 'start', ['PROGRAMME_READ_ONLY']],
    ['of another agency', FA, {}, 'cancel', ['STEP_NOT_POSSIBLE']],
    ['that the state does not know', SOC, { state: 'ACTIVE' }, 'cancel', ['STEP_NOT_POSSIBLE']],
    ['that is not ready', SOC, aJa, 'giveGoAhead', ['MANAGER_DECIDES']],
    ['that is', SOC, {}, 'start', []],
  ])('%s', (_, who, more, step, expected) => {
    const result = takePassStep(who, makePass(more), step, EVENING);
    expect(result.ok ? [] : result.problems.map((it) => it.code)).toEqual(expected);
  });
});
