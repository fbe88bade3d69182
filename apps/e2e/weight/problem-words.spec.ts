import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';

const SENTENCES = '**/assets/problem-words*';
const PLAIN = 'Det gick inte. Det du skrivit finns kvar. Varför visas när portalen går att nå.';
const TITLE = 'Kortet på hotellen';

let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  visitor = await Visitor.at(browser, 'pocket');
});
afterAll(async () => {
  await visitor.close();
  await browser.close();
});

it('the front page fetches the sentences of problems once it is there', async () => {
  await visitor.signIn(...SOC1);
  await visitor.goTo('/');
  await visitor.settled();
  const fetched = await visitor.evaluate(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('problem-words'))`,
  );
  expect(fetched).toHaveLength(2);
  expect(fetched).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/problem-words\.sv\./),
      expect.stringMatching(/problem-words\.office\.sv\./),
    ]),
  );
});

it('a form whose sentences did not come says so plainly, keeps what was typed, and tells more later', async () => {
  const { page, context } = visitor;
  await context.route(SENTENCES, (route) => route.abort());
  await visitor.goTo('/forebyggande/ny?plats=lund&program=2022');
  await page.getByLabel('Rubrik').fill(TITLE);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('link', { name: PLAIN }).first().waitFor();
  expect(await visitor.words()).not.toMatch(/[A-Z]{2,}_[A-Z]/);
  expect(await page.getByLabel('Rubrik').inputValue()).toBe(TITLE);

  await context.unroute(SENTENCES);
  await visitor.evaluate(`void dispatchEvent(new Event('online'))`);
  await page.getByRole('link', { name: PLAIN }).first().waitFor({ state: 'detached' });
  expect(await visitor.words()).toMatch(/rättas/);
  expect(await page.getByLabel('Rubrik').inputValue()).toBe(TITLE);
});
