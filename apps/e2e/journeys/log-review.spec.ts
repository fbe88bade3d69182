import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, LOG_CONTROL } from '../demo.js';
import { looksRight } from '../looks-right.js';

/** J12: the log is gone through, a manager is asked, a deviation is reported, the conclusion stays. */
let browser: Browser;
let control: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  control = await Visitor.at(browser, 'desk');
  await control.signIn(...LOG_CONTROL);
});
afterAll(async () => {
  await control.close();
  await browser.close();
});

/** What the heading of the review under way says is left. */
const left = async () =>
  Number(
    /(\d+) kvar/.exec(
      (await control.page.locator('.card__note').first().textContent()) ?? '',
    )?.[1] ?? 0,
  );

describe('the log is gone through', () => {
  it('what waits stands on the front page and leads there', async () => {
    await control.goTo('/');
    await control.settled();
    await control.picture('log-review-front');
    await control.page.getByRole('link', { name: /^Bedöm\s*, Granskning av loggen/ }).click();
    await control.page.getByRole('heading', { name: 'Pågående granskning' }).waitFor();
    await control.settled();
    await looksRight(control);
    await control.picture('log-review-desk');
  });

  it('a deviation is reported, and another taken as part of the work', async () => {
    const { page } = control;
    const before = await left();
    expect(before).toBeGreaterThan(2);
    await page
      .getByRole('button', { name: /^Bedöm som behörigt/ })
      .first()
      .click();
    await page.getByText(`${before - 1} kvar`).waitFor();
    await control.settled();
    await page
      .getByRole('button', { name: /^Rapportera avvikelse/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Anteckning').fill('Incident 4');
    await looksRight(control);
    await dialog.getByRole('button', { name: 'Rapportera avvikelse' }).click();
    await page.getByText(`${before - 2} kvar`).waitFor();
  });

  it('the manager is asked on a phone, and answers', async () => {
    const manager = await Visitor.at(browser, 'pocket');
    await manager.signIn(...CHIEF);
    await manager.page.getByRole('link', { name: /^Svara\s*, .*om åtkomst/ }).click();
    await manager.page.getByRole('heading', { name: 'Frågor om åtkomst' }).waitFor();
    await manager.settled();
    await looksRight(manager);
    await manager.picture('log-questions-pocket');
    const yes = manager.page.getByRole('button', { name: /^Ja/ });
    for (let asked = await yes.count(); asked > 0; asked -= 1) {
      await yes.first().click();
      await yes.nth(asked - 1).waitFor({ state: 'detached' });
    }
    await manager.goTo('/');
    expect(await manager.page.getByText('om åtkomst').count()).toBe(0);
    await manager.close();
  });

  it('when nothing is left it is signed, and stays as it is', async () => {
    const { page } = control;
    await control.goTo('/loggkontroll/granskning');
    for (let n = await left(); n > 0; n -= 1) {
      const authorise = page.getByRole('button', { name: /^Bedöm som behörigt/ }).first();
      // One's own reading needs a manager; to report it needs nobody.
      if ((await authorise.count()) > 0) await authorise.click();
      else {
        await page
          .getByRole('button', { name: /^Rapportera avvikelse/ })
          .first()
          .click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: 'Rapportera avvikelse' })
          .click();
      }
      await page.getByText(n === 1 ? 'Inget kvar' : `${n - 1} kvar`, { exact: true }).waitFor();
      // Rows are asked for apart from the number: the one that was judged may still stand there.
      await control.settled();
    }
    await page.getByRole('button', { name: 'Avsluta granskningen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Slutsats').fill('Två avvikelser, båda anmälda.');
    await looksRight(control);
    await dialog.getByRole('button', { name: 'Underteckna och avsluta' }).click();
    await page.getByText(/Nästa granskning ska börja senast/).waitFor();
    await page
      .getByRole('table', { name: 'Avslutade granskningar' })
      .getByRole('link')
      .first()
      .click();
    await page.getByText('Två avvikelser, båda anmälda.').waitFor();
    await control.settled();
    await looksRight(control);
    expect(
      await page.getByRole('button', { name: /^(Bedöm som behörigt|Fråga chefen)/ }).count(),
    ).toBe(0);
    await control.picture('log-review-concluded');
  });
});
