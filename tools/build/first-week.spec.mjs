import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { FIRST_WEEK, firstWeekText } from './first-week.mjs';

const root = join(import.meta.dirname, '../..');

it('the first week is what the help says, in both languages', () => {
  expect(readFileSync(join(root, FIRST_WEEK), 'utf8')).toBe(firstWeekText(root));
});

it('has a part in each language', () => {
  const text = firstWeekText(root);
  expect(text.match(/^# /gm)).toHaveLength(2);
  expect(text).not.toContain('undefined');
});
