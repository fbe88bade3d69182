import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFirefox, preferences, startFirefox } from './firefox.mjs';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'firefox-spec-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of this name that does as the script says. */
function program(name, script) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
const nowhere = { PATH: join(folder, 'empty') };

describe('a machine without Firefox', () => {
  let ended;
  beforeAll(() => {
    ended = spawnSync(process.execPath, [join(root, 'tools/checks/second-engine.mjs')], {
      env: nowhere,
      encoding: 'utf8',
    });
  });

  it('fails the check, with a sentence that says how to get one', () => {
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toBe(
      'There is no Firefox, and this check is nothing without one: install it (on Debian: apt-get install firefox-esr) or name one with FIREFOX_PATH.\n',
    );
  });
});

describe('a Firefox', () => {
  it.each([
    ['is not there', () => join(folder, 'none')],
    ['is another program', () => program('other', 'echo Chromium 153.0')],
    ['does not run', () => program('broken', 'exit 3')],
  ])('that is named and %s is refused by name', (_what, make) => {
    const path = make();
    expect(() => findFirefox({ ...nowhere, FIREFOX_PATH: path })).toThrow(
      `FIREFOX_PATH names ${path}, which does not run as a Firefox.`,
    );
  });

  it('is told with the version it says', () => {
    const path = program('firefox-esr', 'echo Mozilla Firefox 153.8.0esr');
    const found = { path: 'firefox-esr', version: 'Mozilla Firefox 153.8.0esr' };
    expect(findFirefox({ PATH: folder })).toEqual(found);
    expect(findFirefox({ ...nowhere, FIREFOX_PATH: path })).toEqual({ ...found, path });
  });

  it('that ends before it listens is told with what it said, and its profile goes', async () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = mkdtempSync(join(folder, 'profiles-'));
    const path = program('falling', 'echo "no display" >&2; exit 1');
    await expect(startFirefox(path, { pointer: 'mouse', colorScheme: 'light' })).rejects.toThrow(
      'Firefox did not start:\nno display',
    );
    expect(readdirSync(process.env.TMPDIR)).toEqual([]);
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });

  it.each([
    ['network.proxy.http', '127.0.0.1'],
    ['services.settings.server', 'http://127.0.0.1:9'],
    ['app.update.enabled', false],
    ['datareporting.healthreport.uploadEnabled', false],
    ['network.captive-portal-service.enabled', false],
    ['browser.safebrowsing.malware.enabled', false],
  ])('asks nobody for anything: %s', (name, value) => {
    expect(preferences({ pointer: 'mouse', colorScheme: 'light' })).toMatchObject({
      [name]: value,
    });
  });

  it('of a phone is pressed with a finger', () => {
    const settings = preferences({ pointer: 'finger', colorScheme: 'dark' });
    expect(settings['ui.primaryPointerCapabilities']).toBe(1);
    expect(settings['layout.css.prefers-color-scheme.content-override']).toBe(0);
  });
});
