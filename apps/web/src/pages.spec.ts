import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pages } from './pages.js';

/** What the generators copy is in no portal. */
const ofPortal = (files: readonly string[]) =>
  files.filter((file) => !file.startsWith('libs/samples/'));

describe('The pages', () => {
  it('are those of every domain that has some, each once', () => {
    const files = [
      ...ofPortal(globSync('libs/**/web/menu/pages.ts')),
      'apps/web/src/portal-pages.ts',
    ];
    const paths = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path),
    );
    expect(pages.map(({ path }) => path).sort()).toEqual(paths.sort());
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('have a name in both languages wherever the menu, the phone or the search shows them', () => {
    const labels = pages.flatMap(({ found, nav }) => [found, nav?.label, nav?.phone]);
    for (const label of labels) {
      if (label) expect([label.sv(), label.en()].join()).toMatch(/^[^.]+,[^.]+$/);
    }
  });
});
