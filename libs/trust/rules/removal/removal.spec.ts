import { describe, expect, it } from '@jest/globals';
import { decideRemoval, type FlaggedText, removableText } from './removal.js';

const FLAGGED: FlaggedText = {
  state: 'FLAGGED',
  text: 'PASS_AIM',
  isFlagger: false,
  isAuthor: false,
};
const ALL = { rule: null };

/** INV-23. */
describe('the decision on a text that was flagged', () => {
  it.each<[string, Partial<FlaggedText>, string, string, { rule: string | null }[], string]>([
    ['taken away', {}, 'erase', 'PERSONAL_DATA', [], 'ERASED'],
    ['put back', {}, 'keep', 'NEEDED', [], 'KEPT'],
    ['put back under a hold', {}, 'keep', 'NEEDED', [ALL], 'KEPT'],
    ['taken away under a hold on others', {}, 'erase', 'SECRECY', [{ rule: 'SESSIONS' }], 'ERASED'],
    ['under a hold on its records', {}, 'erase', 'SECRECY', [{ rule: 'PASS_PLANS' }], 'UNDER_HOLD'],
    [
      'under a hold on everything',
      { text: 'SEMINAR_AIM' },
      'erase',
      'SECRECY',
      [ALL],
      'UNDER_HOLD',
    ],
    ['by who flagged', { isFlagger: true }, 'keep', 'NEEDED', [], 'FLAGGER_DECIDES'],
    ['by who wrote', { isAuthor: true }, 'erase', 'INACCURATE', [], 'AUTHOR_DECIDES'],
    ['without a ground', {}, 'erase', '', [], 'REMOVAL_GROUND_UNKNOWN'],
    ['with the other’s ground', {}, 'keep', 'SECRECY', [], 'REMOVAL_GROUND_UNKNOWN'],
    ['of what was decided', { state: 'KEPT' }, 'erase', 'SECRECY', [], 'STEP_NOT_POSSIBLE'],
    ['that is none', {}, 'flag', 'SECRECY', [], 'STEP_NOT_POSSIBLE'],
  ])('%s', (_, changes, step, ground, holds, expected) => {
    const decided = decideRemoval({ ...FLAGGED, ...changes }, step, ground, holds);
    expect(decided.ok ? decided.value : decided.problems.map(({ code }) => code).join()).toBe(
      expected,
    );
  });
});

describe('a text', () => {
  it.each(['PASS_AIM', 'REPORT_SECTION'])('%s can be flagged', (code) => {
    expect(removableText(code).ok).toBe(true);
  });
  it.each(['', 'constructor', 'pass_aim', 'COUNTS'])('%j is none', (code) => {
    expect(removableText(code)).toMatchObject({ problems: [{ code: 'TEXT_KIND_UNKNOWN' }] });
  });
});
