import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, portalUrl, Visitor } from '../browser.js';
import { FA1, SOC1, type Who } from '../demo.js';
import { NightPass } from '../night-pass.js';
import { NightWalk, named } from '../night-walk.js';
import { SilentProxy } from '../silent-proxy.js';
import type { View } from '../views.js';

/**
 * The night of two on one pass (J2): who counts, and a field worker of the Salvation Army, whose agency gives its hours
 * alone. Each on a desk, a phone, a small phone and with text twice as large, in every state that a press opens, with
 * a network and without.
 */
const PEOPLE: readonly (readonly [role: string, who: Who, counts: boolean])[] = [
  ['the social worker who counts', SOC1, true],
  ['a field worker of the Salvation Army', FA1, false],
];
const SIGHTS: readonly (readonly [sight: string, view: View, text: number])[] = [
  ['on a phone', 'pocket', 100],
  ['on a small phone', 'narrow', 100],
  ['on a phone with text twice as large', 'pocket', 200],
  ['on a desk', 'desk', 100],
];

let browser: Browser;
let pass: NightPass;
let proxy: SilentProxy;
beforeAll(async () => {
  browser = await openBrowser();
  pass = await NightPass.tonight();
  proxy = await SilentProxy.before(portalUrl());
});
afterAll(async () => {
  await browser.close();
  await proxy.close();
  await pass.putBack();
});

describe.each(PEOPLE)('%s', (_, who, counts) => {
  it.each(SIGHTS)('goes through the night %s', async (_sight, view, text) => {
    proxy.restore();
    await pass.becomes('ready');
    const visitor = await Visitor.at(browser, view);
    await visitor.textSize(text);
    await visitor.signIn(...who);
    await visitor.through(proxy.url);
    await visitor.goTo('/falt');
    await visitor.press(named('Gör telefonen redo'));
    await visitor.until(`document.querySelector('.phone-checks')`, 'What works without a network');
    await looksRight(visitor);
    await pass.becomes('out');
    await visitor.goTo('/falt');
    await looksRight(visitor);

    proxy.cut();
    const walk = await NightWalk.by(visitor, pass);
    await walk.openCold();
    await visitor.settled();
    await looksRight(visitor);
    const names = await walk.controls();
    const counters = names.filter((name) => / \d+$/.test(name));
    expect(counters.length > 0).toBe(counts);
    if (counts) {
      for (const name of counters.slice(0, 2)) await walk.pressHere(name);
      await walk.pressHere('Fler räknare: ålder, kön, tecken, tolk');
      await walk.waits(2);
    } else {
      const { text: words } = await walk.shown();
      expect(words).toMatch(/räknar\. Du behöver inte räkna här\./);
      // Nothing is said of sending to who has nothing to send.
      expect(words).not.toContain('Allt är skickat');
    }
    await looksRight(visitor);
    for (const name of ['Öppna passet', 'Anteckna till samtalet', 'Alla är tillbaka']) {
      if (!names.includes(name)) continue;
      await walk.pressHere(name);
      await looksRight(visitor);
      if (name === 'Öppna passet') continue;
      await visitor.pressKey('Escape');
      await visitor.until(`!document.querySelector('[role=dialog]')`, 'The screen behind');
    }
    for (const path of ['/falt/plan', '/falt/barn', '/falt/skydd', '/ring']) {
      await walk.openCold(path);
      await visitor.until(`document.querySelector('h1:not(.coming)')`, path);
      await visitor.settled();
      walk.judge(path, await walk.shown());
      await looksRight(visitor);
    }
    await walk.openCold();
    await walk.pressHere('Registrera överlämning');
    await looksRight(visitor);

    proxy.restore();
    await walk.openCold();
    await pass.counts(counts ? 2 : 0);
    await walk.seen();
    expect(walk.faults).toEqual([]);
    await visitor.close();
  });
});

/** axe finds nothing, and nothing leaves its box or the screen. */
async function looksRight(visitor: Visitor): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.leavingBoxes()).toEqual([]);
}
