import { describe, expect, it } from '@jest/globals';
import { atLocal, localDate, localTime } from '@stad/platform/rules/time.js';
import { checkDebrief, debriefDueAt, heldInTime } from './debrief.js';
import { NIGHT } from './make-pass.js';
import {
  lockDueOn,
  lockMissing,
  locksItselfAt,
  locksItselfNow,
  mayReopen,
  reportLife,
} from './report-life.js';

const codes = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);

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
