import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST_ANSWERS } from '../evaluation.js';
import { checkAnswer, LONGEST_QUOTE, type RoundAnswer, STATEMENTS } from './answer.js';
import { NOTHING_TOLD, nextStep, roundMeans, withTold } from './telling.js';

const answer = (value: number, more: number | null = null): RoundAnswer => ({
  values: STATEMENTS.map(() => value),
  more,
});
const answers = (n: number) => Array.from({ length: n }, (_, at) => answer((at % 5) + 1));
const first = () => 0;

describe('an answer that is refused', () => {
  const codesOf = (values: readonly number[], more: number | null, asks: boolean, text = '') => {
    const result = checkAnswer({ values, more }, asks, text);
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };
  const whole = answer(3).values;
  it.each<[string, readonly number[], number | null, boolean, string, string[]]>([
    ['nine of ten', whole.slice(1), null, false, '', ['STATEMENTS_UNANSWERED']],
    ['eleven', [...whole, 3], null, false, '', ['STATEMENTS_UNANSWERED']],
    ['none', whole.map(() => 0), null, false, '', ['STATEMENTS_UNANSWERED']],
    ['six of five', whole.map(() => 6), null, false, '', ['STATEMENTS_UNANSWERED']],
    ['half', whole.map(() => 2.5), null, false, '', ['STATEMENTS_UNANSWERED']],
    ['without what is asked beside', whole, null, true, '', ['MORE_UNANSWERED']],
    ['with what is not asked', whole, 4, false, '', ['MORE_NOT_ASKED']],
    ['too many words', whole, 4, true, 'a'.repeat(LONGEST_QUOTE + 1), ['QUOTE_TOO_LONG']],
    ['words of wide characters', whole, 4, true, '…'.repeat(LONGEST_QUOTE), ['QUOTE_TOO_LONG']],
    ['whole', whole, 4, true, 'å'.repeat(LONGEST_QUOTE), []],
  ])('%s', (_, values, more, asks, text, expected) => {
    expect(codesOf(values, more, asks, text)).toEqual(expected);
  });
});

describe('what is told of a round (INV-18)', () => {
  it.each([
    // waiting, last, told, still waiting
    [0, false, 0, 0],
    [5, false, 0, 5],
    [6, false, 0, 6],
    [9, false, 0, 9],
    [10, false, 5, 5],
    [14, false, 9, 5],
    [4, true, 0, 0],
    [5, true, 5, 0],
    [9, true, 9, 0],
  ])('of %d, last %s: %d, and %d wait', (n, isLast, told, waiting) => {
    const step = nextStep(answers(n), isLast, first);
    expect([step.told.length, step.waiting.length]).toEqual([told, waiting]);
  });

  it('is never more than before by one to four, however they come and whenever it is looked at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { maxLength: 12 }),
        fc.infiniteStream(fc.nat(1000)),
        (comings, luck) => {
          const draw = (n: number) => luck.next().value % n;
          let waiting: readonly RoundAnswer[] = [];
          let came = 0;
          let told = NOTHING_TOLD;
          for (const [at, n] of comings.entries()) {
            came += n;
            const isLast = at === comings.length - 1;
            const step = nextStep([...waiting, ...answers(n)], isLast, draw);
            if (step.told.length > 0) {
              expect(step.told.length).toBeGreaterThanOrEqual(FEWEST_ANSWERS);
            }
            waiting = step.waiting;
            told = withTold(told, step.told);
            if (isLast) expect(told.answers).toBe(came < FEWEST_ANSWERS ? 0 : came);
          }
        },
      ),
    );
  });

  it('is drawn from all that wait, not from who came last', () => {
    const step = nextStep(answers(10), false, (n) => n - 1);
    const other = nextStep(answers(10), false, first);
    expect(step.told).not.toEqual(other.told);
  });

  it('is nothing of four, and a mean from 0 to 10 of five', () => {
    expect(roundMeans({ ...NOTHING_TOLD, answers: 4 })).toBeNull();
    const told = withTold(NOTHING_TOLD, [...answers(4), answer(5, 4)]);
    expect(told).toMatchObject({ answers: 5, more: 1 });
    expect(roundMeans(told)).toEqual({ means: STATEMENTS.map(() => 5), mean: 5 });
    const lowest = withTold(
      NOTHING_TOLD,
      Array.from({ length: 5 }, () => answer(1)),
    );
    const highest = withTold(
      NOTHING_TOLD,
      Array.from({ length: 5 }, () => answer(5)),
    );
    expect([roundMeans(lowest)?.mean, roundMeans(highest)?.mean]).toEqual([0, 10]);
  });
});
