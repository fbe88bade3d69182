import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
// @ts-expect-error -- a tool of plain JavaScript
import { shiftedDate } from '../../tools/checks/shifted-date.mjs';

interface Screen {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly isMobile: boolean;
  readonly forcedColors?: 'active';
}

const DESK = { viewport: { width: 1440, height: 900 }, isMobile: false } as const;
const POCKET = { viewport: { width: 390, height: 844 }, isMobile: true } as const;

/** A desk and a pocket are the two views in which every page is looked at; the others on demand. */
export const VIEWS = {
  desk: { ...DESK, colorScheme: 'light' },
  pocket: { ...POCKET, colorScheme: 'dark' },
  deskDark: { ...DESK, colorScheme: 'dark' },
  pocketLight: { ...POCKET, colorScheme: 'light' },
  narrow: { viewport: { width: 320, height: 640 }, isMobile: true, colorScheme: 'light' },
  contrast: { ...DESK, colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Record<string, Screen>;
/** How long a page may take to show what was asked for, on a busy machine too. */
const PATIENCE_MS = 60_000;
export type View = keyof typeof VIEWS;

/**
 * axe takes the colour of a text from a property that forced colours leave as it was
 * (dequelabs/axe-core#3978). It is told there what is drawn.
 */
const TELL_DRAWN_COLOURS = `if (matchMedia('(forced-colors: active)').matches) {
  for (const each of document.querySelectorAll('body *')) {
    each.style.setProperty('-webkit-text-fill-color', getComputedStyle(each).color);
  }
}`;

/** React shows a part whose code has come up to 300 ms later: many such parts do not flicker then. */
const REVEALED_MS = 350;

/** Resolves when the page has time for what is not urgent, and has drawn. */
const HAS_TIME =
  'new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => done()), { timeout: 2000 }))';

/** What tools/checks started before the journeys began. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the journeys with npm test -- journeys.`);
  return value;
}

export const portalUrl = (path = '/') => new URL(path, given('PORTAL_URL')).toString();

/** How much later than it is everything happens; see TEST_CLOCK in tools/checks/test-clock.mjs. */
const clockShift = () => Number(process.env['PORTAL_CLOCK_SHIFT_MS'] ?? 0);

/** The time it is for the portal and everybody in front of it. */
export const portalNow = () => new Date(Date.now() + clockShift());

/** @param flags beside those of every journey */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: given('CHROMIUM_PATH'),
    args: [...given('CHROMIUM_FLAGS').split(' '), ...flags],
  });
}

/** Somebody at a screen of their own: cookies are shared with nobody. */
export class Visitor {
  /** What the browser complained about; a journey ends with this empty. */
  readonly complaints: string[] = [];
  private readonly underWay = new Set<Request>();
  private codeCameAt = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => this.underWay.add(request));
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
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(context, await context.newPage());
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(portalUrl(path));
    await this.settled();
  }

  /** Nothing is under way any more: neither a request, nor work of the page, nor a loading text. */
  async settled(): Promise<void> {
    await this.calm();
    await this.page.locator('.skeleton').first().waitFor({ state: 'detached' });
  }

  /**
   * The page has nothing to do and nothing to wait for, three times in a row: what an answer makes it
   * ask for next is asked by then. The browser's driver knows only a page that was idle once.
   */
  private async calm(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (let rounds = 0; rounds < 3; ) {
      const isIdle = await this.page.evaluate(HAS_TIME).then(
        () => this.underWay.size === 0 && Date.now() - this.codeCameAt > REVEALED_MS,
        // It went to another page meanwhile.
        () => false,
      );
      rounds = isIdle ? rounds + 1 : 0;
      if (Date.now() > until) {
        const urls = [...this.underWay].map((request) => request.url());
        throw new Error(
          `The page does not come to rest: ${urls.join(' ') || 'it goes on working'}`,
        );
      }
      await this.page.waitForTimeout(30);
    }
  }

  /** What was typed is saved by itself once one leaves its field; on a phone only a screen reader is told. */
  async savedByItself(): Promise<void> {
    await this.page.keyboard.press('Tab');
    await this.page.getByText(/^(Utkast sparat|Draft saved) /).waitFor({ state: 'attached' });
    await this.settled();
  }

  /** Signs in on the demo's list by agency and function. */
  async signIn(agency: string, functionTitle: string): Promise<void> {
    await this.goTo('/');
    await this.chooseFunction(agency, functionTitle);
  }

  /** The same, from wherever one was asked to sign in. */
  async chooseFunction(agency: string, functionTitle: string): Promise<void> {
    const section = this.page.getByRole('region', { name: agency });
    await section.getByRole('button', { name: functionTitle }).first().click();
    await this.page.getByRole('navigation').first().waitFor();
    await this.settled();
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

  /** The words of the page as one reads them, in one line. */
  async words(): Promise<string> {
    const text = await this.page.evaluate("document.querySelector('main').innerText");
    return String(text).replace(/\s+/g, ' ');
  }

  /**
   * What axe finds against WCAG 2.2 AA, one line a fault. The window is made as high as the page
   * meanwhile: what lies under the bar at the bottom can be scrolled free, and axe does not scroll.
   */
  async accessibilityFaults(): Promise<string[]> {
    const window = this.page.viewportSize() ?? VIEWS.desk.viewport;
    const height = await this.settledHeight();
    const isTall = height > window.height;
    if (isTall) await this.page.setViewportSize({ width: window.width, height: height + 80 });
    await this.page.evaluate(TELL_DRAWN_COLOURS);
    const { violations } = await new AxeBuilder({ page: this.page })
      // Frames alone need the other mode, which opens a page for each result; the portal has none.
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    if (isTall) await this.page.setViewportSize(window);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
  }

  /** The page's height once it has stopped growing: what loads late would lie under the bar again. */
  private async settledHeight(): Promise<number> {
    const measure = async () =>
      Number(await this.page.evaluate('document.documentElement.scrollHeight'));
    let height = await measure();
    for (let calm = 0, round = 0; calm < 3 && round < 200; round += 1) {
      await this.page.waitForTimeout(50);
      const now = await measure();
      calm = now === height ? calm + 1 : 0;
      height = now;
    }
    return height;
  }

  /** Headings that are more than one level below the one before them. */
  async skippedHeadings(): Promise<string[]> {
    const headings = await this.page
      .locator('h1:visible, h2:visible, h3:visible, h4:visible, h5:visible')
      .evaluateAll((all) =>
        (all as { tagName: string; textContent: string | null }[]).map(
          ({ tagName, textContent }) => ({ level: Number(tagName[1]), text: textContent ?? '' }),
        ),
      );
    return headings
      .filter(({ level }, at) => at > 0 && level - (headings[at - 1]?.level ?? 0) > 1)
      .map(({ level, text }) => `h${level}: ${text}`);
  }

  /** The size of text that somebody has chosen in the browser, in percent of the usual one. */
  async textSize(percent: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const fontSizes = { standard: (16 * percent) / 100, fixed: (13 * percent) / 100 };
    await session.send('Page.setFontSizes', { fontSizes });
    await session.detach();
  }

  /** Nothing is wider than the screen. */
  async overflow(): Promise<number> {
    return this.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ) as Promise<number>;
  }

  /** Keeps what is seen now, for whoever looks into a failure. */
  async picture(name: string): Promise<void> {
    const path = join(import.meta.dirname, '../../.data/test-results', `${name}.png`);
    await this.page.screenshot({ path, fullPage: true });
  }

  /** What one sees before one scrolls, small enough to be kept among the documents. */
  async photograph(path: string): Promise<void> {
    await this.page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
    await this.page.screenshot({ path, type: 'jpeg', quality: 65 });
  }

  /** An answer that is on its way through `inEnglish` is nobody's any more. */
  async close(): Promise<void> {
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.close();
  }
}
