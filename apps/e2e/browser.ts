import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
// @ts-expect-error -- a tool of plain JavaScript
import { shiftedDate } from '../../tools/checks/shifted-date.mjs';
import { clockShift, given, portalUrl } from './portal.js';
import { type Size, VIEWS, type View } from './views.js';
import { AnyVisitor, type Key, PATIENCE_MS, type Point, pause } from './visitor.js';

export { portalNow, portalUrl } from './portal.js';
export type { View } from './views.js';

/** @param flags beside those of every journey */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: given('CHROMIUM_PATH'),
    args: [...given('CHROMIUM_FLAGS').split(' '), ...flags],
  });
}

/**
 * With ANSWERS_LATE each request takes up to so long more, so that answers come in another order than they were asked
 * for: a journey that counts on an order finds out at once, and not on a machine that has much to do.
 */
const LATEST_MS = 600;

async function answersComeLate(context: BrowserContext): Promise<void> {
  await context.route('**/graphql', async (route) => {
    await pause(Math.random() * LATEST_MS);
    // The page may be gone by then.
    await route.fallback().catch(() => undefined);
  });
}

/** Somebody at a screen of their own, in Chromium: cookies are shared with nobody. */
export class Visitor extends AnyVisitor {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    super();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      const [, operation = ''] = /"operationName":"(\w+)"/.exec(request.postData() ?? '') ?? [];
      this.underWay.set(request, `${request.url()} ${operation}`.trim());
    });
    page.on('requestfinished', (request) => {
      this.underWay.delete(request);
      if (request.resourceType() === 'script') this.codeCameAt = Date.now();
    });
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  /** `origins` are those that may be asked beside the portal: a provider, another portal. */
  static async at(
    browser: Browser,
    view: View = 'desk',
    origins: readonly string[] = [],
  ): Promise<Visitor> {
    const context = await browser.newContext({
      ...VIEWS[view],
      hasTouch: VIEWS[view].isMobile,
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
    });
    if (clockShift() !== 0) {
      const later = `(${shiftedDate})(Date, ${clockShift()})`;
      await context.addInitScript(`globalThis.Date = ${later};`);
    }
    // The portal asks nobody else for anything; a journey that tries shows it as a failed request.
    await context.route(
      (url) => ![new URL(portalUrl()).origin, ...origins].includes(url.origin),
      (route) => route.abort(),
    );
    if (process.env['ANSWERS_LATE']) await answersComeLate(context);
    // Playwright counts by the clock, also while the machine stands still.
    context.setDefaultTimeout(3 * PATIENCE_MS);
    return new Visitor(context, await context.newPage());
  }

  /** Somebody at a page of a browser that keeps its profile. */
  static of(context: BrowserContext, page: Page): Visitor {
    context.setDefaultTimeout(3 * PATIENCE_MS);
    return new Visitor(context, page);
  }

  evaluate(script: string): Promise<unknown> {
    return this.page.evaluate(script);
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  override async through(url: string): Promise<void> {
    await this.unwatched();
    await super.through(url);
  }

  /** From here on a page may come from the browser’s cache or its worker, as it never does while a journey watches. */
  async unwatched(): Promise<void> {
    await this.context.unrouteAll({ behavior: 'wait' });
  }

  async beforePages(script: string): Promise<void> {
    await this.context.addInitScript(script);
  }

  async another(): Promise<Visitor> {
    const visitor = new Visitor(this.context, await this.context.newPage());
    visitor.portal = this.portal;
    return visitor;
  }

  async closeTab(): Promise<void> {
    await this.page.close();
  }

  protected async pressAt({ x, y }: Point): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async pressKey(key: Key): Promise<void> {
    await this.page.keyboard.press(key);
  }

  size(): Size {
    return this.page.viewportSize() ?? VIEWS.desk.viewport;
  }

  async resize(size: Size): Promise<void> {
    await this.page.setViewportSize(size);
  }

  /** What was typed is saved by itself once one leaves its field; on a phone only a screen reader is told. */
  async savedByItself(): Promise<void> {
    await this.page.keyboard.press('Tab');
    await this.page.getByText(/^(Utkast sparat|Draft saved) /).waitFor({ state: 'attached' });
    await this.settled();
  }

  /** Opens what the filters of a list fold behind on a phone; at a desk they stand there. */
  async openFilters(): Promise<void> {
    const press = this.page.locator('.list-filter__press');
    const isFolded = (await press.getAttribute('aria-expanded')) === 'false';
    if (isFolded && (await press.isVisible())) await press.click();
  }

  /** Chooses the language in the account menu; it stays with the person. */
  async speak(language: 'sv' | 'en'): Promise<void> {
    await this.page.getByRole('button', { name: /^(Ditt konto|Your account)/ }).click();
    const name = language === 'sv' ? 'Svenska' : 'English';
    await this.page.getByRole('radio', { name }).click();
    await this.page.keyboard.press('Escape');
    await this.page.locator(`html[lang=${language}]`).waitFor();
    await this.settled();
  }

  /** From the next page on the portal answers in English, and nobody's own choice is changed. */
  async inEnglish(): Promise<void> {
    await this.context.addInitScript(
      `localStorage.setItem('stad.appearance', JSON.stringify({ language: 'en' }))`,
    );
    await this.context.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll('"language":"sv"', '"language":"en"');
      await route.fulfill({ response: answer, body });
    });
  }

  /** The size of text that somebody has chosen in the browser, in percent of the usual one. */
  async textSize(percent: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const fontSizes = { standard: (16 * percent) / 100, fixed: (13 * percent) / 100 };
    await session.send('Page.setFontSizes', { fontSizes });
    await session.detach();
  }

  async photograph(path: string): Promise<void> {
    await this.page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
    // Small enough to be kept among the documents.
    await this.page.screenshot({ path, type: 'jpeg', quality: 65 });
  }

  /** An answer that is on its way through `inEnglish` is nobody's any more. */
  async close(): Promise<void> {
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.close();
  }
}
