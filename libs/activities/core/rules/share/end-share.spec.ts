import { describe, expect, it } from '@jest/globals';
import { endShare, type ShareToEnd } from './end-share.js';

const share = (more: Partial<ShareToEnd> = {}): ShareToEnd => ({
  ...{ isEnded: false, lifecycle: 'JOINT_DRAFT', phase: 'CONFIRMED', goesAlong: false },
  ...more,
});
const codes = (more: Partial<ShareToEnd>, reason: string | null = 'WRONG_RECEIVER') => {
  const ended = endShare(share(more), reason);
  return ended.ok ? [] : ended.problems.map(({ code }) => code);
};

/** INV-05: reading of what is not final stops, with a reason; who goes along and what is final stay. */
describe('a share', () => {
  it.each<[string, Partial<ShareToEnd>, string[]]>([
    ['that has ended', { isEnded: true }, ['CONFLICT']],
    ['that has ended, of what is final', { isEnded: true, lifecycle: 'FINALISED' }, ['CONFLICT']],
    ['of what is final', { lifecycle: 'FINALISED' }, ['SHARE_IS_FINAL']],
    ['of what lies in the archive', { lifecycle: 'ARCHIVED' }, ['SHARE_IS_FINAL']],
    ['with who is in the plan', { goesAlong: true }, ['SHARE_GOES_ALONG']],
    ['with who is out', { goesAlong: true, phase: 'ONGOING' }, ['SHARE_HAS_BEGUN']],
    ['with who is to report', { goesAlong: true, phase: 'COMPLETED' }, ['SHARE_HAS_BEGUN']],
  ])('%s is not ended', (_, more, problems) => {
    expect(codes(more)).toEqual(problems);
  });

  it.each<[string, Partial<ShareToEnd>]>([
    ['with who is not in the plan', {}],
    ['with who is not out', { phase: 'ONGOING' }],
    ['of what was called off', { goesAlong: true, phase: 'CANCELLED' }],
  ])('%s is ended', (_, more) => {
    expect(codes(more)).toEqual([]);
  });

  it('is ended for a reason that is known', () => {
    expect(codes({}, null)).toEqual(['SHARE_REASON_MISSING']);
    expect(codes({}, '')).toEqual(['SHARE_REASON_MISSING']);
    expect(codes({}, 'BECAUSE')).toEqual(['INVALID_CODE']);
  });
});
