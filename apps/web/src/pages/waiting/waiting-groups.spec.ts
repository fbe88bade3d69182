import { describe, expect, it } from '@jest/globals';
import { waitingGroup } from './waiting-groups.js';

/** Wednesday 18 May 2022, 14.00 in Sweden. */
const now = new Date('2022-05-18T12:00:00Z');

describe('when something that waits is due', () => {
  it.each([
    ['2022-05-18T11:59:00Z', 'late'],
    ['2022-05-18T18:00:00Z', 'today'],
    ['2022-05-18T22:00:00Z', 'today'],
    ['2022-05-18T22:30:00Z', 'thisWeek'],
    ['2022-05-22T22:00:00Z', 'thisWeek'],
    ['2022-05-23T06:00:00Z', 'later'],
    [null, 'later'],
  ])('%s is %s', (dueAt, group) =>
    expect(waitingGroup({ kind: 'TASK_DUE', dueAt }, now)).toBe(group),
  );

  it('what goes on stands before what is late', () => {
    expect(waitingGroup({ kind: 'PASS_RUNNING', dueAt: '2022-05-18T11:59:00Z' }, now)).toBe('now');
  });
});
