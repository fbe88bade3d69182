import { expect, it } from '@jest/globals';
import { periodOf } from './period.js';

it('writes days, both included', () => {
  expect(periodOf('2022-04-01', '2022-06-30')).toBe('2022-04-01/2022-06-30');
});
