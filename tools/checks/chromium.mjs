import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What a browser may be called where one is installed. */
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const IN_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Launch flags: no sandbox (root has none), nothing that looks for a network or a graphics card. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, else an installed one, else the development
 * dependency, unpacked into the data folder. Installs nothing outside the project.
 *
 * @returns {Promise<string>}
 * @throws {Error} naming the three ways
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run as a browser.`);
  }
  return installed() ?? (await unpacked()) ?? refuse();
}

function refuse() {
  throw new Error(
    'There is no Chromium: name one with CHROMIUM_PATH, install the package "chromium", or run on Linux x64, where the development dependency @sparticuz/chromium brings one (npm ci).',
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => INSTALLED.map((name) => join(folder, name)));
  return [...candidates, ...IN_APPLICATIONS].find((path) => existsSync(path) && runs(path));
}

/** The packed browser of @sparticuz/chromium, unpacked once for each version of it. */
async function unpacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = resolved('@sparticuz/chromium');
  if (!entry) return undefined;
  const packageFolder = join(entry, '../..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(root, '.data', `chromium-${version}`);
  const start = join(folder, 'start.sh');
  if (existsSync(start)) return start;

  // Unpacked beside its place and moved there whole: a killed run must not leave half a browser.
  const half = `${folder}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  await unpackInto(half, join(packageFolder, 'bin'));
  writeFileSync(join(half, 'start.sh'), startScript(half), { mode: 0o755 });
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return runs(start) ? start : undefined;
}

/** The package unpacks into the system's temporary folder, so for a moment that is ours. */
async function unpackInto(folder, packed) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(packed, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Libraries and fonts that a bare machine lacks come from the package too. */
function startScript(folder) {
  const lines = ['#!/bin/sh', 'here=$(dirname "$0")'];
  if (!runs(join(folder, 'chromium'))) {
    lines.push('export LD_LIBRARY_PATH="$here/al2023/lib"');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`;
    writeFileSync(join(folder, 'fonts.conf'), fonts);
    lines.push('export FONTCONFIG_FILE="$here/fonts.conf"');
  }
  lines.push('exec "$here/chromium" "$@"', '');
  return lines.join('\n');
}

function resolved(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

function runs(path) {
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 });
  return status === 0;
}
