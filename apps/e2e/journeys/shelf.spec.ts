import { afterAll, beforeAll, expect } from '@jest/globals';
import { madePdf } from '@stad/safeguards/api/uploads/testing/made-pdf.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { lookUp } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * A sheet for hotels: at a desk the method editor puts it on the shelf as a file, on a phone somebody of the
 * network finds it in English and fetches it, and its next version takes the place of the first.
 */
const EDITOR = ['Frälsningsarmén Helsingborg', 'Metodredaktör'] as const;
const TITLE = 'Dla pracowników hoteli';
let browser: Browser;
let editor: Visitor;
let member: Visitor;

const step = story(
  () =>
    [
      ['editor', editor],
      ['member', member],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  editor = await Visitor.at(browser, 'desk');
  await editor.signIn(...EDITOR);
  member = await Visitor.at(browser, 'pocket');
  await member.inEnglish();
  await member.signIn('Lunds kommun, kommunkontoret', 'Handläggare');
});
afterAll(async () => {
  for (const visitor of [editor, member]) await visitor.close();
  await browser.close();
});

/** Hands a file in, in the dialog that is open. */
async function hand(name: string, text: string): Promise<void> {
  const { page } = editor;
  const dialog = page.getByRole('dialog');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Välj fil' }).click(),
  ]);
  const buffer = madePdf({ text });
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer });
  await dialog.getByText(name).waitFor();
  await dialog.getByRole('button', { name: 'Lägg upp', exact: true }).click();
}

step('the editor describes it, and it is a draft', async () => {
  const { page } = editor;
  await editor.goTo('/material?plats=lund');
  await page.getByRole('link', { name: 'Till dig som arbetar på hotell' }).waitFor();
  await looksRight(editor);
  await page.getByRole('button', { name: 'Lägg till material' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titel').fill(TITLE);
  await dialog.getByLabel('Vad det är').selectOption('SHEET');
  await dialog.getByLabel('Språk').selectOption('pl');
  await dialog.getByLabel('För vem').selectOption('HOTEL');
  await dialog.getByLabel('Licens').selectOption('CC_BY_4');
  await dialog.getByLabel('Ansvarig funktion').fill('Metodredaktör');
  await looksRight(editor);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByText('Ett utkast.', { exact: false }).waitFor();
  await looksRight(editor);
});

step('a file with a personal number is refused and says why, and a good one is taken', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Lägg upp innehållet' }).click();
  await hand('fel.pdf', 'Fraga efter 19121212-1212');
  await page
    .getByText('Sidan 1 ser ut att innehålla ett personnummer.', { exact: false })
    .waitFor();
  // The browser itself says of a file that was refused that it was.
  expect(editor.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  await looksRight(editor);
  await hand('blad.pdf', 'Dla pracownikow hoteli');
  await page.getByRole('link', { name: 'Hämta PDF, version 1' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await looksRight(editor);
});

step('somebody of the network finds it on a phone, in English, and fetches it', async () => {
  const { page } = member;
  await member.goTo('/material?plats=lund');
  await page.getByLabel('Search by title').fill('pracowników');
  const found = page.getByRole('link', { name: TITLE });
  await found.waitFor();
  await looksRight(member);
  await member.openFilters();
  await page.getByLabel('Language', { exact: true }).selectOption('pl');
  await looksRight(member);
  await page.getByRole('button', { name: 'Filter (1)' }).click();
  const set = page.getByRole('button', { name: 'Language: Polish, remove' });
  await set.waitFor();
  expect(await page.getByLabel('Language', { exact: true }).isVisible()).toBe(false);
  await looksRight(member);
  await set.click();
  await page.getByRole('button', { name: 'Filter', exact: true }).waitFor();
  await found.click();
  const link = page.getByRole('link', { name: 'Fetch the PDF, version 1' });
  await link.waitFor();
  await looksRight(member);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(await download.failure()).toBeNull();
  expect(download.suggestedFilename()).toBe('dla-pracownikow-hoteli-v1.pdf');
});

step('what is for the core group is not there for them', async () => {
  const { page } = member;
  const id = await lookUp(
    `select id from shelf_item where classification = 'P2' and state = 'PUBLISHED' order by id limit 1`,
  );
  await member.goTo('/material?plats=lund&lasare=P2');
  await page.getByRole('button', { name: 'Clear filters' }).waitFor();
  await member.goTo(`/material/${id}?plats=lund`);
  await page.getByRole('heading', { name: 'The page cannot be shown' }).waitFor();
});

step('the next version takes the place of the first', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: 'Lägg upp ny version' }).click();
  await hand('blad-2.pdf', 'Dla pracownikow hoteli, nowe');
  await page.getByRole('link', { name: 'Hämta PDF, version 2' }).waitFor();
  await page.getByRole('heading', { name: 'Tidigare versioner' }).waitFor();
  await looksRight(editor);
  const found = `select id from shelf_item where title = $1`;
  await member.goTo(`/material/${await lookUp(found, [TITLE])}?plats=lund`);
  await member.page.getByRole('link', { name: 'Fetch the PDF, version 2' }).waitFor();
  expect(await member.page.getByText('Earlier versions').count()).toBe(0);
});

step('and the search finds it for who may read it', async () => {
  const { page } = editor;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('pracowników');
  await page.getByRole('option', { name: TITLE }).waitFor();
});
