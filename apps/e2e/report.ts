import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type View, Visitor } from './browser.js';
import type { Who } from './demo.js';
import { type Language, readWords, type Say } from './words.js';

/** Somebody who has to do with a report, with the words they read on its pages. */
export interface Person {
  readonly visitor: Visitor;
  readonly page: Visitor['page'];
  /** Of the reports' pages. */
  readonly say: Say;
  /** Of the pages of *Uppföljning*. */
  readonly sayProgress: Say;
}

/** Signs somebody in; the language is the screen's and changes nobody's own choice. */
export async function signedInAt(
  browser: Browser,
  who: Who,
  view: View,
  language: Language,
): Promise<Person> {
  const visitor = await Visitor.at(browser, view);
  if (language === 'en') await visitor.inEnglish();
  await visitor.signIn(...who);
  return {
    visitor,
    page: visitor.page,
    say: await readWords(['libs/reports/web'], language),
    sayProgress: await readWords(['libs/outcomes/web'], language),
  };
}

export async function holds({ visitor }: Pick<Person, 'visitor'>): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
}

/** `What is {n}?` as a pattern, for a label with values in it. */
export function about(label: string): RegExp {
  const literal = label.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{[^}]*\}/g, '.+')}$`);
}

/** Goes to a section by the list, and is there: the one before has a field of the same name until then. */
export async function openSection({ page, say }: Person, number: 2 | 8): Promise<void> {
  const title = `${number} ${say(`section.${number}`)}`;
  await page
    .getByRole('button', { name: about(`${title} {}`) })
    .first()
    .click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
}

/**
 * *Uppföljning*: a number leads to what it means and to the records behind it, and those to the record
 * (pages.md 3.9). The lead reads seminars; an authority's reports are its own.
 */
export async function fromNumberToRecord(lead: Person, place: string): Promise<void> {
  const { visitor, page, sayProgress: say } = lead;
  await visitor.goTo(`/uppfoljning?${place}`);
  await page.getByRole('heading', { level: 1, name: say('title') }).waitFor();
  await holds(lead);
  await page.locator('main a[href^="/uppfoljning/K01"]').first().click();
  await page.getByRole('heading', { name: say('kpi.what') }).waitFor();
  await visitor.settled();
  await page.getByRole('heading', { name: say('kpi.doesNotSay') }).waitFor();
  await holds(lead);
  const records = page.getByRole('table', { name: say('kpi.records') });
  const record = records.getByRole('link').first();
  const title = (await record.textContent()) ?? '';
  await record.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await visitor.settled();
  expect(new URL(page.url()).pathname).toMatch(/^\/seminarier\//);
  await holds(lead);
}

/** Other evenings may have been accounted for since the figures were fetched. */
export async function seenFigures({ page, say }: Person): Promise<void> {
  const same = page.getByText(about(say('fetched.same')));
  await same.or(page.getByText(about(say('fetched.at')))).waitFor();
  const update = page.getByRole('button', { name: say('fetched.update') });
  if (await update.isVisible()) await update.click();
  await same.waitFor();
}

/** Freezes the report that is open, and fetches it: what comes is what the page gives the digest of. */
export async function freezeAndFetch(lead: Person): Promise<void> {
  const { visitor, page, say } = lead;
  await page.getByRole('button', { name: say('step.freeze') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('step.freeze') }).click();
  await page.getByRole('heading', { name: say('files.heading') }).waitFor();
  await visitor.settled();
  await holds(lead);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: say('files.pdf') }).click();
  const bytes = await readFile(await (await coming).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByText(say('files.technical')).first().click();
  expect(await visitor.words()).toContain(createHash('sha256').update(bytes).digest('hex'));
  await page.reload();
  await page.getByRole('heading', { name: say('files.heading') }).waitFor();
  expect(await page.getByRole('button', { name: say('text.save') }).count()).toBe(0);
}
