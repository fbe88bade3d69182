import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NAV_GROUPS } from '@stad/platform/web/navigation/page-entry.js';
import { pages } from './pages.js';
import { words } from './words.generated.js';

/** How the portal is laid out, in words (pages.md). */
const text = readFileSync('docs/field/pages.md', 'utf8');

/** Reviewed: what is said to somebody with their own values in it, or is no part of the portal. */
const EXAMPLES = [
  'Fältpass FP-2022-006 – Stad till Stad',
  'Ingen från FA svarar 20–24',
  'Lund vid start 1,1, Lund vid slut 2,4',
  'Myndigheternas skrivregler',
];

/** What the portal says in Swedish, of every domain. */
const said = globSync(['libs/**/words.sv.json', 'apps/**/words.sv.json'])
  .flatMap((file) => Object.values(JSON.parse(readFileSync(file, 'utf8'))))
  .join('\n');

describe('the document of the pages', () => {
  it('names the groups of the menu, in their order', () => {
    const [, groups = ''] = /the \*\*groups\*\* in order: _([^_]+)_/.exec(text) ?? [];
    const names = NAV_GROUPS.map((group) => words.sv[`group.${group}`]?.());
    expect(groups.split(' · ')).toEqual(names);
  });

  it('names addresses that are pages', () => {
    const named = [...text.matchAll(/`(\/[a-z/-]+)`/g)].map(([, address]) => address);
    expect(named).toContain('/hjalp');
    const paths: readonly string[] = pages.map(({ path }) => path);
    expect(named.filter((address = '') => !paths.includes(address))).toEqual([]);
  });

  it('quotes what stands on them', () => {
    const quoted = [...text.matchAll(/_([A-ZÅÄÖ][^_\n]+)_/g)].map(([, phrase = '']) => phrase);
    expect(quoted.length).toBeGreaterThan(25);
    const parts = quoted
      .filter((phrase) => !EXAMPLES.includes(phrase))
      .flatMap((phrase) => phrase.split(/ [·/] /));
    expect(parts.filter((part) => !said.includes(part))).toEqual([]);
    expect(EXAMPLES.filter((phrase) => !quoted.includes(phrase))).toEqual([]);
  });
});
