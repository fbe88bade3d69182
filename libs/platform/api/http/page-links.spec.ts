import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readPageLinks } from './page-links.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function built(files?: Record<string, readonly string[]>): string {
  const root = mkdtempSync(join(tmpdir(), 'page-links-'));
  folders.push(root);
  if (files) {
    mkdirSync(join(root, '.pages'));
    writeFileSync(join(root, '.pages/files.json'), JSON.stringify(files));
  }
  return root;
}

const FILES = {
  '/': [],
  '/planering': ['assets/week.js', 'assets/forms.js'],
  '/hjalp/om/$topic': ['assets/topic.js'],
  '/hjalp/$guide': ['assets/guide.js'],
};
const link = (file: string) => `</assets/${file}.js>; rel=modulepreload`;

describe('the files of a page, named with the frame', () => {
  it.each([
    ['/planering', `${link('week')}, ${link('forms')}`],
    ['/planering/', `${link('week')}, ${link('forms')}`],
    ['/hjalp/falt', link('guide')],
    ['/hjalp/om/ord', link('topic')],
    ['/', undefined],
    ['/hjalp', undefined],
    ['/hjalp/falt/lathund', undefined],
    ['/constructor', undefined],
    ['//planering', undefined],
  ])('%s', (path, expected) => {
    expect(readPageLinks(built(FILES))(path)).toBe(expected);
  });

  it('are none where the client was not built', () => {
    expect(readPageLinks(built())('/planering')).toBeUndefined();
  });
});
