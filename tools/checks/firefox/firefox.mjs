import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal } from '../../launcher/steps/terminal.mjs';
import { BidiConnection } from './bidi.mjs';

/** What it may be called where one is installed; the extended support release is Debian's. */
const INSTALLED = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** A start takes a second; a machine that does much else gets more. */
const START_MS = 60_000;

/**
 * The Firefox of this machine: FIREFOX_PATH, else an installed one. There is none among the development
 * dependencies, so that a machine without it is told, never passed over.
 *
 * @returns {{ path: string, version: string }} version as it says it: *Mozilla Firefox 153.8.0esr*
 * @throws {Refusal} saying how to get one
 */
export function findFirefox(env = process.env) {
  const named = env.FIREFOX_PATH;
  for (const path of named ? [named] : INSTALLED) {
    const { status, stdout } = spawnSync(path, ['--version'], {
      env,
      encoding: 'utf8',
      timeout: 20_000,
    });
    const version = /^Mozilla Firefox \S+/m.exec(stdout ?? '')?.[0];
    if (status === 0 && version) return { path, version };
  }
  throw new Refusal(
    named
      ? `FIREFOX_PATH names ${named}, which does not run as a Firefox.`
      : 'There is no Firefox, and this check is nothing without one: install it (on Debian: apt-get install firefox-esr) or name one with FIREFOX_PATH.',
  );
}

/** As `ui.primaryPointerCapabilities` counts: a finger is coarse; a mouse is fine and hovers. */
const POINTERS = { finger: 1, mouse: 6 };

/** Asks nobody for anything: a proxy that is nobody takes whatever is not for this machine. */
const ALONE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.search.update': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.server': '',
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9',
  'dom.push.connection.enabled': false,
};

/** What somebody has chosen who looks at the portal in this check. */
const CHOSEN = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'startup.homepage_welcome_url': 'about:blank',
  'intl.accept_languages': 'sv-SE, sv',
  'ui.prefersReducedMotion': 1,
  'remote.prefs.recommended': true,
};

/**
 * The settings of a profile, one name and value each.
 *
 * @param {{ pointer: 'finger' | 'mouse', colorScheme: 'light' | 'dark' }} screen
 */
export function preferences({ pointer, colorScheme }) {
  return {
    ...ALONE,
    ...CHOSEN,
    'ui.primaryPointerCapabilities': POINTERS[pointer],
    'ui.allPointerCapabilities': POINTERS[pointer],
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  };
}

/**
 * Starts a Firefox with a profile of its own, which goes with it.
 *
 * @param {string} path
 * @param {Parameters<typeof preferences>[0]} screen
 * @returns {Promise<{ connection: BidiConnection, close(): Promise<void> }>} in a session
 * @throws {Error} with what Firefox said, when it does not start
 */
export async function startFirefox(path, screen) {
  const profile = mkdtempSync(join(tmpdir(), 'second-engine-'));
  const lines = Object.entries(preferences(screen)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const firefox = spawn(
    path,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // A check that is stopped takes its browser with it.
  const leave = () => firefox.kill();
  process.once('exit', leave);
  const gone = new Promise((done) => firefox.once('exit', done));
  const end = async () => {
    await gone;
    process.off('exit', leave);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const connection = await BidiConnection.to(`${await addressOf(firefox)}/session`);
    await connection.send('session.new', { capabilities: {} });
    const close = async () => {
      await connection.send('browser.close');
      await end();
    };
    return { connection, close };
  } catch (error) {
    firefox.kill('SIGKILL');
    await end();
    throw error;
  }
}

/** Firefox says where it listens; its port is whichever was free. */
async function addressOf(firefox) {
  const said = [];
  const lines = createInterface({ input: firefox.stderr });
  const timeout = setTimeout(() => firefox.kill('SIGKILL'), START_MS);
  return new Promise((done, fail) => {
    firefox.once('error', fail);
    lines.on('line', (line) => {
      const address = /^WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address) {
        clearTimeout(timeout);
        done(address);
      }
      said.push(line);
    });
    lines.once('close', () => {
      clearTimeout(timeout);
      fail(new Error(`Firefox did not start:\n${said.slice(-20).join('\n')}`));
    });
  });
}
