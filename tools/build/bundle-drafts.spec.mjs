import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundleDrafts, DRAFTS, draftText } from './bundle-drafts.mjs';

const page = readFileSync(
  join(import.meta.dirname, '../../libs/agreements/web/drafts-page.tsx'),
  'utf8',
);

describe('the drafts beside the client', () => {
  it('are those that the page leads to', () => {
    const named = [...page.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...DRAFTS].sort());
  });

  it.each(DRAFTS)('%s begins with its Swedish heading', (name) => {
    expect(draftText(name)).toMatch(/^# /);
  });

  it('say that they are UTF-8, each in a file of its own', () => {
    const files = [];
    bundleDrafts().generateBundle.call({ emitFile: (file) => files.push(file) });
    expect(files.map(({ fileName }) => fileName)).toEqual(
      DRAFTS.map((name) => `underlag/${name}.txt`),
    );
    expect(files.every(({ source }) => source.startsWith('\uFEFF# '))).toBe(true);
  });
});
