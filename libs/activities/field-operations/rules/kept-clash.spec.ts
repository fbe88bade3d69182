import { describe, expect, it } from '@jest/globals';
import { nightSpan } from '@stad/platform/rules/time.js';
import { booked, busy, CLASH_PLAN, NOTHING_AROUND } from './cases/clash-cases.js';
import { CLASH_CODES, CLASHES, type Clash, type ClashPlan, findClashes } from './clashes.js';
import { KEEP_REASONS, KEEP_REASONS_OF, keepClash, keepsClashOf } from './kept-clash.js';

const a = (code: Clash['code']): Clash => ({ key: `${code} x`, code, who: 'x', ...CLASHES[code] });

describe('a clash is kept', () => {
  it.each<[string, Clash | undefined, string, string | null, string]>([
    ['not when it is gone', undefined, 'ASKED', null, 'CLASH_GONE'],
    ['not when it is only to know of', a('RED_DAY'), 'OTHER', 'x', 'CLASH_NOT_TO_KEEP'],
    ['not without a reason', a('BUSY'), '', null, 'KEEP_REASON_MISSING'],
    [
      'not with a reason of another clash',
      a('REST_TOO_SHORT'),
      'SHORT_OVERLAP',
      null,
      'KEEP_REASON_MISSING',
    ],
    ['not with another reason that is not said', a('BUSY'), 'OTHER', null, 'KEEP_NOTE_MISSING'],
    ['with its reason', a('BUSY'), 'ASKED', null, ''],
    ['with another reason in words', a('ON_CALL'), 'OTHER', 'Jouren är delad', ''],
  ])('%s', (_, clash, reason, note, code) => {
    const kept = keepClash(clash, reason, note);
    expect(kept.ok ? '' : kept.problems[0].code).toBe(code);
  });

  it('by the owner of the plan, and by the employer of the one it is about', () => {
    expect(keepsClashOf('soc', 'soc', 'fa')).toBe(true);
    expect(keepsClashOf('soc', 'soc')).toBe(true);
    expect(keepsClashOf('fa', 'soc', 'fa')).toBe(true);
    expect(keepsClashOf('fa', 'soc', 'police')).toBe(false);
    expect(keepsClashOf('fa', 'soc')).toBe(false);
  });

  it('with a reason of its kind: what asks for action has some, what is only to know of none', () => {
    for (const code of CLASH_CODES) {
      const some = KEEP_REASONS_OF[code].length > 0;
      expect([code, some]).toEqual([code, CLASHES[code].severity !== 'NOTE']);
    }
    const used = new Set(Object.values(KEEP_REASONS_OF).flat());
    expect([...used].sort()).toEqual([...KEEP_REASONS].sort());
  });
});

const other = busy('soc', 'soc-1', ['2022-05-20', '17:00', '21:00']);
const keys = (plan: Partial<ClashPlan>, own = true) =>
  findClashes(
    { ...CLASH_PLAN, ...plan },
    own
      ? { ...NOTHING_AROUND, bookings: [booked(['2022-05-20', '17:00', '21:00'])] }
      : { ...NOTHING_AROUND, busy: [other] },
  ).map(({ key }) => key);

describe('what was kept', () => {
  const kept = keys({});

  it.each<[string, Partial<ClashPlan>, boolean]>([
    ['stays kept when somebody else comes along', { team: [...CLASH_PLAN.team].reverse() }, true],
    ['stays kept when the pass ends later', nightSpan('2022-05-20', '20:00', '02:00'), true],
    [
      'comes back when more of the time is claimed twice',
      nightSpan('2022-05-20', '19:00', '01:00'),
      false,
    ],
    ['comes back another night', nightSpan('2022-05-21', '20:00', '01:00'), false],
  ])('%s', (_, plan, same) => {
    const [key] = keys(plan);
    expect(key === kept[0]).toBe(same);
  });

  it('is the same clash to the agency that booked and to those who see that it is taken', () => {
    expect(keys({}, false)).toEqual(kept);
  });

  it('of too little rest comes back when the rest gets shorter', () => {
    const before = { ...NOTHING_AROUND, bookings: [booked(['2022-05-20', '09:00', '16:00'])] };
    const longer = { ...NOTHING_AROUND, bookings: [booked(['2022-05-20', '08:00', '16:30'])] };
    const [one] = findClashes(CLASH_PLAN, before);
    const [two] = findClashes(CLASH_PLAN, longer);
    expect(one?.key).toBe('REST_TOO_SHORT soc-1 BEFORE 2022-05-20 8');
    expect(two?.key).toBe('REST_TOO_SHORT soc-1 BEFORE 2022-05-20 7');
  });

  it('of a missing training comes back with another type of pass', () => {
    const team = [...CLASH_PLAN.team].map((member) => ({ ...member, trained: false }));
    const of = (type: 'STREET' | 'DIGITAL') =>
      findClashes({ ...CLASH_PLAN, type, team }, NOTHING_AROUND)[0]?.key;
    expect([of('STREET'), of('DIGITAL')]).toEqual([
      'TRAINING_MISSING soc-1 STREET',
      'TRAINING_MISSING soc-1 DIGITAL',
    ]);
  });
});
