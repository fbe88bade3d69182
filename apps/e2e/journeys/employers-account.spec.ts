import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RealProvider } from '@stad/identity/api/testing/real-provider.js';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
// @ts-expect-error -- a tool of plain JavaScript
import { startProductionForTests } from '../../../tools/checks/production-under-test.mjs';
import { openBrowser, type View, Visitor } from '../browser.js';

interface Production {
  readonly url: string;
  readonly trust: string;
  operate(name: string, ...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The portal in production mode, from an empty database to somebody signed in with the employer's account:
 * the operator's commands, the provider's own pages, a browser that treats the two as different sites.
 */
const SECRET = 'a-secret-of-the-journey';
let portal: Production;
let provider: RealProvider;
let browser: Browser;

beforeAll(async () => {
  portal = await startProductionForTests({ lund: SECRET });
  provider = await RealProvider.start({ portalUrl: portal.url, secret: SECRET });
  browser = await openBrowser([portal.trust]);
  await portal.operate(
    'agency-add',
    ...['--key', 'SOC-LUND', '--name', 'Lunds kommun, socialförvaltningen'],
    ...['--kind', 'SOCIAL_SERVICES'],
  );
  await portal.operate(
    'identity-provider',
    ...['--agency', 'SOC-LUND', '--issuer', provider.issuer, '--client-id', 'portal'],
    ...['--secret-name', 'lund', '--name', 'Lunds kommuns konto'],
  );
});
afterAll(async () => {
  await browser?.close();
  await provider?.stop();
  await portal?.stop();
});

async function visit(view: View, path: string): Promise<Visitor> {
  const visitor = await Visitor.at(browser, view, [portal.url, provider.issuer]);
  // The provider's pages want a font of somebody else's, and nothing is asked there.
  await visitor.context.route('https://fonts.googleapis.com/**', (route) =>
    route.fulfill({ contentType: 'text/css', body: '' }),
  );
  await visitor.page.goto(portal.url + path);
  await visitor.settled();
  return visitor;
}

/** At the provider, whose pages are not ours. */
async function signInThere({ page }: Visitor, login: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('any');
  await page.locator('[type=submit]').click();
}

const chooseLund = ({ page }: Visitor) =>
  page.getByRole('button', { name: /Lunds kommun, socialförvaltningen/ }).click();

it('the operator invites somebody, who comes in by the employer’s account and goes again', async () => {
  const said = await portal.operate(
    'admin-invite',
    ...['--agency', 'SOC-LUND', '--email', 'anna@lund.example'],
  );
  const link = new URL(/http\S+/.exec(said)?.[0] ?? '');
  const visitor = await visit('desk', link.pathname + link.hash);
  const { page } = visitor;
  await page.getByRole('button', { name: 'Fortsätt till inloggningen' }).click();
  await signInThere(visitor, 'anna');

  await page.waitForURL(`${portal.url}/`);
  // Once for each person: before it nothing else is there.
  await page.getByRole('button', { name: 'Jag har läst och lovar' }).click();
  await page.getByRole('button', { name: /^Ditt konto/ }).click();
  const cookies = await visitor.context.cookies(portal.url);
  expect(cookies.map(({ name, sameSite, httpOnly }) => [name, sameSite, httpOnly])).toEqual([
    ['__Host-portal', 'Strict', true],
  ]);

  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.getByRole('button', { name: /yes/i }).click();
  await page.getByText('Du är utloggad både här och hos din arbetsgivare.').waitFor();
  expect(await visitor.context.cookies(portal.url)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

const VIEWS: readonly View[] = ['desk', 'pocket'];

describe.each(drawn('views of an employer’s sign-in', VIEWS, (view) => view))(
  'at the %s',
  (view) => {
    it('the page offers the organisation, and comes back to what was asked for', async () => {
      const visitor = await visit(view, '/aviseringar');
      const { page } = visitor;
      await page.getByRole('heading', { name: 'Välj din organisation' }).waitFor();
      expect(await visitor.accessibilityFaults()).toEqual([]);
      expect(await visitor.overflow()).toBe(0);
      await chooseLund(visitor);
      await signInThere(visitor, 'anna');
      await page.waitForURL(`${portal.url}/aviseringar`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    });

    it('whoever is not known here reads why, and what to do', async () => {
      const visitor = await visit(view, '/logga-in');
      const { page } = visitor;
      await chooseLund(visitor);
      await signInThere(visitor, `stranger at the ${view}`);
      await page.getByText('Kontot hör inte till någon här').waitFor();
      await page.getByText('Valdes senast på den här enheten').waitFor();
      expect(await visitor.accessibilityFaults()).toEqual([]);
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    });
  },
);

it('a file for which a factor is owed: back at the page that has it, and signed in there', async () => {
  const file = '/files/kpi/K01.xlsx?programme=p';
  const asks = `/bekrafta?till=${encodeURIComponent(file)}`;
  const visitor = await visit('pocket', `/logga-in?till=${encodeURIComponent(asks)}`);
  const { page } = visitor;
  await chooseLund(visitor);
  await signInThere(visitor, 'anna');
  await page.waitForURL(portal.url + asks);
  // The provider tells nothing of the factor behind a sign-in: one is owed.
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
  await signInThere(visitor, 'anna');
  await page.waitForURL(portal.url + asks);
  const link = page.getByRole('link', { name: 'Hämta filen' });
  expect(await link.getAttribute('href')).toBe(file);
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

it('a session that is over is taken up in a new tab, and what was typed stays', async () => {
  const visitor = await visit('desk', '/om');
  const { page, context } = visitor;
  await page.goto(`${portal.url}/logga-in?till=/admin/las-in`);
  await chooseLund(visitor);
  await signInThere(visitor, 'anna');
  await page.waitForURL(`${portal.url}/admin/las-in`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // A mark that a new load of the page would take away.
  await page.evaluate('globalThis.isTheSamePage = true');
  await context.clearCookies({ name: '__Host-portal' });
  await page.getByRole('button', { name: /^Ditt konto/ }).click();
  await page.getByRole('radio', { name: 'Mörkt' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Logga in igen' });
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    dialog.getByRole('link', { name: 'Logga in igen i en ny flik' }).click(),
  ]);
  await tab.getByRole('button', { name: /Lunds kommun/ }).click();
  // Known at the provider: nobody is asked there.
  await tab.getByText('Stäng den här fliken', { exact: false }).waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.evaluate('globalThis.isTheSamePage')).toBe(true);
  expect(page.url()).toBe(`${portal.url}/admin/las-in`);
  await visitor.close();
});
