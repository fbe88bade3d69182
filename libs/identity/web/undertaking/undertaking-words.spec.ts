import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import {
  UNDERTAKING_PARTS,
  UNDERTAKING_VERSION,
  UNDERTAKING_WORDS,
} from '../../rules/undertaking.js';

/** Who has accepted has accepted these words: others are another version. */
it.each([UNDERTAKING_VERSION])('version %i says what was accepted', (version) => {
  const file = join(import.meta.dirname, 'words.sv.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const text = UNDERTAKING_PARTS.map((part) =>
    [words[`undertaking.${part}`], words[`undertaking.${part}Text`]].join('\n'),
  ).join('\n\n');
  expect(createHash('sha256').update(text).digest('hex')).toBe(UNDERTAKING_WORDS[version]);
});
