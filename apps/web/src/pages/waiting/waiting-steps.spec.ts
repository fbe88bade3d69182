import { expect, it } from '@jest/globals';
import { byDue, onePerPass } from './waiting-steps.js';

const EARLY = '2022-05-20T18:00:00Z';
const LATE = '2022-05-25T22:00:00Z';
const step = (id: string, name: string, dueAt: string | null) => ({
  step: name,
  dueAt,
  pass: { id },
});

it.each<[string, ReturnType<typeof step>[], string[][]]>([
  ['nothing', [], []],
  ['one step', [step('a', 'answer', EARLY)], [['answer']]],
  [
    'steps due together, in the order they come',
    [step('a', 'report', EARLY), step('a', 'lock', EARLY)],
    [['report', 'lock']],
  ],
  [
    'the most urgent first, though it comes last',
    [step('a', 'report', LATE), step('a', 'debrief', EARLY)],
    [['debrief', 'report']],
  ],
  [
    'what has no time after what has',
    [step('a', 'close', null), step('a', 'report', LATE)],
    [['report', 'close']],
  ],
  [
    'several passes, by what is most urgent of each',
    [
      step('a', 'close', null),
      step('b', 'report', LATE),
      step('c', 'answer', LATE),
      step('b', 'debrief', EARLY),
    ],
    [['debrief', 'report'], ['answer'], ['close']],
  ],
])('%s', (_, steps, expected) => {
  const rows = onePerPass(steps).map(({ first, after }) => [first, ...after]);
  expect(rows.map((row) => row.map((each) => each.step))).toEqual(expected);
});

it('orders moments by time, however they are written', () => {
  const inOrder = [EARLY, '2022-05-20T20:30:00+02:00', '2022-05-20T18:45:00.000Z', null];
  expect([...inOrder].reverse().sort(byDue)).toEqual(inOrder);
});
