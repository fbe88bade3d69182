import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow, Visitor } from '../browser.js';
import { FA_MANAGER, FA1, POLICE, SOC_HBG, SOC1, type Who } from '../demo.js';

/**
 * The job the portal is for, in the order of an evening. The pass begins at this minute, since a start is for the night itself.
 */
let browser: Browser;
const people = new Map<Who, Visitor>();
/** /faltpass/… of the plan; with its number once it is sent. */
let address = '';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let stopped = false;
/** A step of the evening; after one that failed the others have nothing to stand on. */
function step(name: string, work: () => Promise<void>): void {
  it(name, async () => {
    if (stopped) throw new Error('A step before this one failed.');
    stopped = true;
    await work().catch(picture);
    stopped = false;
  });
}

/** What everybody saw when it failed lies in .data/test-results. */
async function picture(error: unknown): Promise<never> {
  for (const [who, visitor] of people) await visitor.picture(`main-job ${who.join(' ')}`);
  throw error;
}

async function as(who: Who): Promise<Visitor> {
  const known = people.get(who);
  if (known) return known;
  const visitor = await Visitor.at(browser);
  await visitor.signIn(...who);
  people.set(who, visitor);
  return visitor;
}

/** The pass's page as somebody sees it now. */
async function passOf(who: Who): Promise<Visitor> {
  const visitor = await as(who);
  await visitor.goTo(address);
  return visitor;
}

/** One of the buttons of *Nästa steg*; what it opens is confirmed with the same word. */
async function take(visitor: Visitor, step: string, confirm?: string, now?: string): Promise<void> {
  const { page } = visitor;
  const button = page.getByRole('button', { name: step, exact: true });
  await button.first().click();
  if (confirm) {
    await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  // What others notice can be taken back for ten seconds; who will not wait says so.
  if (now) await page.getByRole('button', { name: now, exact: true }).click();
  // A step that is taken is no button any more; it stays in its place as done.
  await button.first().waitFor({ state: 'detached' });
  await visitor.settled();
}

async function answerCheck(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Koll inför passet' }).first().click();
  for (const group of await page.getByRole('radiogroup').all()) {
    const no = group.getByRole('radio', { name: 'Nej' });
    if ((await no.count()) > 0) await no.press('Space');
  }
  await page.getByRole('button', { name: 'Spara kollen' }).click();
  await page.getByRole('button', { name: 'Spara kollen' }).waitFor({ state: 'detached' });
  await visitor.settled();
}

const QUARTER_MS = 15 * 60_000;
const HOURS = 4;

/**
 * From the quarter of an hour we are in, for four hours, with its date: right at ten to midnight, when
 * the pass belongs to the day that ends, and in the nights of a clock change, when an hour has to say which.
 */
function aroundNow(): string {
  const startsAt = new Date(Math.floor(portalNow().getTime() / QUARTER_MS) * QUARTER_MS);
  const endsAt = new Date(startsAt.getTime() + HOURS * 3_600_000);
  return writtenSpan({ startsAt, endsAt }, 'sv');
}

async function holds(visitor: Visitor): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
}

describe('a field pass, from plan to close', () => {
  step('social worker 1 copies the last pass and moves it to today', async () => {
    const visitor = await as(SOC1);
    const { page } = visitor;
    await visitor.goTo('/planering');
    await page.getByRole('button', { name: 'Kopiera förra passet' }).first().click();
    await page.getByLabel('När', { exact: true }).fill(aroundNow());
    await page.getByLabel('Syfte').fill('Möta människor vid stationen och berätta om stöd');
    await visitor.savedByItself();
    await holds(visitor);
    address = new URL(page.url()).pathname + new URL(page.url()).search;
    await holds(visitor);
  });

  step('chooses the team and asks the police along', async () => {
    const visitor = await as(SOC1);
    const { page } = visitor;
    const list = page.getByLabel('Lägg till i teamet');
    const police = list.locator('option', { hasText: /^Samverkanspolis 1/ });
    await police.first().waitFor({ state: 'attached' });
    await list.selectOption((await police.first().getAttribute('value')) ?? '');
    await visitor.savedByItself();
    await holds(visitor);
    expect(await visitor.words()).toContain('Samverkanspolis 1');
  });

  step('nobody else sees the plan before it is sent', async () => {
    const police = await passOf(POLICE);
    await police.page.getByRole('heading', { name: 'Sidan kan inte visas' }).waitFor();
  });

  step('settles check-in and the child procedure, and sends', async () => {
    const visitor = await passOf(SOC1);
    const { page } = visitor;
    for (const name of [/Avstämning per telefon/, /oro för ett barn/]) {
      const box = page.getByRole('checkbox', { name });
      if (!(await box.isChecked())) await box.press('Space');
    }
    await visitor.savedByItself();
    await take(visitor, 'Skicka planen', 'Skicka planen', 'Skicka nu');
    await page.waitForURL(/FP-\d{4}-\d{3}/);
    address = new URL(page.url()).pathname + new URL(page.url()).search;
    await holds(visitor);
  });

  step('now the police see it, and social services of another town do not', async () => {
    const police = await passOf(POLICE);
    await police.page.getByRole('heading', { level: 1, name: /FP-/ }).waitFor();
    await holds(police);
    const other = await passOf(SOC_HBG);
    await other.page.getByRole('heading', { name: 'Sidan kan inte visas' }).waitFor();
  });

  step('each employer answers its own questions and gives its go-ahead', async () => {
    for (const who of [SOC1, FA1]) {
      const visitor = await passOf(who);
      await answerCheck(visitor);
      await take(visitor, 'Ge klartecken');
      await holds(visitor);
    }
    // The police assess in their own structure and say who did.
    const { page } = await passOf(POLICE);
    await page.getByRole('button', { name: 'Ge klartecken', exact: true }).click();
    await page.getByLabel('Besked av, funktion').fill('Vakthavande befäl');
    await page.getByRole('button', { name: 'Spara beskedet' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const soc = await passOf(SOC1);
    await soc.page.getByText('Klart för start', { exact: true }).first().waitFor();
  });

  step('starts after the briefing, and everybody comes back', async () => {
    const visitor = await passOf(SOC1);
    await take(visitor, 'Genomgång klar');
    await take(visitor, 'Starta passet', undefined, 'Starta nu');
    await visitor.page.getByText('Pågår', { exact: true }).first().waitFor();
    await holds(visitor);
    await take(visitor, 'Alla är tillbaka', 'Alla är tillbaka');
    await visitor.page.getByText('Alla tillbaka', { exact: true }).first().waitFor();
  });

  step('counts, and locks what was counted', async () => {
    const visitor = await passOf(SOC1);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Räkna samman' }).first().click();
    await page.getByLabel('Kontakt', { exact: true }).fill('3');
    await page.getByLabel('Samtal om stöd', { exact: true }).fill('2');
    await holds(visitor);
    await page.getByRole('button', { name: 'Spara redovisningen' }).click();
    await page.getByRole('button', { name: 'Spara redovisningen' }).waitFor({ state: 'detached' });
    await take(visitor, 'Lås redovisningen', 'Lås redovisningen');
    await page.getByText('Låst', { exact: true }).first().waitFor();
  });

  step('notes the talk and closes', async () => {
    const visitor = await passOf(SOC1);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Samtal hållet', exact: true }).click();
    await page.getByLabel('Hur många var med?').fill('3');
    await page.getByRole('button', { name: 'Spara samtalet' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await take(visitor, 'Avsluta passet');
    await page.getByText('Avslutat', { exact: true }).first().waitFor();
    await holds(visitor);
    const manager = await passOf(FA_MANAGER);
    expect(await manager.words()).toContain('Avslutat');
  });

  step('no browser complained', async () => {
    expect([...people.values()].flatMap((visitor) => visitor.complaints)).toEqual([]);
  });
});
