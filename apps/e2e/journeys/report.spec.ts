import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { madePdf } from '@stad/safeguards/api/uploads/testing/made-pdf.js';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.js';
import { CHIEF, LEAD, lookUp, PILOT, POLICE, type Who } from '../demo.js';
import {
  freezeAndFetch,
  fromNumberToRecord,
  holds,
  openSection,
  type Person,
  seenFigures,
  signedInAt,
} from '../report.js';
import { story } from '../story.js';

/**
 * The report to the county board at a desk, in Swedish: written, answered for by each agency, frozen,
 * fetched, handed in, completed, approved and archived. On phones in English: report-on-a-phone.spec.ts.
 */
let browser: Browser;
let address: string;
const people: (readonly [name: string, visitor: Person['visitor']])[] = [];
const step = story(() => people);

beforeAll(async () => {
  browser = await openBrowser();
  address = `/rapporter/${await lookUp(
    `select r.id from progress_report r join programme p on p.id = r.programme_id
     where p.key <> '2022' and r.state = 'AGENCY_APPROVAL' order by r.due_on limit 1`,
  )}`;
});
afterAll(() => browser.close());

async function atADesk(who: Who): Promise<Person> {
  const person = await signedInAt(browser, who, 'desk', 'sv');
  people.push([`report ${who.join(' ')} ${people.length}`, person.visitor]);
  return person;
}

async function reportOf(who: Who): Promise<Person> {
  const person = await atADesk(who);
  await person.visitor.goTo(address);
  return person;
}

describe('a progress report', () => {
  let lead: Person;
  beforeAll(async () => {
    lead = await atADesk(LEAD);
  });

  step('begins with what a number stands on', () => fromNumberToRecord(lead, PILOT));

  step('goes back to draft, gets a text, and asks the agencies again', async () => {
    const { visitor, page } = lead;
    await visitor.goTo(address);
    await page.getByRole('button', { name: 'Ta tillbaka till utkast' }).click();
    await page.getByRole('button', { name: 'Be parterna bekräfta siffrorna' }).waitFor();
    await openSection(lead, 8);
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.fill('Ett pass ställdes in. Vi delade ut 340 kort.');
    await page.getByRole('textbox', { name: 'Källa till 340' }).fill('Lagerlista, Stadsmissionen');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await text.press('End');
    await page.keyboard.type(' Timmar: ');
    await page.getByRole('combobox', { name: 'Sätt in en siffra' }).selectOption('⟦K10⟧');
    await page.getByRole('button', { name: 'Sätt in', exact: true }).click();
    expect(await text.textContent()).toMatch(/delade ut 340 kort\.\s+Timmar:\s+[\d,]+$/);
    // One stroke takes a whole number away, and one brings it back.
    await page.keyboard.press('Backspace');
    expect(await text.textContent()).toMatch(/Timmar:\s*$/);
    await page.keyboard.press('Control+z');
    expect(await text.textContent()).toMatch(/Timmar:\s+[\d,]+$/);
    await page
      .getByText(/^K10 .* Källa: /)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Spara avsnittet' }).click();
    await page.getByText('Avsnittet är sparat.').waitFor();
    await holds(lead);
    await page.getByRole('button', { name: 'Be parterna bekräfta siffrorna' }).click();
    await page.getByRole('button', { name: 'Skicka nu' }).click();
    await page.getByText('Parter bekräftar', { exact: true }).first().waitFor();
    await visitor.settled();
  });

  step('takes a figure by #, is read whole, and goes to the form of the board', async () => {
    const { visitor, page } = lead;
    await openSection(lead, 2);
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.press('Control+End');
    await page.keyboard.type(' Sammanlagt: #K10');
    const list = page.getByRole('listbox', { name: 'Sätt in en siffra' });
    await list.getByRole('option').first().waitFor();
    await holds(lead);
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'detached' });
    expect(await text.textContent()).toMatch(/Sammanlagt: [\d,\s]+$/);
    await page.getByRole('button', { name: 'Spara avsnittet' }).click();
    await page.getByText('Avsnittet är sparat.').waitFor();
    await page.getByRole('radio', { name: 'Förhandsvisning' }).click();
    const whole = page.getByRole('article', { name: 'Förhandsvisning' });
    await whole.getByText(/Sammanlagt: [\d,\s]+$/).waitFor();
    await holds(lead);
    await page.getByRole('radio', { name: 'Till blanketten' }).click();
    const section = page.getByRole('region', { name: '2 Sammanfattning' });
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await section.getByRole('button', { name: 'Kopiera 2 Sammanfattning' }).click();
    await section.getByText('Kopierat').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toMatch(/Sammanlagt: [\d,\s]+$/);
    expect(copied).not.toMatch(/[⟦⟧#]/);
    await holds(lead);
    await page.getByRole('radio', { name: 'Avsnitt' }).click();
  });

  step('is written in the plain field when the editor cannot be fetched', async () => {
    const other = await atADesk(LEAD);
    const { visitor, page } = other;
    await page.route(/number-editor.*\.js$/, (route) => route.abort());
    await visitor.goTo(`${address}?avsnitt=6`);
    const text = page.locator('textarea[aria-multiline]');
    await text.waitFor();
    expect(await text.inputValue()).toContain('⟦K12⟧');
    await holds(other);
    // Its complaint is what was asked for.
    people.pop();
    await visitor.close();
  });

  step('keeps its answers: the manager of social services sees that all are given', async () => {
    const manager = await reportOf(CHIEF);
    await manager.page.getByText('Ni har godkänt alla era siffror.').waitFor();
    await holds(manager);
  });

  step('is not frozen while somebody has not answered', async () => {
    const { page } = lead;
    expect(await page.getByRole('button', { name: 'Fastställ rapporten' }).count()).toBe(0);
    await page.getByText(/^Sedan: .*fastställ rapporten/).click();
    await page
      .getByText(/Godkända siffror från Polisen Lund/)
      .first()
      .waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  step('the police approve their own figures', async () => {
    const police = await reportOf(POLICE);
    await holds(police);
    await police.page.getByRole('button', { name: 'Godkänn våra siffror' }).click();
    await police.page.getByText('Ni har godkänt alla era siffror.').waitFor();
  });

  step('is frozen, and its stored bytes are what is fetched', async () => {
    await lead.visitor.goTo(address);
    await seenFigures(lead);
    await freezeAndFetch(lead);
  });

  step('gets the signed PDF beside it', async () => {
    const { visitor, page } = lead;
    await page.getByText('Ingen undertecknad PDF är inlagd än.').waitFor();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Lägg in undertecknad PDF' }).click();
    await (await choosing).setFiles({
      name: 'undertecknad.pdf',
      mimeType: 'application/pdf',
      buffer: madePdf({ text: 'Undertecknad av firmatecknare' }),
    });
    await page.getByText('Den undertecknade PDF:en är inlagd.').waitFor();
    await page.getByRole('link', { name: 'Hämta undertecknad PDF' }).waitFor();
    await visitor.settled();
    await holds(lead);
  });

  /** Presses a step, fills what its dialog asks for, and confirms it with the same word. */
  async function note(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const { visitor, page } = lead;
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog', { name });
    for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
    await holds(lead);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await visitor.settled();
  }

  const UNSIGNED = 'Ingen undertecknad PDF är inlagd för den här versionen.';

  step('is handed in, with the day, the way and the diary number', async () => {
    const { page } = lead;
    await note('Markera som inskickad', {
      'På vilket sätt': 'E-tjänst',
      'Länsstyrelsens diarienummer': '823-2022',
    });
    await page.getByText('Inskickad', { exact: true }).first().waitFor();
    await holds(lead);
  });

  step('is completed when the county board asks for more', async () => {
    const { visitor, page } = lead;
    await note('Notera begärd komplettering', {
      'Vad ska kompletteras?': 'Varför ställdes passet in?',
      'Länsstyrelsens diarienummer': '823-2022',
    });
    await openSection(lead, 8);
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Passet ställdes in på grund av sjukdom.');
    await page.getByRole('button', { name: 'Spara avsnittet' }).click();
    await page.getByText('Avsnittet är sparat.').waitFor();
    await holds(lead);
    await note('Fastställ kompletteringen', {});
    await page.getByText('Version 2').first().waitFor();
    expect(await page.getByText('Den undertecknade PDF:en är inlagd.').count()).toBe(0);
    await holds(lead);
    await page.getByRole('button', { name: 'Markera som kompletterad', exact: true }).click();
    // What the signatory signed was the version before.
    await page.getByRole('dialog').getByText(UNSIGNED).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await note('Markera som kompletterad', { 'På vilket sätt': 'E-tjänst' });
    await page.getByText('Version 1, före kompletteringen').waitFor();
    await visitor.settled();
    await holds(lead);
  });

  step('is approved by the county board, and archived', async () => {
    const { page } = lead;
    await note('Notera Länsstyrelsens godkännande', { 'Länsstyrelsens diarienummer': '823-2022' });
    await note('Arkivera rapporten', { 'Ert diarienummer': 'FA 2026/14' });
    await page.getByText('Arkiverad', { exact: true }).first().waitFor();
    const happened = page.getByRole('list').filter({ hasText: 'Noterat av' }).getByRole('strong');
    expect(await happened.allTextContents()).toEqual([
      'Inskickad',
      'Komplettering begärd',
      'Kompletterad',
      'Godkänd av Länsstyrelsen',
      'Arkiverad',
    ]);
    await holds(lead);
  });

  it('no browser complained', () => {
    expect(people.flatMap(([, { complaints }]) => complaints)).toEqual([]);
  });
});
