import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { findOldPhrases } from './old-phrases.mjs';

it('no words file says again what readers did not understand', () => {
  expect(findOldPhrases(join(import.meta.dirname, '../..'))).toEqual([]);
});
