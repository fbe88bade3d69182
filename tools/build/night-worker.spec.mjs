import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { isNightPart, nightOf, nightScripts } from './night-worker.mjs';

const PASS = '/src/libs/activities/field-operations/web';

describe('a part that is fetched later belongs to the night', () => {
  it.each([
    ['by a page of the night', `${PASS}/field/field-end.tsx`, `${PASS}/field/return.tsx`, true],
    ['whatever that fetches', `${PASS}/run/dialog.tsx`, '/src/libs/handovers/web/link.tsx', true],
    [
      'by the numbers',
      '/src/libs/network/web/call/row.tsx',
      '/src/libs/network/web/wrong.tsx',
      true,
    ],
    ['by the kit', '/src/libs/platform/web/i18n/words.ts', '/src/libs/platform/web/sv.ts', true],
    ['by the plan, of the night', `${PASS}/pass/dialog.tsx`, `${PASS}/run/return.tsx`, true],
    ['not by the plan, of planning', `${PASS}/pass/dialog.tsx`, `${PASS}/plan/repeat.tsx`, false],
    ['not by a list of pages', `${PASS}/menu/pages.ts`, `${PASS}/field/field-page.tsx`, false],
    [
      'by the frame, that nobody has signed in',
      '/src/apps/web/src/shell/root.tsx',
      '/src/libs/identity/web/field-session/field-session-band.tsx',
      true,
    ],
    [
      'by the frame, that there is no plan',
      '/src/apps/web/src/shell/root.tsx',
      `${PASS}/night/night-help.tsx`,
      true,
    ],
    [
      'not by the frame, of the undertaking',
      '/src/apps/web/src/shell/root.tsx',
      '/src/libs/identity/web/undertaking/undertaking-asked.tsx',
      false,
    ],
    [
      'not by the front page',
      '/src/apps/web/src/blocks.ts',
      '/src/libs/network/web/call/b.tsx',
      false,
    ],
    [
      'not by a neighbour',
      '/src/libs/network/web/hours/page.tsx',
      '/src/libs/network/web/x.tsx',
      false,
    ],
  ])('%s', (_, from, to, expected) => {
    expect(isNightPart(from, to)).toBe(expected);
  });
});

const chunk = (fileName, moduleIds, imports = [], more = {}) => ({
  ...{ type: 'chunk', fileName, moduleIds, imports },
  ...more,
});
const bundle = Object.fromEntries(
  [
    chunk('main.js', ['/main.ts'], ['kit.js'], { isEntry: true }),
    chunk('kit.js', ['/src/libs/platform/web/words.ts']),
    chunk('sv.js', ['/src/libs/platform/web/sv.ts']),
    chunk('field.js', [`${PASS}/field/page.tsx`, `${PASS}/field/end.tsx`], ['kit.js', 'count.js']),
    chunk('count.js', ['/count.ts']),
    chunk('return.js', [`${PASS}/field/return.tsx`], ['dialog.js']),
    chunk('dialog.js', [`${PASS}/run/dialog.tsx`]),
    chunk('last.js', [`${PASS}/run/last.tsx`]),
    chunk('report.js', ['/report.ts']),
    { type: 'asset', fileName: 'style.css' },
  ].map((file) => [file.fileName, file]),
);
const LATER = {
  '/main.ts': ['/report.ts'],
  '/src/libs/platform/web/words.ts': ['/src/libs/platform/web/sv.ts'],
  [`${PASS}/field/end.tsx`]: [`${PASS}/field/return.tsx`],
  [`${PASS}/run/dialog.tsx`]: [`${PASS}/run/last.tsx`],
};

describe('the scripts of the night', () => {
  it('are the frame’s and the pages’, and the parts of these, however far', () => {
    const scripts = nightScripts(bundle, [`${PASS}/field/page.tsx`], (id) => LATER[id] ?? []);
    expect(scripts[0]).toBe('main.js');
    expect(scripts.toSorted()).toEqual(
      ['count', 'dialog', 'field', 'kit', 'last', 'main', 'return', 'sv'].map(
        (name) => `${name}.js`,
      ),
    );
  });

  it('are none without a page', () => {
    expect(() => nightScripts(bundle, ['/gone.tsx'], () => [])).toThrow('/gone.tsx is in no file');
  });
});

describe('a release', () => {
  const dir = mkdtempSync(join(tmpdir(), 'night-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const write = (name, text) => writeFileSync(join(dir, name), text);

  it('has another name when a file or the frame is another one, and names what is there', () => {
    for (const name of ['main.js', 'style.css', 'samverkan.html', 'index.html']) write(name, name);
    const one = nightOf(dir, ['main.js', 'styles-only.js'], ['style.css']);
    expect(one).toMatchObject({
      entry: '/main.js',
      files: ['/main.js', '/style.css', '/samverkan.html'],
    });
    expect(nightOf(dir, ['main.js'], ['style.css']).release).toBe(one.release);
    write('samverkan.html', 'another');
    const two = nightOf(dir, ['main.js'], ['style.css']);
    write('index.html', 'another');
    const three = nightOf(dir, ['main.js'], ['style.css']);
    expect(new Set([one, two, three].map(({ release }) => release)).size).toBe(3);
  });
});
