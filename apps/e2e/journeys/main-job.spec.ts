import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser, portalNow, type View, Visitor } from '../browser.js';
import { FA_MANAGER, FA1, POLICE, SOC_HBG, SOC1, type Who } from '../demo.js';
import { story } from '../story.js';
import { type Language, readWords, type Say } from '../words.js';

/**
 * The job the portal is for, in the order of an evening, each with what they have at hand: it is planned
 * at a desk, run with a phone, and answered by police and Salvation Army on phones in English. The pass
 * begins at this minute, since a start is for the night itself.
 */
interface Device {
  readonly view: View;
  readonly language: Language;
}
const DESK: Device = { view: 'desk', language: 'sv' };
const PHONE: Device = { view: 'pocketLight', language: 'sv' };
const PHONE_IN_ENGLISH: Device = { view: 'pocketLight', language: 'en' };
const DEVICES = new Map<Who, Device>([
  [SOC1, DESK],
  [POLICE, PHONE_IN_ENGLISH],
  [FA1, PHONE_IN_ENGLISH],
]);

/** Somebody at their device, with the words they read there. */
interface Person {
  readonly visitor: Visitor;
  readonly page: Visitor['page'];
  readonly say: Say;
  readonly shell: Say;
}

let browser: Browser;
const people = new Map<Who, Person>();
const complaints: string[] = [];
/** /faltpass/… of the plan; with its number once it is sent. */
let address = '';
const PASSES = 'libs/activities/field-operations/web';

beforeAll(async () => {
  browser = await openBrowser();
});
/** Whoever read English goes home with Swedish: the next journey is theirs too. */
afterAll(async () => {
  for (const [who, { visitor }] of people) {
    if (DEVICES.get(who)?.language === 'en') await visitor.speak('sv');
  }
  await browser.close();
});

const step = story(() =>
  [...people].map(([who, { visitor }]) => [`main-job ${who.join(' ')}`, visitor] as const),
);

async function as(who: Who): Promise<Person> {
  const known = people.get(who);
  if (known) return known;
  const { view, language } = DEVICES.get(who) ?? DESK;
  const visitor = await Visitor.at(browser, view);
  await visitor.signIn(...who);
  if (language === 'en') await visitor.speak('en');
  const person = {
    visitor,
    page: visitor.page,
    say: await readWords([PASSES, `${PASSES}/kind`, `${PASSES}/counts`], language),
    shell: await readWords(['libs/platform/web'], language),
  };
  people.set(who, person);
  return person;
}

/** Leaves one device and takes another. */
async function change(who: Who, device: Device): Promise<void> {
  const { visitor } = await as(who);
  complaints.push(...visitor.complaints);
  await visitor.close();
  people.delete(who);
  DEVICES.set(who, device);
}

/** The pass's page as somebody sees it now. */
async function passOf(who: Who): Promise<Person> {
  const person = await as(who);
  await person.visitor.goTo(address);
  return person;
}

/** One of the buttons of *Nästa steg*; what it opens is confirmed with the same word. */
async function take(
  { visitor, page, say }: Person,
  key: string,
  confirmKey?: string,
  nowKey?: string,
): Promise<void> {
  const button = page.getByRole('button', { name: say(key), exact: true });
  await button.first().click();
  if (confirmKey) {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say(confirmKey), exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  // What others notice can be taken back for ten seconds; who will not wait says so.
  if (nowKey) await page.getByRole('button', { name: say(nowKey), exact: true }).click();
  // A step that is taken is no button any more; it stays in its place as done.
  await button.first().waitFor({ state: 'detached' });
  await visitor.settled();
}

async function answerCheck({ visitor, page, say }: Person): Promise<void> {
  await page
    .getByRole('button', { name: say('step.answerCheck') })
    .first()
    .click();
  for (const group of await page.getByRole('radiogroup').all()) {
    const no = group.getByRole('radio', { name: say('no') });
    if ((await no.count()) > 0) await no.press('Space');
  }
  await page.getByRole('button', { name: say('check.save') }).click();
  await page.getByRole('button', { name: say('check.save') }).waitFor({ state: 'detached' });
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

async function holds({ visitor }: Person): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
}

describe('a field pass, from plan to close', () => {
  step('social worker 1 copies the last pass and moves it to today', async () => {
    const soc = await as(SOC1);
    const { visitor, page, say } = soc;
    await visitor.goTo('/planering');
    await page
      .getByRole('button', { name: say('quick.copy') })
      .first()
      .click();
    await page.getByLabel(say('field.when'), { exact: true }).fill(aroundNow());
    await page
      .getByLabel(say('field.aim'))
      .fill('Möta människor vid stationen och berätta om stöd');
    await visitor.savedByItself();
    await holds(soc);
    address = new URL(page.url()).pathname + new URL(page.url()).search;
    await holds(soc);
  });

  step('chooses the team and asks the police along', async () => {
    const soc = await as(SOC1);
    const { visitor, page, say } = soc;
    const list = page.getByLabel(say('team.add'));
    const police = list.locator('option', { hasText: /^Samverkanspolis 1/ });
    await police.first().waitFor({ state: 'attached' });
    await list.selectOption((await police.first().getAttribute('value')) ?? '');
    await visitor.savedByItself();
    await holds(soc);
    expect(await visitor.words()).toContain('Samverkanspolis 1');
  });

  step('nobody else sees the plan before it is sent', async () => {
    const police = await passOf(POLICE);
    await police.page.getByRole('heading', { name: police.shell('notAvailable.title') }).waitFor();
  });

  step('settles check-in and the child procedure, and sends', async () => {
    const soc = await passOf(SOC1);
    const { visitor, page, say } = soc;
    // Where the pass that was copied had settled them, they are a line that unfolds.
    const folded = page.getByRole('button', { name: say('safety'), exact: true, expanded: false });
    if ((await folded.count()) > 0) await folded.click();
    for (const name of [say('checkIn.choose'), say('field.childProcedure')]) {
      const box = page.getByRole('checkbox', { name });
      if (!(await box.isChecked())) await box.press('Space');
    }
    await visitor.savedByItself();
    await take(soc, 'step.send', 'step.send', 'held.send.now');
    await page.waitForURL(/FP-\d{4}-\d{3}/);
    address = new URL(page.url()).pathname + new URL(page.url()).search;
    await holds(soc);
  });

  step('now the police see it, and social services of another town do not', async () => {
    const police = await passOf(POLICE);
    await police.page.getByRole('heading', { level: 1, name: /FP-/ }).waitFor();
    await holds(police);
    const other = await passOf(SOC_HBG);
    await other.page.getByRole('heading', { name: other.shell('notAvailable.title') }).waitFor();
  });

  step('each employer answers its own questions and gives its go-ahead', async () => {
    for (const who of [SOC1, FA1]) {
      const person = await passOf(who);
      await answerCheck(person);
      await take(person, 'step.giveGoAhead');
      await holds(person);
    }
    // The police assess in their own structure and say who did.
    const { page, say } = await passOf(POLICE);
    await page.getByRole('button', { name: say('step.giveGoAhead'), exact: true }).click();
    await page.getByLabel(say('told.by')).fill('Vakthavande befäl');
    await page.getByRole('button', { name: say('oral.save') }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const soc = await passOf(SOC1);
    await soc.page.getByText(soc.say('state.READY'), { exact: true }).first().waitFor();
  });

  step('starts after the briefing, and everybody comes back', async () => {
    await change(SOC1, PHONE);
    const soc = await passOf(SOC1);
    const { page, say } = soc;
    await take(soc, 'step.briefing');
    await take(soc, 'step.start', undefined, 'held.start.now');
    await page.getByText(say('state.ACTIVE'), { exact: true }).first().waitFor();
    await holds(soc);
    await take(soc, 'step.return', 'step.return');
    await page.getByText(say('state.RETURNED'), { exact: true }).first().waitFor();
  });

  step('counts, and locks what was counted', async () => {
    const soc = await passOf(SOC1);
    const { page, say } = soc;
    await page
      .getByRole('button', { name: say('step.report') })
      .first()
      .click();
    await page.getByLabel(say('counter.contacts'), { exact: true }).fill('3');
    await page.getByLabel(say('counter.supportConversations'), { exact: true }).fill('2');
    await holds(soc);
    await page.getByRole('button', { name: say('report.save') }).click();
    await page.getByRole('button', { name: say('report.save') }).waitFor({ state: 'detached' });
    await take(soc, 'step.lock', 'step.lock');
    await page.getByText(say('reportState.LOCKED')).first().waitFor();
  });

  step(
    'the police account for their part from the front page in at most eight interactions',
    async () => {
      const police = await as(POLICE);
      const { visitor, page, say } = police;
      let interactions = 0;
      const tap = async (target: Locator) => {
        await target.click();
        interactions += 1;
      };
      const fill = async (label: string, text: string) => {
        await page.getByLabel(say(label), { exact: true }).fill(text);
        interactions += 1;
      };
      const number = address.match(/FP-\d{4}-\d{3}/)?.[0] ?? '';
      await visitor.goTo('/');
      // One row a pass, with the verb that is due first; to account for it is among what comes.
      const row = page.getByRole('listitem').filter({ hasText: say('step.report') });
      await tap(row.getByRole('link', { name: new RegExp(`${number}$`) }));
      await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
      await tap(page.getByRole('button', { name: say('step.report'), exact: true }).first());
      // The hours are there already, from the plan and from who came later.
      await fill('police.contactsWithPolicePresent', '2');
      await fill('police.supportOffered', '1');
      await holds(police);
      await tap(page.getByRole('button', { name: say('report.save') }));
      await page.getByRole('button', { name: say('report.save') }).waitFor({ state: 'detached' });
      await visitor.settled();
      await tap(page.getByRole('button', { name: say('step.lock'), exact: true }).first());
      await tap(page.getByRole('dialog').getByRole('button', { name: say('step.lock') }));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText(say('reportState.LOCKED')).first().waitFor();
      console.info(`The police’s report: ${interactions} interactions`);
      expect(interactions).toBeLessThanOrEqual(8);
      // What the others counted is theirs.
      expect(await visitor.words()).not.toContain(say('counter.accepted'));
      await holds(police);
    },
  );

  step('a figure that was wrong is corrected: what it was stays beside it', async () => {
    const soc = await passOf(SOC1);
    const { page, say } = soc;
    await page
      .getByRole('button', { name: say('step.correct'), exact: true })
      .first()
      .click();
    await page.getByLabel(say('counter.contacts'), { exact: true }).fill('4');
    await page.getByLabel(say('correct.reason')).selectOption({ index: 1 });
    await holds(soc);
    await page.getByRole('button', { name: say('correct.save') }).click();
    await page.getByRole('button', { name: say('correct.save') }).waitFor({ state: 'detached' });
    await page.getByText(say('reportState.CORRECTED'), { exact: true }).first().waitFor();
    const text = await soc.visitor.words();
    expect(text).toContain(say('figure.was'));
    await holds(soc);
  });

  step('notes the talk and closes', async () => {
    const soc = await passOf(SOC1);
    const { page, say } = soc;
    await page.getByRole('button', { name: say('step.debrief'), exact: true }).click();
    await page.getByLabel(say('debrief.participants')).fill('3');
    await page.getByRole('button', { name: say('debrief.save') }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await take(soc, 'step.close');
    await page.getByText(say('state.CLOSED'), { exact: true }).first().waitFor();
    await holds(soc);
    const manager = await passOf(FA_MANAGER);
    expect(await manager.visitor.words()).toContain(manager.say('state.CLOSED'));
  });

  step('no browser complained', async () => {
    expect(people.size).toBeGreaterThan(4);
    for (const { visitor } of people.values()) complaints.push(...visitor.complaints);
    expect(complaints).toEqual([]);
  });
});
