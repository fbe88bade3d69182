import { describe, expect, it } from '@jest/globals';
import { HIGHEST, LOWEST } from '../evaluation/answer.js';
import { NOTHING_TOLD, roundMeans, withTold } from '../evaluation/telling.js';
import { knowledgeGain } from '../evaluation.js';
import { pilotAnswers } from './pilot-answers.js';
import { SEMINARS_2022 } from './pilot-seminars.js';

const meanOf = (n: number, mean: number) =>
  roundMeans(withTold(NOTHING_TOLD, pilotAnswers(n, mean)))?.mean ?? 0;

/** The answers of the pilot (field.md 11.4): 91 before and 91 after, of ten statements each. */
describe('the answers of the pilot', () => {
  const evaluations = SEMINARS_2022.flatMap(({ evaluation }) => (evaluation ? [evaluation] : []));

  it.each(
    evaluations.flatMap((e) => [
      [e.answers, e.meanBefore],
      [e.answers, e.meanAfter],
    ]),
  )('%d of them have a mean of %d, each on the scale', (n = 0, mean = 0) => {
    const answers = pilotAnswers(n, mean);
    expect(answers).toHaveLength(n);
    const values = answers.flatMap((answer) => answer.values);
    expect(values.every((v) => Number.isInteger(v) && v >= LOWEST && v <= HIGHEST)).toBe(true);
    expect(meanOf(n, mean).toFixed(1)).toBe(mean.toFixed(1));
  });

  it('give K04 as it is published: 5.27, 7.66, +2.38', () => {
    const told = evaluations.map(({ answers, meanBefore, meanAfter }) => ({
      ...{ answers, answersBefore: answers, meanAfter: meanOf(answers, meanAfter) },
      meanBefore: meanOf(answers, meanBefore),
    }));
    const result = knowledgeGain(told);
    expect(result).toMatchObject({ answers: 91, gain: 2.38 });
    expect(result?.meanBefore.toFixed(2)).toBe('5.27');
    expect(result?.meanAfter.toFixed(2)).toBe('7.66');
  });
});
