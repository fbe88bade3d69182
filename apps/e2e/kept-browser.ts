import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';
import { Visitor } from './browser.js';
import { given } from './portal.js';
import { VIEWS } from './views.js';

/** A Chromium whose profile stays when it goes: opened again it finds what was on the disk, as a phone does. */
export class KeptBrowser {
  private constructor(
    private readonly process: ChildProcess,
    private readonly browser: Browser,
    readonly visitor: Visitor,
  ) {}

  /**
   * @param profile the folder that it keeps
   * @param executable another Chromium than that of the journeys
   */
  static async open(profile: string, executable = given('CHROMIUM_PATH')): Promise<KeptBrowser> {
    const { width, height } = VIEWS.pocket.viewport;
    const child = spawn(
      executable,
      [
        ...given('CHROMIUM_FLAGS').split(' '),
        ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
        ...['--lang=sv-SE', '--force-prefers-reduced-motion', '--password-store=basic'],
        // Nobody is asked but this machine.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
        ...[`--window-size=${width},${height}`, 'about:blank'],
      ],
      // A group of its own, so that nothing of it outlives it.
      {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, TZ: 'Europe/Stockholm' },
      },
    );
    const browser = await chromium.connectOverCDP(await addressOf(child));
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no profile.');
    const page = context.pages()[0] ?? (await context.newPage());
    const visitor = Visitor.of(context, page);
    await visitor.resize({ width, height });
    return new KeptBrowser(child, browser, visitor);
  }

  /** All of its processes at once, in the middle of whatever they do. */
  async kill(): Promise<void> {
    const gone = once(this.process, 'exit');
    if (this.process.pid) process.kill(-this.process.pid, 'SIGKILL');
    await gone;
    await this.browser.close().catch(() => undefined);
  }

  /** As somebody closes it, with all written that it writes then. */
  async quit(): Promise<void> {
    const gone = once(this.process, 'exit');
    const session = await this.browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await gone;
    await this.browser.close().catch(() => undefined);
  }
}

/** Chromium says where it listens; its port is whichever was free. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (!stderr) throw new Error('Chromium says nothing.');
  for await (const line of createInterface({ input: stderr })) {
    said.push(line);
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (!address) continue;
    // What is not read would fill the pipe, and the browser would wait.
    stderr.resume();
    return address;
  }
  throw new Error(`Chromium did not start:\n${said.slice(-20).join('\n')}`);
}
