import { describe, expect, it } from '@jest/globals';
import { type NudgeFacts, nudgeProblems } from './nudge.js';

const silent: NudgeFacts = {
  state: 'AGENCY_APPROVAL',
  answers: [
    { decision: 'APPROVED', unconfirmed: false },
    { decision: null, unconfirmed: false },
  ],
  nudgedOn: ['2022-10-19'],
  today: '2022-10-20',
};

describe('an agency is reminded once a day, of what it has left unanswered', () => {
  it.each<[string, Partial<NudgeFacts>, string[]]>([
    ['today already', { nudgedOn: ['2022-10-20'] }, ['NUDGED_TODAY']],
    ['not asked', { answers: [] }, ['NOTHING_TO_NUDGE']],
    ['answered', { answers: [{ decision: 'APPROVED', unconfirmed: false }] }, ['NOTHING_TO_NUDGE']],
    [
      'wants a change',
      { answers: [{ decision: 'CHANGE_REQUESTED', unconfirmed: false }] },
      ['NOTHING_TO_NUDGE'],
    ],
    ['let go', { answers: [{ decision: null, unconfirmed: true }] }, ['NOTHING_TO_NUDGE']],
    ['a draft', { state: 'DRAFT' }, ['NOTHING_TO_NUDGE']],
    ['frozen', { state: 'FROZEN' }, ['NOTHING_TO_NUDGE']],
    ['yesterday', {}, []],
    ['never', { nudgedOn: [] }, []],
  ])('%s', (_, more, codes) => {
    expect(nudgeProblems({ ...silent, ...more }).map(({ code }) => code)).toEqual(codes);
  });
});
