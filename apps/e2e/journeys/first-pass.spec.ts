import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RealProvider } from '@stad/identity/api/testing/real-provider.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
// @ts-expect-error -- a tool of plain JavaScript
import { startProductionForTests } from '../../../tools/checks/production-under-test.mjs';
import { openBrowser, Visitor } from '../browser.js';
import { giveAuthenticator } from '../local-account.js';

interface Production {
  readonly url: string;
  readonly trust: string;
  operate(name: string, ...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/**
 * From an empty database to the first plan that is sent, in production mode: the operator's commands, and
 * then people alone. Nothing is written by any other way.
 */
const SECRET = 'a-secret-of-the-journey';
let portal: Production;
let provider: RealProvider;
let browser: Browser;

beforeAll(async () => {
  portal = await startProductionForTests({ lund: SECRET });
  provider = await RealProvider.start({
    portalUrl: portal.url,
    secret: SECRET,
    tellsAuthTime: true,
  });
  browser = await openBrowser([portal.trust]);
});
afterAll(async () => {
  await browser?.close();
  await provider?.stop();
  await portal?.stop();
});

async function visit(path: string): Promise<Visitor> {
  const visitor = await Visitor.at(browser, 'desk', [portal.url, provider.issuer]);
  // The provider's pages want a font of somebody else's, and nothing is asked there.
  await visitor.context.route('https://fonts.googleapis.com/**', (route) =>
    route.fulfill({ contentType: 'text/css', body: '' }),
  );
  await visitor.page.goto(portal.url + path);
  await visitor.settled();
  return visitor;
}

async function open(visitor: Visitor, path: string): Promise<void> {
  await visitor.page.goto(portal.url + path);
  await visitor.settled();
}

const press = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The address of an invitation within what a command or a dialog says. */
function pathOf(said: string): string {
  const { pathname, hash } = new URL(/http\S+/.exec(said)?.[0] ?? '');
  return pathname + hash;
}

async function signInThere({ page }: Visitor, login: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('any');
  await page.locator('[type=submit]').click();
  await page.waitForURL(`${portal.url}/**`);
}

const promise = (visitor: Visitor) => press(visitor, 'Jag har läst och lovar');

async function takenByEmployersAccount(link: string, login: string): Promise<Visitor> {
  const visitor = await visit(link);
  await press(visitor, 'Fortsätt till inloggningen');
  await signInThere(visitor, login);
  return visitor;
}

it('the operator gives the frame, and says what is missing on the way', async () => {
  const { operate } = portal;
  const agency = (key: string, name: string, kind: string) =>
    operate('agency-add', '--key', key, '--name', name, '--kind', kind);
  await agency('SOC-LUND', 'Lunds kommun, socialförvaltningen', 'SOCIAL_SERVICES');
  await agency('FA-HBG', 'Frälsningsarmén', 'NGO');
  await operate('site-add', '--key', 'lund', '--name', 'Lund', '--municipality', '1281');
  await operate(
    'area-add',
    ...['--site', 'lund', '--code', 'LU-CENTRUM', '--name', 'Centrum'],
    ...['--group', 'LU-INRE', '--kind', 'DISTRICT'],
  );
  const today = localDate(new Date());
  const programme = [
    ...['--key', '2027', '--name', 'Stad till Stad 2027', '--lead', 'FA-HBG'],
    ...['--from', today, '--to', addDays(today, 365), '--site', 'lund', '--state', 'ACTIVE'],
  ];
  expect(await operate('programme-add', ...programme, '--dry-run')).toMatch(/would be added/);
  expect(await operate('programme-add', ...programme)).toMatch(/is added/);
  expect(await operate('programme-add', ...programme)).toMatch(/is as it was/);
  for (const key of ['SOC-LUND', 'FA-HBG']) {
    await operate('ring-set', '--site', 'lund', '--agency', key, '--tier', 'CORE');
  }
  await operate(
    'identity-provider',
    ...['--agency', 'SOC-LUND', '--issuer', provider.issuer, '--client-id', 'portal'],
    ...['--secret-name', 'lund', '--name', 'Lunds kommuns konto'],
  );
  expect(await operate('frame-list', '--all')).toMatch(/^ring {2}lund {2}FA-HBG {2}CORE/m);
});

it('the project lead comes in with a passkey and finds the town', async () => {
  const said = await portal.operate(
    'lead-invite',
    ...['--programme', '2027', '--email', 'projektledare@fa.example'],
  );
  const visitor = await visit(pathOf(said));
  const { page } = visitor;
  await giveAuthenticator(visitor);
  await press(visitor, 'Skapa en nyckel');
  await page.getByRole('link', { name: 'Till inloggningen' }).click();
  await press(visitor, 'Logga in med nyckel');
  await promise(visitor);
  await page.getByRole('navigation').first().waitFor();
  await open(visitor, '/admin/omraden');
  await page.getByRole('cell', { name: 'LU-CENTRUM' }).waitFor();
  await page.getByRole('link', { name: /fil/ }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

it('two administrators let a colleague in, who sends the first plan', async () => {
  const invite = (email: string, ...more: string[]) =>
    portal.operate('admin-invite', '--agency', 'SOC-LUND', '--email', email, ...more);
  const first = await takenByEmployersAccount(pathOf(await invite('a1@lund.example')), 'a1');
  await promise(first);
  const second = await takenByEmployersAccount(
    pathOf(await invite('a2@lund.example', '--anyway')),
    'a2',
  );
  await promise(second);

  await open(first, '/admin');
  await press(first, 'Bjud in någon ny');
  const form = first.page.getByRole('dialog');
  await form.getByLabel('E-post på jobbet').fill('s1@lund.example');
  await form.getByRole('textbox', { name: 'Funktion' }).fill('Socialsekreterare 1');
  await form.locator('label', { hasText: /^Socialsekreterare/ }).click();
  await form.getByRole('button', { name: 'Skicka inbjudan' }).click();
  const link = await form.getByRole('textbox', { name: 'Länk att lämna över själv' }).inputValue();

  const worker = await takenByEmployersAccount(pathOf(link), 's1');
  await worker.page.getByText('Du kommer snart in').waitFor();

  await open(second, '/admin');
  await press(second, 'Godkänn inloggning för Socialsekreterare 1');
  await second.page.getByRole('dialog').getByRole('button', { name: 'Godkänn' }).click();
  await second.page.getByRole('dialog').waitFor({ state: 'detached' });

  await open(worker, '/logga-in');
  await worker.page.getByRole('button', { name: /Lunds kommun/ }).click();
  await worker.page.waitForURL(`${portal.url}/`);
  await promise(worker);
  await sendFirstPlan(worker);
  await readInPeople(first);
  for (const visitor of [first, second, worker]) {
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }
});

const COLLEAGUES = {
  name: 'personer.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'E-post;Funktion;Roller\ns2@lund.example;Socialsekreterare 2;Socialsekreterare\n',
  ),
};

/** A table is tried and read in beside the page: a reload finds what became of it. */
async function readInPeople(administrator: Visitor): Promise<void> {
  const { page } = administrator;
  await open(administrator, '/admin/las-in');
  const choose = () => page.locator('input[type=file]').setInputFiles(COLLEAGUES);
  await choose();
  await page.getByText('1 rad är ny', { exact: false }).waitFor();
  await page.reload();
  await page.getByText('Från körningen', { exact: false }).waitFor();
  await administrator.settled();
  expect(await administrator.accessibilityFaults()).toEqual([]);
  await choose();
  await press(administrator, 'Läs in 1 rad');
  await page.getByText('1 rad lades till', { exact: false }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Inläst' }).waitFor();
  await administrator.settled();
  expect(await administrator.accessibilityFaults()).toEqual([]);
}

async function sendFirstPlan(worker: Visitor): Promise<void> {
  const { page } = worker;
  await open(worker, '/planering');
  const day = addDays(localDate(new Date()), 9).slice(2).replaceAll('-', '');
  await page.getByLabel('Planera fältpass på en rad').fill(`${day} 20–01 centrum`);
  await page.getByLabel('Planera fältpass på en rad').press('Enter');
  await page.getByLabel('Syfte').fill('Möta människor vid stationen');
  await worker.savedByItself();
  expect(await worker.accessibilityFaults()).toEqual([]);
  await page.getByLabel('Lägg till i teamet').selectOption({ label: 'Socialsekreterare 1' });
  await worker.savedByItself();
  // Of whom only the project lead has an account: it can be asked all the same.
  await page.getByRole('combobox', { name: 'Bjud in' }).fill('Frälsningsarmén');
  await page.keyboard.press('Enter');
  await worker.savedByItself();
  await press(worker, 'Skicka planen');
  await page.getByRole('dialog').getByRole('button', { name: 'Skicka planen' }).click();
  await press(worker, 'Skicka nu');
  await page.waitForURL(/FP-\d{4}-\d{3}/);
  await page
    .getByText(/ kan nu läsa planen$/)
    .first()
    .waitFor();
}
