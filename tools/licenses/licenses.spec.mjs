import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { bundleLicenses, LICENSES_FILE } from './bundle-licenses.mjs';
import { isAllowed, licencesOf, packageFolderOf, serverPackages } from './package-licenses.mjs';
import { serverLicences } from './write-server-licenses.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'licenses-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a licence goes with EUPL-1.2', () => {
  it.each([
    ['', false],
    ['UNLICENSED', false],
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['MIT AND GPL-2.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['CC-BY-NC-4.0', false],
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(ISC AND CC-BY-3.0)', true],
    ['OFL-1.1', true],
  ])('"%s": %s', (expression, answer) => {
    expect(isAllowed(expression)).toBe(answer);
  });
});

describe('the packages of the server', () => {
  const licences = licencesOf(serverPackages(root));

  it('are all there', () => {
    const direct = Object.keys(JSON.parse(read('package.json')).dependencies);
    const names = licences.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(direct));
  });

  it.each(licences.map((each) => [`${each.name} ${each.version}`, each]))(
    '%s has a text, and a licence of the list',
    (_, { license, text }) => {
      expect([license, isAllowed(license)]).toEqual([license, true]);
      expect(text.length).toBeGreaterThan(60);
    },
  );

  it('stand in a file of the image, written when what it does not need is gone', () => {
    const [, build] = /^FROM \S+ AS build$([\s\S]*?)^FROM /m.exec(read('Dockerfile'));
    expect(build).toMatch(
      /npm prune --omit=dev \\\n {2}&& node tools\/licenses\/write-server-licenses\.mjs/,
    );
    expect(serverLicences(licences)).toMatch(/^## pg \d[\d.]* \(MIT\)\n\nMIT License/m);
  });
});

describe('the file beside the client', () => {
  /** A package as npm lays it out. */
  function lay(path, json, files = {}) {
    const at = join(folder, 'node_modules', path);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'package.json'), JSON.stringify(json));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
    return at;
  }
  const icons = lay(
    'icons',
    { name: 'icons', version: '1.0.0', license: 'MIT' },
    { LICENSE: 'icons: MIT\r\n' },
  );
  const font = lay(
    '@fonts/one',
    { name: '@fonts/one', version: '2.0.0', license: 'OFL-1.1' },
    { 'LICENCE.md': 'OFL' },
  );
  const bare = lay('bare', {
    name: 'bare',
    version: '3.0.0',
    license: 'MIT',
    author: { name: 'Bo' },
  });
  lay('icons/esm', { type: 'module' });

  function emit(bundle) {
    let emitted;
    const plugin = bundleLicenses();
    plugin.generateBundle.call(
      { environment: { config: { root: folder } }, emitFile: (file) => (emitted = file) },
      {},
      bundle,
    );
    return emitted;
  }
  const emitted = emit({
    'a.js': {
      type: 'chunk',
      moduleIds: [
        join(icons, 'esm/one.js'),
        join(icons, 'two.js?used'),
        '\0virtual',
        join(root, 'apps/web/src/main.tsx'),
      ],
    },
    'b.js': { type: 'chunk', moduleIds: [join(bare, 'index.js')] },
    'font.woff2': { type: 'asset', originalFileNames: ['node_modules/@fonts/one/files/one.woff2'] },
    'style.css': { type: 'asset', originalFileNames: [] },
  });
  const { portal, packages, data } = JSON.parse(emitted.source);

  it('has what the bundler put in, once, with the fonts, and nothing else', () => {
    expect(emitted.fileName).toBe(LICENSES_FILE);
    expect(packages.map(({ name }) => name)).toEqual(['@fonts/one', 'bare', 'icons']);
    expect(packages.map(({ text }) => text)).toEqual([
      'OFL',
      expect.stringMatching(/^MIT License\n\nCopyright \(c\) Bo\n/),
      'icons: MIT',
    ]);
    expect(packageFolderOf(join(font, 'files/one.woff2'))).toBe(font);
    expect(packageFolderOf(join(root, 'apps/web/src/main.tsx'))).toBeNull();
  });

  it('has the licence of the portal, and who made the list of red days', () => {
    expect(portal).toMatchObject({ name: 'Stad till Stad', license: 'EUPL-1.2' });
    expect(portal.text).toContain('EUROPEAN UNION PUBLIC LICENCE');
    expect(data).toMatchObject([{ name: 'date-holidays' }]);
    expect(data[0].text).toContain('CC BY-SA 3.0');
  });

  it('is written by every build of the client, of whose packages each goes with EUPL-1.2', () => {
    expect(read('apps/web/vite.config.ts')).toContain('bundleLicenses()');
    // Whatever the bundler may take: the client imports nothing that is not in the lock file.
    const { packages: locked } = JSON.parse(read('package-lock.json'));
    const direct = JSON.parse(read('package.json'));
    const mayBe = Object.keys(direct.dependencies).map((name) => locked[`node_modules/${name}`]);
    for (const { license } of mayBe) expect([license, isAllowed(license)]).toEqual([license, true]);
  });
});
