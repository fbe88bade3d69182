import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REMOVABLE_TEXTS } from './removable-texts.js';

const pages = globSync('{libs,apps/web}/**/web/**/*.{ts,tsx}', { exclude: ['**/*.spec.*'] })
  .map((path) => readFileSync(path, 'utf8'))
  .filter((source) => /<FlagText|ShownText/.test(source));

describe('A text that can be taken away', () => {
  it.each(Object.keys(REMOVABLE_TEXTS))('%s has *Fel innehåll* where it is read', (text) => {
    expect(pages.some((source) => source.includes(`text: '${text}'`))).toBe(true);
  });
});
