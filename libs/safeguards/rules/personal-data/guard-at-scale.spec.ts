import { describe, expect, it } from '@jest/globals';
import { keepsBounds } from '@stad/platform/rules/testing/figure-set.js';
import { stopped } from './guard.figures.js';
import { scan } from './scan.js';
import { figuresByHand } from './testing/hands/measured.js';
import { DISGUISES } from './testing/made-numbers.js';
import { neutralSentence } from './testing/neutral-sentences.js';
import { seeded } from './testing/seeded.js';

/** What takes many texts or long ones; the other specs judge each case by itself. */
const now = new Date('2025-12-01T12:00:00Z');
const verdictOf = (text: string) => scan(text, { now }).verdict;

describe('what three hands wrote without a wish to hide', () => {
  it('is seen in every kind, and what looks alike is left alone', () => {
    const measured = figuresByHand(verdictOf, 300, 20_220_401);
    expect(measured).toHaveLength(14);
    expect(measured.filter((figure) => !keepsBounds(figure))).toEqual([]);
  });
});

describe('a disguise', () => {
  it('of the twelve is seen through, more than 99.5 times in a hundred', () => {
    expect(Object.keys(DISGUISES)).toHaveLength(12);
    const measured = stopped({ size: 'short', seed: 20_220_401, clock: () => 0 });
    const shares = measured.filter(({ what }) => what.startsWith('stopped'));
    expect(shares).toHaveLength(13);
    for (const { value } of shares) expect(value).toBeGreaterThanOrEqual(99.5);
  });
});

describe('neutral text', () => {
  it('is left alone: at most three warnings in a thousand sentences, and none is stopped', () => {
    const random = seeded(1);
    const verdicts = Array.from({ length: 4_000 }, () => verdictOf(neutralSentence(random)));
    expect(verdicts.filter((verdict) => verdict === 'block')).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'warn').length / 4).toBeLessThanOrEqual(3);
  });
});

/** Computing time of this process, in milliseconds: the same on a busy machine. */
function computingOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a text made to be slow', () => {
  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['letters and dashes', 'a-'.repeat(50_000)],
    ['dots and at', 'a.b@'.repeat(25_000)],
    ['figures', '1 '.repeat(50_000)],
    ['dates', '2022-05-20 '.repeat(9_000)],
    ['brackets', '(a'.repeat(50_000)],
    ['a name of a street', `${'å'.repeat(100_000)}gatan 3`],
    ['percent', '%E2%80'.repeat(16_000)],
    ['numbers in words', 'tvåtusen noll ett '.repeat(5_500)],
    ['births and their last four', '920512, sista fyra 1213 '.repeat(4_000)],
    ['births and figures', 'född 920512 1213 '.repeat(5_800)],
  ])('is read within three seconds of computing: %s', (_, text) => {
    expect(computingOf(() => scan(`${text} 1`, { now }))).toBeLessThan(3_000);
  });
});
