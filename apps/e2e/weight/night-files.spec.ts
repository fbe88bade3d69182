import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { builtFiles } from './built-files.js';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'dist/web');
const worker = readFileSync(join(dist, 'samverkan-worker.js'), 'utf8');
const [, list = ''] = /files:`([^`]+)`/.exec(worker) ?? [];
/** What the worker keeps. */
const files = list.split(',');
const kept = new Set(files.map((file) => basename(file)));
const pageFiles = JSON.parse(readFileSync(join(dist, '.pages/files.json'), 'utf8')) as Record<
  string,
  readonly string[]
>;

/** Kilobytes (of 1 000): a phone fetches them once a release. */
const MOST = 450;
const WORKER = 2;

/** Where parts of the night lie that are fetched when they are needed. */
const FOLDERS = [
  ...['field', 'night', 'outbox', 'phone', 'run'].map(
    (folder) => `libs/activities/field-operations/web/${folder}`,
  ),
  'libs/network/web/call',
  'libs/platform/web',
];
/** Fetched by what is in no page of the night, or for its problems. */
const ELSEWHERE = [
  'read-workbook',
  'problem-words.office.sv.generated',
  'problem-words.office.en.generated',
];

function sourcesIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    // A folder that is named before there is anything in it.
    return [];
  }
  return names
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.|(^|\/)testing(\/|\.)/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

/** The names of what is fetched later there, as the built files begin: `return-dialog`. */
const fetchedLater = FOLDERS.flatMap(sourcesIn).flatMap((text) =>
  [...text.matchAll(/import\(\s*'([^']+)\.js'\s*\)/g)].map(([, path = '']) => basename(path)),
);

describe('the files of the night', () => {
  it.each([
    '/falt',
    '/falt/barn',
    '/falt/skydd',
    '/ring',
    '/overlamningar/ny',
    '/faltpass/$id',
    '/faltpass/$id/genomgang',
  ])('hold what %s begins with', (path) => {
    const needed = (pageFiles[path] ?? []).map((file) => basename(file));
    expect(needed.length).toBeGreaterThan(3);
    expect(needed.filter((name) => !kept.has(name))).toEqual([]);
  });

  it('hold what the frame names', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const named = [...html.matchAll(/"\/assets\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !kept.has(name))).toEqual([]);
  });

  it('hold every part that is fetched later', () => {
    expect(fetchedLater).toEqual(expect.arrayContaining(['act-dialog', 'wrong-number']));
    const missing = fetchedLater
      .filter((name) => !ELSEWHERE.includes(name))
      .filter((name) => {
        const built = builtFiles(new RegExp(`^${name.replaceAll('.', '\\.')}-[\\w-]{8}\\.js$`));
        return built.length === 0 || built.some((file) => !kept.has(file));
      });
    expect(missing).toEqual([]);
  });

  it('hold what they lean on, and each is there', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    for (const file of scripts) {
      const text = readFileSync(join(dist, file), 'utf8');
      const leansOn = [...text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)];
      const missing = leansOn.map(([, name = '']) => name).filter((name) => !kept.has(name));
      expect([file, missing]).toEqual([file, []]);
    }
  });

  it('hold both languages, the one font, the styles, and the page one leaves to', () => {
    for (const pattern of [/^problem-words\.sv/, /^problem-words\.en/, /\.woff2$/, /^style-.*css$/])
      expect([pattern, [...kept].filter((name) => pattern.test(name)).length]).toEqual([
        pattern,
        1,
      ]);
    expect([...kept].filter((name) => name.includes('.office.'))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['/samverkan.html', '/samverkan.css', '/samverkan.svg']),
    );
  });

  it('hold the sentence of every problem that they name', () => {
    const office = readFileSync(
      join(root, 'libs/platform/web/i18n/problem-words.office.sv.generated.js'),
      'utf8',
    );
    const codes = [...office.matchAll(/"(?:problem|missing)\.(\w+)"/g)].map(
      ([, code = '']) => code,
    );
    expect(codes.length).toBeGreaterThan(100);
    const scripts = files.filter((file) => file.endsWith('.js'));
    const night = scripts.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
    const named = codes.filter((code) => new RegExp(`["'\`]${code}["'\`]`).test(night));
    // A word of many lists; as a problem it is what one reads once all sentences have come.
    expect([...new Set(named)]).toEqual(['UNKNOWN']);
  });

  it('are few enough for a phone', () => {
    const bytes = files.map((file) => brotliCompressSync(readFileSync(join(dist, file))).length);
    const sum = bytes.reduce((all, each) => all + each, 0) / 1_000;
    expect(sum).toBeGreaterThan(200);
    expect(sum).toBeLessThanOrEqual(MOST);
  });

  it('are named by a worker that is small itself', () => {
    expect((worker.length - list.length) / 1_000).toBeLessThanOrEqual(WORKER);
    expect(gzipSync(worker).length / 1_000).toBeLessThanOrEqual(2 * WORKER);
  });
});
