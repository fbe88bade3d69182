import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pagesIn } from './collect-pages.mjs';
import { filesOf, PAGE_FILES, pageFiles } from './page-files.mjs';

const CODE = `
export const pages = pagesOf(words, [
  { path: '/planering', page: () => import('./pages/planning/planning-page.js'), allow: 'activity:read' },
  {
    path: '/hjalp/$guide',
    page: () => import('./pages/help/guide-page.js'),
    open: true,
  },
  { path: '/', page: async () => overviewPage },
]);
  const signIn = createRoute({
    path: '/logga-in',
    component: lazyRouteComponent(() => import('./pages/sign-in-page.js')),
  });
`;

/** An entry with its kit; two pages that share a file; one that leans on the other. */
const chunk = (fileName, imports = [], more = {}) => ({
  ...{ type: 'chunk', fileName, imports, facadeModuleId: `/src/${fileName}` },
  ...more,
});
const BUNDLE = Object.fromEntries(
  [
    chunk('main.js', ['kit.js'], { isEntry: true }),
    chunk('kit.js'),
    chunk('week.js', ['main.js', 'kit.js', 'forms.js']),
    chunk('forms.js', ['kit.js', 'dates.js']),
    chunk('dates.js', ['forms.js']),
    chunk('help.js', ['kit.js']),
    { type: 'asset', fileName: 'style.css' },
  ].map((file) => [file.fileName, file]),
);

describe('the files of a page', () => {
  it('are looked for where its address stands', () => {
    expect(pagesIn(CODE)).toEqual([
      { path: '/planering', module: './pages/planning/planning-page.js' },
      { path: '/hjalp/$guide', module: './pages/help/guide-page.js' },
      { path: '/logga-in', module: './pages/sign-in-page.js' },
    ]);
  });

  it.each([
    ['its own first, then what it leans on', 'week.js', ['week.js', 'forms.js', 'dates.js']],
    ['none that every page has', 'help.js', ['help.js']],
    ['none for what comes with the frame', 'kit.js', []],
  ])('%s', (_name, file, expected) => {
    expect(filesOf(BUNDLE, file)).toEqual(expected);
  });

  it('go into a folder that no server hands out', () => {
    expect(PAGE_FILES).toMatch(/^\./);
    const dir = mkdtempSync(join(tmpdir(), 'page-files-'));
    pageFiles().writeBundle({ dir }, BUNDLE);
    expect(readFileSync(join(dir, PAGE_FILES), 'utf8')).toBe('{}');
    rmSync(dir, { recursive: true });
  });
});
