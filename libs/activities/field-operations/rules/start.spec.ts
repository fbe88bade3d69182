import { describe, expect, it } from '@jest/globals';
import type { Missing } from '@stad/platform/rules/next-step.js';
import { atLocal } from '@stad/platform/rules/time.js';
import {
  COLLEAGUE,
  DAY_BEFORE,
  EVENING,
  employer,
  LEADER,
  makePass,
  member,
  NIGHT,
  OFFICER,
  REAR_SUPPORT,
  TEAM,
} from './make-pass.js';
import { checkAnswer } from './pass-answer.js';
import type { PassFacts } from './pass-facts.js';
import { linesDone, READINESS_LINES, readiness } from './readiness.js';
import { sendMissing, sendPass } from './send.js';
import { EARLY_MINUTES, earlyStart, lateStart, startMissing, stepsForLater } from './start.js';

const told = (missing: readonly Missing[]) => missing.map((it) => `${it.code} <- ${it.who}`);
const OWNER = 'Socialtjänsten Lund';
const THE_LEADER = 'Funktion 1, Socialtjänsten Lund';
const NOTHING_SETTLED = {
  interpreterPlan: false,
  commsPlan: false,
  abortCriteria: false,
  ifPoliceLeave: false,
  openPoints: 0,
};
const ALL_SETTLED = {
  interpreterPlan: true,
  commsPlan: true,
  abortCriteria: true,
  ifPoliceLeave: true,
  openPoints: 0,
};
const alarm = (intervalMinutes: number, alarmTestedAt: Date | null) =>
  ({ mode: 'ALARM', intervalMinutes, alarmTestedAt }) as const;

describe('what stands between a pass and its start (INV-11)', () => {
  it.each<[string, Partial<PassFacts>, string[]]>([
    [
      'a go-ahead waits',
      { employers: [employer('soc'), employer('fa', { goAhead: null })] },
      ['GO_AHEAD_MISSING <- Frälsningsarmén'],
    ],
    [
      'a go-ahead is withheld',
      {
        employers: [
          employer('soc', { goAhead: { decision: 'NOT_GIVEN', voided: false, byManager: true } }),
        ],
      },
      [`GO_AHEAD_WITHHELD <- ${OWNER}`],
    ],
    [
      'a go-ahead has fallen',
      {
        employers: [
          employer('soc', { goAhead: { decision: 'GIVEN', voided: true, byManager: true } }),
        ],
      },
      [`GO_AHEAD_VOIDED <- ${OWNER}`],
    ],
    ['one alone', { team: [LEADER, REAR_SUPPORT] }, [`TEAM_TOO_SMALL <- ${OWNER}`]],
    ['nobody behind', { team: [LEADER, COLLEAGUE] }, [`REAR_SUPPORT_MISSING <- ${OWNER}`]],
    [
      'nobody behind, online',
      { type: 'DIGITAL', team: [LEADER, COLLEAGUE], checkIn: null },
      [`NAMED_CONTACT_MISSING <- ${OWNER}`],
    ],
    [
      'led by police',
      { team: [member('police', 1, { role: 'PASS_LEADER' }), COLLEAGUE, REAR_SUPPORT] },
      ['PASS_LED_BY_POLICE <- Funktion 1, Polisen Lund'],
    ],
    ['nobody counts', { countingAgencyId: null }, [`COUNTING_AGENCY_MISSING <- ${OWNER}`]],
    [
      'who counts has left',
      { countingAgencyId: 'police' },
      [`COUNTING_AGENCY_MISSING <- ${OWNER}`],
    ],
    ['no check-in chosen', { checkIn: null }, [`CHECK_IN_MISSING <- ${THE_LEADER}`]],
    ['an alarm never tested', { checkIn: alarm(45, null) }, [`CHECK_IN_MISSING <- ${THE_LEADER}`]],
    [
      'an alarm tested by one’s own word',
      { checkIn: alarm(45, EVENING) },
      [`CHECK_IN_MISSING <- ${THE_LEADER}`],
    ],
    [
      'the child procedure unread',
      { childProcedureAcknowledged: false },
      [`CHILD_PROCEDURE_MISSING <- ${THE_LEADER}`],
    ],
    ['no briefing', { briefingDone: false }, [`BRIEFING_MISSING <- ${THE_LEADER}`]],
    [
      'clashes, gaps and open points do not stop it',
      { silences: [{ ...NIGHT, who: 'Frälsningsarmén' }], checklist: NOTHING_SETTLED },
      [],
    ],
    ['online without check-in', { type: 'DIGITAL', checkIn: null }, []],
    ['nothing', {}, []],
  ])('%s', (_, more, expected) =>
    expect(told(startMissing(makePass(more), EVENING))).toEqual(expected),
  );

  it.each([
    ['the day before', DAY_BEFORE, ['NOT_TONIGHT']],
    ['the day after', atLocal('2022-05-21', '19:00'), ['NOT_TONIGHT']],
    ['late, after midnight', atLocal('2022-05-21', '00:15'), []],
  ])('%s', (_, now, expected) => {
    expect(startMissing(makePass(), now).map((it) => it.code)).toEqual(expected);
  });
});

describe('Klart för start', () => {
  const lines = (more: Partial<PassFacts>) => readiness(makePass(more));
  const clash = {
    key: 'k',
    code: 'DOUBLE_BOOKED',
    severity: 'SERIOUS',
    remedy: 'WHO',
    who: THE_LEADER,
  } as const;

  it('has seven lines, all done', () => {
    expect(lines({}).map((it) => it.line)).toEqual([...READINESS_LINES]);
    expect(linesDone(lines({}))).toBe(7);
  });

  it.each<[string, Partial<PassFacts>, string, string[]]>([
    [
      'no area, aim or leader',
      {
        areaGroups: [],
        aim: '',
        team: [COLLEAGUE, REAR_SUPPORT, member('fa', 1)],
        countingAgencyId: 'soc',
      },
      'WHEN_WHERE_LEADER',
      [`AREA_MISSING <- ${OWNER}`, `AIM_MISSING <- ${OWNER}`, `PASS_LEADER_MISSING <- ${OWNER}`],
    ],
    ['a clash', { clashes: [clash] }, 'WHO', [`DOUBLE_BOOKED <- ${THE_LEADER}`]],
    [
      'a gap',
      { silences: [{ ...NIGHT, who: 'Frälsningsarmén' }] },
      'WHO_ANSWERS',
      ['NOBODY_ANSWERS <- Frälsningsarmén'],
    ],
    ['no check-in', { checkIn: null }, 'REAR_SUPPORT', [`CHECK_IN_MISSING <- ${THE_LEADER}`]],
    [
      'open points',
      { checklist: NOTHING_SETTLED },
      'CHECKLIST',
      [
        `INTERPRETER_PLAN_MISSING <- ${OWNER}`,
        `COMMS_PLAN_MISSING <- ${OWNER}`,
        `ABORT_CRITERIA_MISSING <- ${OWNER}`,
      ],
    ],
    [
      'no standing assessment',
      {
        employers: [
          employer('soc'),
          employer('fa', {
            risk: { standingRiskIds: [], missingGroups: ['LU-INRE'], residual: null },
          }),
        ],
      },
      'STANDING_RISK',
      ['STANDING_RISK_MISSING <- Frälsningsarmén'],
    ],
    [
      'a go-ahead waits',
      { employers: [employer('soc'), employer('fa', { goAhead: null, check: null })] },
      'GO_AHEAD',
      ['PASS_CHECK_MISSING <- Frälsningsarmén', 'GO_AHEAD_MISSING <- Frälsningsarmén'],
    ],
    [
      'the police wait, who answer no check here',
      { employers: [employer('soc'), employer('police', { goAhead: null, check: null })] },
      'GO_AHEAD',
      ['GO_AHEAD_MISSING <- Polisen Lund'],
    ],
    [
      'a go-ahead in force asks for no newer check',
      { employers: [employer('soc', { check: null })], checkIn: null },
      'REAR_SUPPORT',
      [`CHECK_IN_MISSING <- ${THE_LEADER}`],
    ],
    ['a draft', { state: 'PLANNING' }, 'GO_AHEAD', [`PLAN_NOT_SENT <- ${OWNER}`]],
    [
      'with police, and nothing said of what follows when they leave',
      { team: [...TEAM, OFFICER], checklist: { ...ALL_SETTLED, ifPoliceLeave: false } },
      'CHECKLIST',
      [`POLICE_LEAVE_PLAN_MISSING <- ${OWNER}`],
    ],
    [
      'the child procedure unread',
      { childProcedureAcknowledged: false },
      'CHECKLIST',
      [`CHILD_PROCEDURE_MISSING <- ${THE_LEADER}`],
    ],
  ])('%s', (_, more, line, expected) => {
    const open = lines(more).filter((it) => !it.done);
    expect(open.map((it) => it.line)).toEqual([line]);
    expect(told(open.flatMap((it) => it.missing))).toEqual(expected);
  });
});

describe('a line is never done for want of anybody to ask', () => {
  const lines = (more: Partial<PassFacts>) =>
    readiness(makePass({ employers: [], ...more })).filter((it) => !it.done);
  const NOBODY = [`NOBODY_IN_FIELD <- ${OWNER}`];
  it.each<[string, Partial<PassFacts>]>([
    ['an empty team', { team: [] }],
    ['rear support alone', { team: [REAR_SUPPORT] }],
    ['an empty team of a draft', { state: 'PLANNING', team: [] }],
  ])('%s', (_, more) => {
    for (const line of ['STANDING_RISK', 'GO_AHEAD']) {
      expect(told(lines(more).find((it) => it.line === line)?.missing ?? [])).toEqual(NOBODY);
    }
  });

  it('what is only to know of leaves the line done', () => {
    const note = { key: 'k', severity: 'NOTE', remedy: 'WHEN', who: 'Centrum' } as const;
    const pass = makePass({ clashes: [{ ...note, code: 'AREA_VISITED' }] });
    expect(linesDone(readiness(pass))).toBe(7);
  });
});

describe('sending a plan', () => {
  const draft = (more: Partial<PassFacts> = {}) =>
    makePass({ state: 'PLANNING', employers: [], ...more });
  it.each<[string, Partial<PassFacts>, string[]]>([
    ['no area', { areaGroups: [] }, ['AREA_MISSING']],
    ['no aim', { aim: ' ' }, ['AIM_MISSING']],
    ['no leader', { team: [COLLEAGUE] }, ['PASS_LEADER_MISSING']],
    ['the wrong leader', { type: 'JOINT_POLICE' }, ['POLICE_MUST_LEAD']],
    ['nobody counts', { countingAgencyId: null }, ['COUNTING_AGENCY_MISSING']],
    ['a leader is enough', { team: [LEADER] }, []],
  ])('%s', (_, more, expected) => {
    expect(sendMissing(draft(more)).map((it) => it.code)).toEqual(expected);
  });

  const codes = (result: ReturnType<typeof sendPass>) =>
    result.ok ? [] : result.problems.map((problem) => problem.code);
  it.each<[string, PassFacts, string[], string[]]>([
    ['twice', makePass({ state: 'AWAITING_GO' }), ['fa'], ['STEP_NOT_POSSIBLE']],
    ['cancelled', makePass({ state: 'CANCELLED' }), ['fa'], ['STEP_NOT_POSSIBLE']],
    ['to an agency outside the core group', draft(), ['fa', 'hotel'], ['NOT_AVAILABLE']],
    ['incomplete', draft({ aim: '' }), ['fa'], ['AIM_MISSING']],
  ])('refused: %s', (_, pass, invited, expected) => {
    expect(codes(sendPass(pass, invited, ['soc', 'fa', 'police']))).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    ['to two', ['fa', 'police', 'fa'], ['fa', 'police']],
    ['to oneself is to nobody', ['soc'], []],
    ['of one employer alone', [], []],
  ])('%s', (_, invited, expected) => {
    expect(sendPass(draft(), invited, ['soc', 'fa', 'police'])).toEqual({
      ok: true,
      value: expected,
    });
  });
});

describe('answers', () => {
  const told = { byFunction: 'Vakthavande befäl', at: DAY_BEFORE };
  it.each<[string, Parameters<typeof checkAnswer>[0], string[]]>([
    ['something else', { answer: 'MAYBE', way: 'SIGNED_IN' }, ['ANSWER_UNKNOWN']],
    ['by phone from nobody', { answer: 'STANDBY', way: 'PHONE' }, ['TOLD_MISSING']],
    [
      'by phone, tomorrow',
      { answer: 'STANDBY', way: 'PHONE', told: { ...told, at: atLocal('2022-05-21', '12:00') } },
      ['TOLD_TIME_IN_FUTURE'],
    ],
    ['by phone', { answer: 'STANDBY', way: 'PHONE', told }, []],
    ['by link', { answer: 'DECLINED', way: 'LINK' }, []],
  ])('%s', (_, input, expected) => {
    const answer = checkAnswer(input, EVENING);
    expect(answer.ok ? [] : answer.problems.map((it) => it.code)).toEqual(expected);
  });

  it('a team without them holds nobody up (INV-32)', () => {
    expect(
      startMissing(makePass({ team: TEAM, agencyIds: ['soc', 'fa', 'police'] }), EVENING),
    ).toEqual([]);
  });
});

describe('a start before its time', () => {
  const at = (date: string, time: string) => atLocal(date, time);
  const startsAt = at('2022-05-20', '20:00');
  it.each<[string, Date, Date, string[]]>([
    ['hours before asks first', startsAt, at('2022-05-20', '06:17'), ['START_WOULD_BE_EARLY']],
    [
      'a minute more than the margin',
      startsAt,
      at('2022-05-20', '18:59'),
      ['START_WOULD_BE_EARLY'],
    ],
    ['the margin itself does not', startsAt, at('2022-05-20', '19:00'), []],
    ['nor the time itself', startsAt, startsAt, []],
    ['nor a late one', startsAt, at('2022-05-21', '01:00'), []],
    [
      'before midnight, of a pass after it',
      at('2022-05-21', '00:30'),
      at('2022-05-20', '23:29'),
      ['START_WOULD_BE_EARLY'],
    ],
    // The wall says two hours, of which one is left out: an hour is an hour.
    [
      'in the night the clock goes forward',
      at('2022-03-27', '03:30'),
      at('2022-03-27', '01:30'),
      [],
    ],
    [
      'in the night it goes back',
      at('2022-10-30', '03:00'),
      at('2022-10-30', '01:59'),
      ['START_WOULD_BE_EARLY'],
    ],
  ])('%s', (_, starts, now, codes) => {
    expect(earlyStart({ startsAt: starts }, now, false).map(({ code }) => code)).toEqual(codes);
    expect(earlyStart({ startsAt: starts }, now, true)).toEqual([]);
    expect(EARLY_MINUTES).toBe(60);
  });
});

describe('a start after its time', () => {
  const pass = { startsAt: atLocal('2022-05-20', '17:00'), endsAt: atLocal('2022-05-20', '22:00') };
  it.each<[string, Date, string[]]>([
    ['two hours late, not asked', atLocal('2022-05-20', '19:00'), []],
    ['a minute more', atLocal('2022-05-20', '19:01'), ['START_WOULD_BE_LATE']],
    ['ten hours late', atLocal('2022-05-21', '03:00'), ['START_WOULD_BE_LATE']],
    ['before its time', atLocal('2022-05-20', '16:00'), []],
  ])('%s', (_, now, codes) => {
    expect(lateStart(pass, now, false).map(({ code }) => code)).toEqual(codes);
    expect(lateStart(pass, now, true)).toEqual([]);
  });

  it('is asked about once a short pass is over', () => {
    const short = { ...pass, endsAt: atLocal('2022-05-20', '18:00') };
    expect(lateStart(short, atLocal('2022-05-20', '18:01'), false)).toHaveLength(1);
  });
});

describe('steps that are possible and not what one does next yet', () => {
  const startsAt = atLocal('2022-05-20', '20:00');
  const turn = { team: TEAM, gaps: [] };
  const ill = (personId: string) => ({
    team: TEAM,
    gaps: TEAM.filter((each) => each.personId === personId).map(({ id }) => ({ memberId: id })),
  });
  const [leader, colleague, rear, manager] = ['soc-1', 'soc-2', 'soc-3', 'soc-9'] as const;
  it.each<[string, string, typeof turn | ReturnType<typeof ill>, Date, string[]]>([
    ['days before', leader, turn, atLocal('2022-05-14', '10:00'), ['briefing', 'start']],
    ['the night before', leader, turn, atLocal('2022-05-20', '03:59'), ['briefing', 'start']],
    ['nine hours before', leader, turn, atLocal('2022-05-20', '11:00'), ['briefing', 'start']],
    ['two hours before', leader, turn, atLocal('2022-05-20', '18:00'), ['start']],
    ['an hour before', leader, turn, atLocal('2022-05-20', '19:00'), []],
    ['after its time', leader, turn, atLocal('2022-05-21', '01:00'), []],
    ['the leader holds the briefing', colleague, turn, EVENING, ['briefing']],
    [
      'an ill leader neither briefs nor starts',
      leader,
      ill(leader),
      EVENING,
      ['briefing', 'start'],
    ],
    ['then somebody else who goes out does', colleague, ill(leader), EVENING, []],
    ['rear support stays in', rear, turn, EVENING, ['briefing', 'start']],
    ['a manager is not in the team', manager, turn, EVENING, ['briefing', 'start']],
  ])('%s', (_, personId, whose, now, steps) => {
    expect(stepsForLater({ ...whose, startsAt, state: 'READY' }, personId, now)).toEqual(steps);
  });

  it('are the count and the police’s leaving, while the team is out', () => {
    const out = { ...turn, startsAt, state: 'ACTIVE' } as const;
    expect(stepsForLater(out, leader, EVENING)).toEqual(['policeLeave', 'report']);
    expect(stepsForLater(out, manager, EVENING)).toEqual(['policeLeave', 'return', 'report']);
  });
});
