import { describe, expect, it } from '@jest/globals';
import {
  type AccessAnswer,
  answerAccess,
  concludeReview,
  type ItemState,
  judge,
  LONGEST_CONCLUSION,
  LONGEST_NOTE,
  possibleVerdicts,
} from './access-review.js';
import { FINDINGS, type Finding, type Group, isFinding, LIMITS, toLookAt } from './findings.js';
import {
  accessAnswerReminderAt,
  accessReviewDueOn,
  accessReviewReminderAt,
  askedTooLongAgo,
} from './review-due.js';
import { type Counts, sampleSizes } from './sample-sizes.js';
import { type SealedItem, type SealedReview, sealedText } from './sealed-text.js';
import { yearSums } from './year-sums.js';

const ME = 'reviewer';
const codes = (result: { ok: boolean; problems?: readonly { code: string }[]; value?: unknown }) =>
  result.ok ? result.value : result.problems?.map(({ code }) => code).join(' ');

describe('a verdict', () => {
  it.each<[ItemState, AccessAnswer | null, string, string, string]>([
    ['WAITING', null, 'answer', 'colleague', 'STEP_NOT_POSSIBLE'],
    ['WAITING', null, 'delete', 'colleague', 'STEP_NOT_POSSIBLE'],
    ['WAITING', null, 'authorise', ME, 'OWN_ACCESS'],
    ['ASKED', null, 'authorise', 'colleague', 'STEP_NOT_POSSIBLE'],
    ['ASKED', null, 'ask', 'colleague', 'STEP_NOT_POSSIBLE'],
    ['ANSWERED', 'NOT_IN_WORK', 'authorise', 'colleague', 'MANAGER_SAID_NO'],
    ['ANSWERED', 'NOT_IN_WORK', 'authorise', ME, 'MANAGER_SAID_NO'],
    ['ANSWERED', 'IN_WORK', 'ask', 'colleague', 'STEP_NOT_POSSIBLE'],
    ['AUTHORISED', 'IN_WORK', 'ask', 'colleague', 'NOT_ASKED_TWICE'],
    ['DEVIATION', 'NOT_IN_WORK', 'authorise', 'colleague', 'MANAGER_SAID_NO'],
    ['DEVIATION', null, 'authorise', ME, 'OWN_ACCESS'],
    ['WAITING', null, 'authorise', 'colleague', 'AUTHORISED'],
    ['WAITING', null, 'ask', ME, 'ASKED'],
    ['WAITING', null, 'report', ME, 'DEVIATION'],
    ['ASKED', null, 'report', 'colleague', 'DEVIATION'],
    ['ANSWERED', 'IN_WORK', 'authorise', ME, 'AUTHORISED'],
    ['ANSWERED', 'IN_WORK', 'report', 'colleague', 'DEVIATION'],
    ['AUTHORISED', null, 'report', 'colleague', 'DEVIATION'],
    ['DEVIATION', null, 'authorise', 'colleague', 'AUTHORISED'],
  ])('%s, answer %s: %s on what the %s did: %s', (state, answer, verdict, membershipId, said) => {
    expect(codes(judge({ state, answer, membershipId }, verdict, ME, ''))).toBe(said);
  });

  it('has a short note', () => {
    const item = { state: 'WAITING', answer: null, membershipId: 'colleague' } as const;
    expect(judge(item, 'report', ME, 'x'.repeat(LONGEST_NOTE)).ok).toBe(true);
    const long = judge(item, 'report', ME, 'x'.repeat(LONGEST_NOTE + 1));
    expect(codes(long)).toBe('TEXT_TOO_LONG');
  });

  it.each<[ItemState, AccessAnswer | null, string | null, string[]]>([
    ['WAITING', null, 'colleague', ['authorise', 'ask', 'report']],
    ['WAITING', null, null, ['authorise', 'ask', 'report']],
    ['WAITING', null, ME, ['ask', 'report']],
    ['ASKED', null, 'colleague', ['report']],
    ['ANSWERED', 'NOT_IN_WORK', 'colleague', ['report']],
    ['AUTHORISED', 'IN_WORK', 'colleague', ['report']],
  ])('%s, answer %s, by %s: one may %j', (state, answer, membershipId, verdicts) => {
    expect(possibleVerdicts({ state, answer, membershipId }, ME)).toEqual(verdicts);
  });
});

describe('a manager’s answer', () => {
  const asked = { state: 'ASKED', answer: null, membershipId: 'worker', judgedBy: ME } as const;
  it.each<[string, object, string, string, string]>([
    ['what nobody asked about', { state: 'WAITING' }, 'IN_WORK', 'manager', 'STEP_NOT_POSSIBLE'],
    ['twice', { state: 'ANSWERED' }, 'IN_WORK', 'manager', 'STEP_NOT_POSSIBLE'],
    ['something else', {}, 'PERHAPS', 'manager', 'STEP_NOT_POSSIBLE'],
    ['their own reading', { membershipId: 'manager' }, 'IN_WORK', 'manager', 'OWN_ACCESS'],
    ['their own question', {}, 'IN_WORK', ME, 'ASKER_ANSWERS'],
    ['a colleague’s', {}, 'NOT_IN_WORK', 'manager', 'ANSWERED'],
  ])('%s', (_, more, answer, who, said) => {
    expect(codes(answerAccess({ ...asked, ...more }, answer, who))).toBe(said);
  });
});

describe('a conclusion', () => {
  const done = { state: 'OPEN', items: [{ state: 'AUTHORISED' }, { state: 'DEVIATION' }] } as const;
  const said = { conclusion: 'En avvikelse, rapporterad.', chainCheckedOn: null };
  const left = (...states: ItemState[]) => ({ items: states.map((state) => ({ state })) });
  it.each<[string, object, object, string]>([
    ['twice', { state: 'CONCLUDED' }, {}, 'STEP_NOT_POSSIBLE'],
    ['while one waits', left('WAITING', 'AUTHORISED'), {}, 'NOT_ALL_JUDGED'],
    ['while a manager is asked', left('ASKED'), {}, 'NOT_ALL_JUDGED'],
    ['after the answer, before the verdict', left('ANSWERED'), {}, 'NOT_ALL_JUDGED'],
    ['with nothing said', {}, { conclusion: ' ' }, 'CONCLUSION_MISSING'],
    ['too long', {}, { conclusion: 'x'.repeat(LONGEST_CONCLUSION + 1) }, 'TEXT_TOO_LONG'],
    ['checked tomorrow', {}, { chainCheckedOn: '2026-11-27' }, 'DAY_TO_COME'],
    ['checked today', {}, { chainCheckedOn: '2026-11-26' }, 'CONCLUDED'],
    ['of nothing found', { items: [] }, {}, 'CONCLUDED'],
  ])('%s', (_, review, words, expected) => {
    const result = concludeReview({ ...done, ...review }, { ...said, ...words }, '2026-11-26');
    expect(codes(result)).toBe(expected);
  });
});

describe('the sample', () => {
  const of = (READ: number, LIST = 0, EXPORT = 0): Counts => ({ READ, LIST, EXPORT });
  it.each<[string, Counts, Counts]>([
    ['of nothing', of(0), of(0)],
    ['of few is all of them', of(3, 2, 1), of(3, 2, 1)],
    ['of ten is all of them', of(7, 2, 1), of(7, 2, 1)],
    ['is never fewer than ten', of(60, 30), of(6, 4)],
    ['is every twentieth', of(400), of(20)],
    ['is rounded up', of(401), of(21)],
    ['is never more than a hundred', of(100_000), of(100)],
    ['has one of each kind that there is', of(9_000, 1, 1), of(98, 1, 1)],
    ['is in proportion, the largest remainder first', of(800, 300, 104), of(40, 15, 6)],
  ])('%s', (_, counts, sizes) => {
    expect(sampleSizes(counts)).toEqual(sizes);
  });

  it('is as large as it should be, and no stratum gives more than it has', () => {
    for (let all = 0; all < 2500; all += 7) {
      const counts = of(all, all % 13, all % 5);
      const sizes = sampleSizes(counts);
      const sum = ({ READ, LIST, EXPORT }: Counts) => READ + LIST + EXPORT;
      const total = sum(counts);
      expect(sum(sizes)).toBe(
        Math.min(total, Math.max(10, Math.min(100, Math.ceil(total * 0.05)))),
      );
      for (const key of ['READ', 'LIST', 'EXPORT'] as const) {
        expect(sizes[key]).toBeLessThanOrEqual(counts[key]);
      }
    }
  });
});

describe('findings', () => {
  const group = (finding: Finding, counted: number, eventId = 'e'): Group => ({
    finding,
    counted,
    eventId,
  });

  it.each(FINDINGS)('%s: above its limit, not at it', (finding) => {
    expect(isFinding(group(finding, LIMITS[finding]))).toBe(false);
    expect(isFinding(group(finding, LIMITS[finding] + 1))).toBe(true);
  });

  it('and sample are one list: an event once, with all its reasons and the largest number', () => {
    const groups = [
      group('MANY_READS', 55, 'a'),
      group('NIGHT', 3, 'a'),
      group('RIGHTS', 1, 'c'),
      group('REFUSALS', 5, 'd'),
    ];
    expect(toLookAt(['a', 'b'], groups)).toEqual([
      { eventId: 'a', reasons: ['SAMPLE', 'NIGHT', 'MANY_READS'], counted: 55 },
      { eventId: 'b', reasons: ['SAMPLE'], counted: 1 },
      { eventId: 'c', reasons: ['RIGHTS'], counted: 1 },
    ]);
  });
});

it.each([
  [null, null],
  ['2026-08-26', '2026-11-26'],
  ['2026-11-30', '2027-02-28'],
])('gone through up to %s, the next is due on %s', (since, due) => {
  expect(accessReviewDueOn(since)).toBe(due);
});

it.each([
  ['2026-11-26T08:00:00Z', '2026-12-03T08:00:00Z'],
  ['2026-11-26T22:59:59Z', '2026-12-03T08:00:00Z'],
  // 00.30 on the 27th in Sweden.
  ['2026-11-26T23:30:00Z', '2026-12-04T08:00:00Z'],
  // The clocks go back between.
  ['2026-10-22T10:00:00Z', '2026-10-29T08:00:00Z'],
])('asked at %s, a manager is reminded at %s, and not before', (asked, reminded) => {
  const at = accessAnswerReminderAt(new Date(asked));
  expect(at).toEqual(new Date(reminded));
  expect(askedTooLongAgo(at) > new Date(asked)).toBe(true);
  expect(askedTooLongAgo(new Date(at.getTime() - 86_400_000)) > new Date(asked)).toBe(false);
});

it.each([
  ['2026-11-26T10:00:00Z', '2027-02-26T08:00:00Z'],
  ['2026-11-30T23:30:00Z', '2027-03-01T08:00:00Z'],
])('gone through up to %s, the next control is reminded of at %s', (until, reminded) => {
  expect(accessReviewReminderAt(new Date(until))).toEqual(new Date(reminded));
});

describe('what a conclusion is sealed by', () => {
  const review: SealedReview = {
    id: 'r1',
    afterSequence: '10',
    toSequence: '20',
    since: '2026-08-26T00:00:00.000Z',
    until: '2026-11-26T00:00:00.000Z',
    seed: 'ab',
    events: 2,
    conclusion: 'Inget att anmärka.',
    chainCheckedOn: null,
    concludedBy: 'm1',
    concludedAt: '2026-11-26T09:00:00.000Z',
  };
  const item = (eventId: string, more: Partial<SealedItem> = {}): SealedItem => ({
    eventId,
    reasons: ['SAMPLE'],
    counted: 1,
    state: 'AUTHORISED',
    answer: null,
    judgedBy: 'm1',
    answeredBy: null,
    note: null,
    ...more,
  });
  const sealed = sealedText(review, [item('a'), item('b')]);

  it('is the same in any order', () => {
    expect(sealedText(review, [item('b'), item('a')])).toBe(sealed);
  });

  it.each<[string, Partial<SealedReview>, Partial<SealedItem>]>([
    ['the span', { until: '2026-11-25T00:00:00.000Z' }, {}],
    ['its end in the chain', { toSequence: '21' }, {}],
    ['the seed', { seed: 'ac' }, {}],
    ['the words', { conclusion: 'Allt är bra.' }, {}],
    ['the chain', { chainCheckedOn: '2026-11-26' }, {}],
    ['who concluded', { concludedBy: 'm2' }, {}],
    ['a verdict', {}, { state: 'DEVIATION' }],
    ['an answer', {}, { answer: 'IN_WORK', answeredBy: 'm3' }],
    ['a reason', {}, { reasons: ['SAMPLE', 'NIGHT'] }],
    ['a note', {}, { note: 'Se incident 4' }],
  ])('changes with %s', (_, of, with_) => {
    expect(sealedText({ ...review, ...of }, [item('a', with_), item('b')])).not.toBe(sealed);
  });
});

it('a year is the sum of its controls, the latest first', () => {
  const review = (until: string, deviations: number) => ({
    until,
    events: 100,
    items: 10,
    authorised: 10 - deviations,
    asked: 2,
    deviations,
  });
  expect(yearSums([])).toEqual([]);
  const years = yearSums([
    review('2026-11-26', 1),
    review('2026-08-26', 0),
    review('2025-12-31', 3),
  ]);
  expect(years).toEqual([
    { year: '2026', reviews: 2, events: 200, items: 20, authorised: 19, asked: 4, deviations: 1 },
    { year: '2025', reviews: 1, events: 100, items: 10, authorised: 7, asked: 2, deviations: 3 },
  ]);
});
