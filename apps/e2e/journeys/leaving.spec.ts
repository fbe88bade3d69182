import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { readWords } from '../words.js';

/** A page that is read anew while a change of it is under way: it is there afterwards, or one was asked. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Milliseconds before anything reaches the portal: a phone at the edge of what it can reach. */
const SLOW_MS = 1_500;

describe('a page that is read anew at once', () => {
  it.each([
    ['while the change rests before it is sent', 0],
    ['while it is on its way', SLOW_MS],
  ])('keeps a team member or asks, %s', async (_, slow) => {
    const visitor = await Visitor.at(browser);
    const { page } = visitor;
    const say = await readWords(['libs/activities/field-operations/web'], 'sv');
    const shell = await readWords(['libs/platform/web'], 'sv');
    await visitor.signIn(...SOC1);
    await visitor.goTo('/planering');
    await page
      .getByRole('button', { name: say('quick.copy') })
      .first()
      .click();
    const list = page.getByLabel(say('team.add'));
    const police = list.locator('option', { hasText: /^Samverkanspolis 1/ }).first();
    await police.waitFor({ state: 'attached' });
    await visitor.settled();

    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += dialog.type() === 'beforeunload' ? 1 : 0;
      void dialog.accept();
    });
    const network = await visitor.context.newCDPSession(page);
    const conditions = (latency: number) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    await network.send('Network.enable');
    await conditions(slow);
    await list.selectOption((await police.getAttribute('value')) ?? '');
    await page.getByText(shell('save.saving')).first().waitFor({ state: 'attached' });
    if (slow > 0) await page.keyboard.press('Tab');
    await page.reload();
    await conditions(0);
    await visitor.settled();
    const isThere = await page.getByLabel(roleOf(say('team.roleOf'))).count();
    console.info(`Slow by ${slow} ms: asked ${asked}, there ${isThere}`);
    expect(asked + isThere).toBeGreaterThan(0);
    // Word for word what the top bar says: nothing is lost behind *Sparat*.
    expect(asked).toBe(1);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

/** The field of the member's role, which only a member has. */
function roleOf(pattern: string): RegExp {
  return new RegExp(pattern.replace(/\{\w+\}/, 'Samverkanspolis 1'));
}
