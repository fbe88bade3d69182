import { describe, expect, it } from '@jest/globals';
import { atLocal, localDate, localTime, nightSpan } from '@stad/platform/rules/time.js';
import { correctReport } from './correction.js';
import { checkDebrief, debriefDueAt, heldInTime } from './debrief.js';
import {
  checkReport,
  type FieldReport,
  type ReportGround,
  type ReportInput,
} from './field-report.js';
import { checkHours, checkPresence, hoursOf } from './hours.js';
import { COLLEAGUE, FIELD_WORKER, LEADER, NIGHT, OFFICER, REAR_SUPPORT } from './make-pass.js';
import {
  lockDueOn,
  lockMissing,
  locksItselfAt,
  locksItselfNow,
  mayReopen,
  reportLife,
} from './report-life.js';
import { seesSmallCounts } from './small-counts.js';
import { ZERO_TALLY } from './tally.js';

const codes = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);
const team = [LEADER, COLLEAGUE, FIELD_WORKER, OFFICER, REAR_SUPPORT];
const ground = (agencyId: string, agencyKind = 'SOCIAL_SERVICES'): ReportGround => ({
  agencyId,
  agencyKind,
  countingAgencyId: 'soc',
  countingLabel: 'Socialtjänsten Lund',
  team,
});
const POLICE = ground('police', 'POLICE');
const hours = [{ memberId: LEADER.id, hours: 5 }];
const policeFigures = { contactsWithPolicePresent: 7, supportOffered: 3 };

describe('a report that does not hold together', () => {
  it.each<[string, ReportInput, ReportGround, string[]]>([
    [
      'another agency counts',
      { hours: [], tally: ZERO_TALLY },
      ground('fa', 'NGO'),
      ['COUNTED_BY_ANOTHER_AGENCY'],
    ],
    [
      'another agency breaks down',
      { hours: [], breakdowns: { sex: { woman: 1 } } },
      ground('fa', 'NGO'),
      ['COUNTED_BY_ANOTHER_AGENCY'],
    ],
    [
      'the counting agency has nothing to tell',
      { hours: [], nothingToReport: true },
      ground('soc'),
      ['COUNTING_AGENCY_MUST_REPORT'],
    ],
    [
      'nothing, and hours',
      { hours: [{ memberId: OFFICER.id, hours: 2 }], nothingToReport: true },
      POLICE,
      ['NOTHING_AND_SOMETHING'],
    ],
    [
      'police figures of social services',
      { hours, police: policeFigures },
      ground('soc'),
      ['POLICE_FIGURES_ONLY_POLICE'],
    ],
    [
      'half a police figure',
      { hours: [], police: { ...policeFigures, supportOffered: 0.5 } },
      POLICE,
      ['NOT_A_COUNT'],
    ],
    [
      'hours of another agency',
      { hours: [{ memberId: FIELD_WORKER.id, hours: 5 }] },
      ground('soc'),
      ['HOURS_OF_ANOTHER_AGENCY'],
    ],
    [
      'hours of rear support',
      { hours: [{ memberId: REAR_SUPPORT.id, hours: 5 }] },
      ground('soc'),
      ['HOURS_OF_ANOTHER_AGENCY'],
    ],
    [
      'more talks than contacts',
      { hours, tally: { ...ZERO_TALLY, supportConversations: 1 } },
      ground('soc'),
      ['CONVERSATIONS_OVER_CONTACTS'],
    ],
    [
      'more women than contacts',
      { hours, tally: { ...ZERO_TALLY, contacts: 1 }, breakdowns: { sex: { woman: 2 } } },
      ground('soc'),
      ['BREAKDOWN_OVER_TOTAL'],
    ],
  ])('%s', (_, input, where, expected) =>
    expect(codes(checkReport(input, where))).toEqual(expected),
  );
});

describe('a report', () => {
  it('of zeros is a report', () => {
    const result = checkReport({ hours }, ground('soc'));
    expect(result.ok && result.value.tally).toEqual(ZERO_TALLY);
  });
  it.each<[string, ReportInput, ReportGround]>([
    [
      'of the police in three figures',
      { hours: [{ memberId: OFFICER.id, hours: 7.5 }], police: policeFigures },
      POLICE,
    ],
    ['of nothing', { hours: [], nothingToReport: true }, POLICE],
    [
      'of hours alone',
      { hours: [{ memberId: FIELD_WORKER.id, hours: 4.25 }] },
      ground('fa', 'NGO'),
    ],
  ])('%s has no counts', (_, input, where) => {
    const result = checkReport(input, where);
    expect(result.ok && result.value).toMatchObject({ tally: null, breakdowns: null });
  });
});

describe('hours', () => {
  const pass = nightSpan('2022-05-20', '20:00', '01:00');
  const at = (time: string, date = '2022-05-20') => atLocal(date, time);
  it.each<[string, { joinedAt?: Date; leftAt?: Date }, typeof pass, number]>([
    ['the whole pass', {}, pass, 5],
    ['came later', { joinedAt: at('21:30') }, pass, 3.5],
    ['left before the end', { leftAt: at('22:40') }, pass, 2.75],
    ['both', { joinedAt: at('20:10'), leftAt: at('00:00', '2022-05-21') }, pass, 3.75],
    ['stayed on', { leftAt: at('02:00', '2022-05-21') }, pass, 6],
    ['three minutes', { leftAt: at('20:03') }, pass, 0],
    ['left before it began', { leftAt: at('19:00') }, pass, 0],
    ['the spring night', {}, nightSpan('2022-03-26', '20:00', '04:00'), 7],
    ['the autumn night', {}, nightSpan('2022-10-29', '20:00', '04:00'), 9],
  ])('%s', (_, member, span, expected) => expect(hoursOf(member, span)).toBe(expected));

  it.each<[string, { joinedAt?: Date; leftAt?: Date }, string[]]>([
    ['left before joining', { joinedAt: at('22:00'), leftAt: at('21:00') }, ['LEFT_BEFORE_JOINED']],
    ['left before it began', { leftAt: at('19:00') }, ['LEFT_BEFORE_JOINED']],
    ['joined when it was over', { joinedAt: at('01:00', '2022-05-21') }, ['JOINED_AFTER_END']],
    [
      'joined late and stayed on',
      { joinedAt: at('01:00', '2022-05-21'), leftAt: at('02:00', '2022-05-21') },
      [],
    ],
  ])('%s', (_, member, expected) => expect(codes(checkPresence(member, pass))).toEqual(expected));

  it.each<[string, number[], string[]]>([
    ['in tenths', [4.1], ['HOURS_NOT_QUARTERS']],
    ['below zero', [-1], ['HOURS_NOT_QUARTERS']],
    ['too many', [16.25], ['HOURS_NOT_QUARTERS']],
    ['not a number', [Number.NaN], ['HOURS_NOT_QUARTERS']],
    ['twice', [1, 2], ['HOURS_TWICE']],
    ['none', [0], []],
    ['the most', [16], []],
  ])('%s', (_, values, expected) => {
    const entries = values.map((value) => ({ memberId: LEADER.id, hours: value }));
    expect(codes(checkHours(entries, team, 'soc'))).toEqual(expected);
  });
});

describe('locking', () => {
  const returnedAt = atLocal('2022-05-21', '01:10');
  it.each([
    ['still out', null, [], ['PASS_NOT_RETURNED']],
    [
      'figures do not hold',
      returnedAt,
      ['CONVERSATIONS_OVER_CONTACTS'],
      ['CONVERSATIONS_OVER_CONTACTS'],
    ],
    ['ready', returnedAt, [], []],
  ])('%s', (_, at, problems, expected) => {
    expect(lockMissing(at, problems).map((it) => it.code)).toEqual(expected);
  });

  it.each([
    ['CORRECTED', 'reopen'],
    ['OPEN', 'correct'],
    ['LOCKED', 'lock'],
  ] as const)('%s cannot %s', (state, move) => {
    expect(reportLife.take(state, move).ok).toBe(false);
  });
  it('a correction can be corrected', () => {
    expect(reportLife.take('CORRECTED', 'correct')).toEqual({ ok: true, value: 'CORRECTED' });
  });

  const locked = { lockedAt: atLocal('2022-05-21', '01:30'), lockedByPersonId: 'p1' };
  it.each([
    ['somebody else', 'p2', atLocal('2022-05-21', '01:40'), false],
    ['the next morning', 'p1', atLocal('2022-05-21', '09:00'), false],
    ['the same night', 'p1', atLocal('2022-05-21', '03:59'), true],
  ])('a wrong lock, %s: %s', (_, personId, now, expected) => {
    expect(mayReopen(locked, personId, now)).toBe(expected);
  });

  it.each([
    ['a Friday night', '2022-05-21', '01:10', [], '2022-05-25'],
    ['a Thursday afternoon', '2022-05-19', '17:00', [], '2022-05-24'],
    ['before Ascension Day', '2022-05-24', '17:00', ['2022-05-26'], '2022-05-30'],
    ['before Christmas', '2022-12-22', '23:00', ['2022-12-25', '2022-12-26'], '2022-12-28'],
  ])('%s is to be locked in three working days', (_, date, time, red, expected) => {
    expect(lockDueOn(atLocal(date, time), new Set(red))).toBe(expected);
  });

  it.each([
    ['in May', '2022-05-21', '01:10', '2022-05-31 01:10'],
    ['over the spring change', '2022-03-20', '22:00', '2022-03-30 22:00'],
    ['over the autumn change', '2022-10-22', '22:00', '2022-11-01 22:00'],
  ])('%s the others’ lock themselves on the tenth day', (_, date, time, expected) => {
    const at = locksItselfAt(atLocal(date, time));
    expect(`${localDate(at)} ${localTime(at)}`).toBe(expected);
  });

  const due = locksItselfAt(returnedAt);
  const early = new Date(due.getTime() - 1);
  const open = { agencyId: 'police', state: 'OPEN' } as const;
  it.each([
    ['the counting agency’s', { ...open, agencyId: 'soc' }, returnedAt, due, false],
    ['one that is locked', { ...open, state: 'LOCKED' as const }, returnedAt, due, false],
    ['a pass that is out', open, null, due, false],
    ['a moment too early', open, returnedAt, early, false],
    ['due', open, returnedAt, due, true],
  ])('%s', (_, report, returned, now, expected) => {
    expect(locksItselfNow(report, { countingAgencyId: 'soc', returnedAt: returned }, now)).toBe(
      expected,
    );
  });
});

describe('correcting', () => {
  const before: FieldReport = {
    hours,
    tally: { ...ZERO_TALLY, contacts: 4 },
    breakdowns: null,
    police: null,
    nothingToReport: false,
  };
  const after: ReportInput = { hours, tally: { ...ZERO_TALLY, contacts: 3 } };
  const silent: FieldReport = {
    hours: [],
    tally: null,
    breakdowns: null,
    police: null,
    nothingToReport: true,
  };

  it.each<[string, FieldReport, ReportInput, string | null, ReportGround, string[]]>([
    ['without a reason', before, after, null, ground('soc'), ['CORRECTION_REASON_MISSING']],
    [
      'with a made-up reason',
      before,
      after,
      'BECAUSE',
      ground('soc'),
      ['CORRECTION_REASON_MISSING'],
    ],
    [
      'nothing',
      silent,
      { hours: [], nothingToReport: true },
      'OTHER',
      POLICE,
      ['NOTHING_CORRECTED'],
    ],
    [
      'to what cannot be',
      before,
      { hours, tally: { ...ZERO_TALLY, accepted: 1 } },
      'MISTYPED',
      ground('soc'),
      ['ANSWERS_OVER_CONVERSATIONS'],
    ],
    [
      'counts of another agency',
      silent,
      { hours: [], tally: ZERO_TALLY },
      'ADDED_LATER',
      POLICE,
      ['COUNTED_BY_ANOTHER_AGENCY'],
    ],
  ])('%s', (_, was, is, reason, where, expected) => {
    expect(codes(correctReport(was, is, reason, where))).toEqual(expected);
  });

  it('tells each figure that changed', () => {
    const result = correctReport(before, after, 'MISCOUNTED', ground('soc'));
    const changed = result.ok ? result.value.figures : [];
    expect(changed.filter((figure) => figure.field.startsWith('tally'))).toEqual([
      { field: 'tally.contacts', was: 4, is: 3 },
    ]);
    expect(changed).toContainEqual({ field: 'sex.unknown', was: null, is: 3 });
  });

  it('Inget redovisat gets its hours later', () => {
    const late = { hours: [{ memberId: OFFICER.id, hours: 7.5 }] };
    expect(correctReport(silent, late, 'ADDED_LATER', POLICE)).toMatchObject({
      value: { figures: [{ field: `hours.${OFFICER.id}`, was: null, is: 7.5 }] },
    });
  });
});

describe('the talk afterwards', () => {
  const returnedAt = NIGHT.endsAt;
  it.each([
    ['72 hours later', new Date(returnedAt.getTime() + 72 * 3_600_000), true],
    ['a minute more', new Date(returnedAt.getTime() + 72 * 3_600_000 + 60_000), false],
  ])('%s: in time %s', (_, heldAt, expected) =>
    expect(heldInTime(heldAt, returnedAt)).toBe(expected),
  );

  it.each([
    ['an ordinary weekend', '2022-05-21', '01:00', '2022-05-24 01:00'],
    ['the spring weekend', '2022-03-26', '23:00', '2022-03-30 00:00'],
    ['the autumn weekend', '2022-10-29', '23:00', '2022-11-01 22:00'],
  ])('the clock runs in real hours: %s', (_, date, time, expected) => {
    const due = debriefDueAt(atLocal(date, time));
    expect(`${localDate(due)} ${localTime(due)}`).toBe(expected);
  });

  const now = atLocal('2022-05-23', '12:00');
  const held = { heldAt: atLocal('2022-05-21', '01:15'), participants: 4, followUp: false };
  it.each<[string, Partial<typeof held>, Date | null, string[]]>([
    ['while still out', {}, null, ['DEBRIEF_BEFORE_RETURN']],
    [
      'before everyone was back',
      { heldAt: atLocal('2022-05-21', '00:30') },
      returnedAt,
      ['DEBRIEF_BEFORE_RETURN'],
    ],
    ['tomorrow', { heldAt: atLocal('2022-05-24', '12:00') }, returnedAt, ['DEBRIEF_IN_FUTURE']],
    ['with nobody', { participants: 0 }, returnedAt, ['DEBRIEF_WITHOUT_PEOPLE']],
    ['with half a person', { participants: 1.5 }, returnedAt, ['DEBRIEF_WITHOUT_PEOPLE']],
    ['the same night', {}, returnedAt, []],
  ])('%s', (_, more, returned, expected) => {
    expect(codes(checkDebrief({ ...held, ...more }, returned, now))).toEqual(expected);
  });
});

describe('who sees counts of one to four (INV-15)', () => {
  const closedAt = atLocal('2022-05-24', '12:00');
  const later = (days: number) => new Date(closedAt.getTime() + days * 86_400_000);
  const pass = { countingAgencyId: 'soc', teamPersonIds: ['fa-1'], closedAt };
  it.each<[string, string, string, Date | null, Date, boolean]>([
    ['the project lead', 'fa', 'fa-9', closedAt, later(1), false],
    ['the police of the site', 'police', 'police-9', closedAt, later(1), false],
    ['one of the team after 30 days', 'fa', 'fa-1', closedAt, later(30.1), false],
    ['one of the team within 30 days', 'fa', 'fa-1', closedAt, later(30), true],
    ['one of the team before it is closed', 'fa', 'fa-1', null, later(90), true],
    ['the counting agency, always', 'soc', 'soc-9', closedAt, later(400), true],
  ])('%s', (_, agencyId, personId, closed, now, expected) => {
    expect(seesSmallCounts({ agencyId, personId }, { ...pass, closedAt: closed }, now)).toBe(
      expected,
    );
  });
});
