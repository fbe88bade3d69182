import { writeFile } from 'node:fs/promises';
// @ts-expect-error -- a tool of plain JavaScript
import { plainValue } from '../../tools/checks/firefox/bidi.mjs';
// @ts-expect-error -- a tool of plain JavaScript
import { startFirefox } from '../../tools/checks/firefox/firefox.mjs';
// @ts-expect-error -- a tool of plain JavaScript
import { shiftedDate } from '../../tools/checks/shifted-date.mjs';
import { clockShift, given } from './portal.js';
import { type Size, VIEWS, type View } from './views.js';
import { AnyVisitor, type Key, type Point } from './visitor.js';

/** See tools/checks/firefox/bidi.mjs. */
interface Connection {
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  on(event: string, hear: (told: Told) => void): void;
}

/** What the events that are listened for have in common, and each of its own. */
interface Told {
  readonly context?: string | null;
  readonly source?: { readonly context?: string };
  readonly level?: string;
  readonly text?: string | null;
  readonly request?: {
    readonly request: string;
    readonly url: string;
    readonly destination: string;
  };
}

/** `script.EvaluateResult` */
interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: unknown;
  readonly exceptionDetails?: { readonly text: string };
}

/** A Firefox that shows pages in one view: what a pointer is, it learns when it starts. */
export interface Firefox {
  readonly connection: Connection;
  readonly view: View;
  close(): Promise<void>;
}

const EVENTS = [
  'log.entryAdded',
  'network.beforeRequestSent',
  'network.responseCompleted',
  'network.fetchError',
] as const;

/** As WebDriver names what writes nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  Control: '\uE009',
};

export async function openFirefox(view: View): Promise<Firefox> {
  const { isMobile, colorScheme } = VIEWS[view];
  const pointer = isMobile ? 'finger' : 'mouse';
  const started = await startFirefox(given('FIREFOX_PATH'), { pointer, colorScheme });
  await started.connection.send('session.subscribe', { events: EVENTS });
  return { ...started, view };
}

/** Somebody at a window of their own, in Firefox: cookies are shared with nobody. */
export class FirefoxVisitor extends AnyVisitor {
  private constructor(
    private readonly connection: Connection,
    private readonly userContext: string,
    private readonly context: string,
    private viewport: Size,
  ) {
    super();
    for (const event of EVENTS) {
      connection.on(event, (told) => {
        if ((told.source?.context ?? told.context) === context) this.hear(event, told);
      });
    }
  }

  static async at({ connection, view }: Firefox): Promise<FirefoxVisitor> {
    const { userContext } = await connection.send<{ userContext: string }>(
      'browser.createUserContext',
    );
    return FirefoxVisitor.in(connection, userContext, VIEWS[view].viewport);
  }

  private static async in(
    connection: Connection,
    userContext: string,
    viewport: Size,
  ): Promise<FirefoxVisitor> {
    // A window, not a tab: one that lies behind another draws nothing.
    const { context } = await connection.send<{ context: string }>('browsingContext.create', {
      type: 'window',
      userContext,
    });
    const contexts = [context];
    await connection.send('emulation.setLocaleOverride', { contexts, locale: 'sv-SE' });
    await connection.send('emulation.setTimezoneOverride', {
      contexts,
      timezone: 'Europe/Stockholm',
    });
    if (clockShift() !== 0) {
      const later = `(${shiftedDate})(Date, ${clockShift()})`;
      await connection.send('script.addPreloadScript', {
        contexts,
        functionDeclaration: `() => { globalThis.Date = ${later}; }`,
      });
    }
    const visitor = new FirefoxVisitor(connection, userContext, context, viewport);
    await visitor.resize(viewport);
    return visitor;
  }

  async evaluate(script: string): Promise<unknown> {
    const evaluated = await this.connection.send<Evaluated>('script.evaluate', {
      expression: script,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (evaluated.exceptionDetails) throw new Error(evaluated.exceptionDetails.text);
    return plainValue(evaluated.result);
  }

  async beforePages(script: string): Promise<void> {
    await this.connection.send('script.addPreloadScript', {
      userContexts: [this.userContext],
      functionDeclaration: `() => { ${script} }`,
    });
  }

  async another(): Promise<FirefoxVisitor> {
    const visitor = await FirefoxVisitor.in(this.connection, this.userContext, this.viewport);
    visitor.portal = this.portal;
    return visitor;
  }

  async closeTab(): Promise<void> {
    await this.connection.send('browsingContext.close', { context: this.context });
  }

  async open(url: string): Promise<void> {
    // What was under way for the page before is nobody's any more, and not every request says so.
    this.underWay.clear();
    await this.connection.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: 'complete',
    });
  }

  protected async pressAt(point: Point): Promise<void> {
    await this.act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', ...point },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.act({ type: 'key', id: 'keys', actions });
  }

  async pressKey(key: Key): Promise<void> {
    const values = key.split('+').map((each) => KEYS[each] ?? each);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.act({ type: 'key', id: 'keys', actions });
  }

  size(): Size {
    return this.viewport;
  }

  async resize(size: Size): Promise<void> {
    this.viewport = size;
    await this.connection.send('browsingContext.setViewport', {
      context: this.context,
      viewport: size,
    });
  }

  async textSize(percent: number): Promise<void> {
    if (percent !== 100) throw new Error('Firefox learns the size of text when it starts.');
  }

  async photograph(path: string): Promise<void> {
    await this.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
    const { data } = await this.connection.send<{ data: string }>(
      'browsingContext.captureScreenshot',
      {
        context: this.context,
        format: { type: 'image/jpeg', quality: 0.65 },
      },
    );
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  async close(): Promise<void> {
    await this.connection.send('browser.removeUserContext', { userContext: this.userContext });
  }

  private hear(event: (typeof EVENTS)[number], { level, text, request }: Told): void {
    if (level === 'error' || level === 'warn') this.complaints.push(String(text));
    if (!request) return;
    if (event === 'network.beforeRequestSent') {
      this.underWay.set(request.request, request.url);
      return;
    }
    this.underWay.delete(request.request);
    if (request.destination === 'script') this.codeCameAt = Date.now();
  }

  private async act(source: object): Promise<void> {
    await this.connection.send('input.performActions', {
      context: this.context,
      actions: [source],
    });
  }
}
