import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A desk and a pocket: the two views in which every page is looked at. */
export const VIEWS = {
  desk: { viewport: { width: 1440, height: 900 }, colorScheme: 'light', isMobile: false },
  pocket: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', isMobile: true },
} as const;
export type View = keyof typeof VIEWS;

/** What tools/checks started before the journeys began. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the journeys with npm test -- journeys.`);
  return value;
}

export const portalUrl = (path = '/') => new URL(path, given('PORTAL_URL')).toString();

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: given('CHROMIUM_PATH'),
    args: given('CHROMIUM_FLAGS').split(' '),
  });
}

/** Somebody at a screen of their own: cookies are shared with nobody. */
export class Visitor {
  /** What the browser complained about; a journey ends with this empty. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async at(browser: Browser, view: View = 'desk'): Promise<Visitor> {
    const context = await browser.newContext({
      ...VIEWS[view],
      hasTouch: VIEWS[view].isMobile,
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
    });
    // The portal asks nobody else for anything; a journey that tries shows it as a failed request.
    await context.route(
      (url) => url.origin !== new URL(portalUrl()).origin,
      (route) => route.abort(),
    );
    return new Visitor(context, await context.newPage());
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(portalUrl(path));
    await this.settled();
  }

  /** Nothing is under way any more: neither a request nor a loading text. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
  }

  /** Signs in on the demo's list by agency and function. */
  async signIn(agency: string, functionTitle: string): Promise<void> {
    await this.goTo('/');
    const section = this.page.getByRole('region', { name: agency });
    await section.getByRole('button', { name: functionTitle }).first().click();
    await this.page.getByRole('navigation').first().waitFor();
    await this.settled();
  }

  /** What axe finds against WCAG 2.2 AA, one line a fault. */
  async accessibilityFaults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
  }

  /** Nothing is wider than the screen. */
  async overflow(): Promise<number> {
    return this.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ) as Promise<number>;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
