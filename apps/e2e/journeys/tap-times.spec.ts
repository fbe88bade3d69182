import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { median, note } from '@stad/platform/api/testing/promise.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { NightPass } from '../night-pass.js';
import { named } from '../night-walk.js';
import { portalUrl } from '../portal.js';
import { SilentProxy } from '../silent-proxy.js';

/** A tap on a phone four times slower, without a network: when its number is seen, and when it is on the disk. */
const TAPS = 30;
const SLOWER = 4;

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

/** What one tap took, in milliseconds since the finger came up. */
interface Taken {
  readonly seen: number;
  readonly kept: number;
}

/**
 * Notes each tap by itself: the finger, the frame that shows the number, the transaction that is through. The control
 * is a button without the portal, which draws a number and puts a row away.
 */
const WATCH = `(async () => {
  globalThis.taken = [];
  globalThis.trivial = [];
  let tap = null;
  const done = () => {
    if (tap?.seen === undefined || tap.kept === undefined) return;
    tap.into.push({ seen: tap.seen, kept: tap.kept });
    tap = null;
  };
  addEventListener('pointerup', ({ timeStamp, target }) => {
    tap = { at: timeStamp, into: target.closest('#trivial') ? trivial : taken };
  }, true);
  new MutationObserver((changes) => {
    if (!tap || tap.isComing || !changes.some(({ target }) => (target.closest ? target : target.parentElement)?.closest('.counter, #trivial'))) return;
    const mine = tap;
    tap.isComing = true;
    // The frame after the one that draws it begins when it is seen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        mine.seen = performance.now() - mine.at;
        done();
      };
      port2.postMessage(0);
    });
  }).observe(document.body, { subtree: true, characterData: true, childList: true });
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = transaction.call(this, stores, mode, options);
    if (mode === 'readwrite' && tap && ['waiting', 'trivial'].includes(stores)) {
      const mine = tap;
      made.addEventListener('complete', () => {
        mine.kept ??= performance.now() - mine.at;
        done();
      });
    }
    return made;
  };
  const database = await new Promise((done) => {
    const opening = indexedDB.open('trivial', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('trivial');
    opening.onsuccess = () => done(opening.result);
  });
  const button = document.createElement('button');
  button.id = 'trivial';
  button.textContent = '0';
  button.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 99999; width: 60px; height: 60px';
  button.addEventListener('click', () => {
    button.textContent = String(Number(button.textContent) + 1);
    const made = database.transaction('trivial', 'readwrite', { durability: 'strict' });
    made.objectStore('trivial').put('x'.repeat(400), 1);
  });
  document.body.append(button);
})()`;

/** The time within which 95 of 100 are. */
const slowest = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0;

it('shows the number and puts it away', async () => {
  const visitor = await Visitor.at(browser, 'pocket');
  const { page } = visitor;
  await visitor.signIn(...SOC1);
  await visitor.through(proxy.url);
  await visitor.goTo('/falt');
  await visitor.press(named('Gör telefonen redo'));
  await visitor.until(`document.querySelector('.phone-checks')`, 'What works without a network');
  await pass.becomes('out');
  await visitor.goTo('/falt');
  proxy.cut();
  await page.goto(`${proxy.url}/falt`);
  await page.getByRole('button', { name: 'Kontakt 0', exact: true }).waitFor();
  await visitor.settled();
  await visitor.evaluate(WATCH);
  const devtools = await visitor.context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  for (let n = 0; n < TAPS; n += 1) {
    await page.locator('#trivial').tap();
    await visitor.until(`trivial.length === ${n + 1}`, `Control ${n + 1}`);
    await page.getByRole('button', { name: `Kontakt ${n}`, exact: true }).tap();
    await visitor.until(`taken.length === ${n + 1}`, `Tap ${n + 1}, seen and put away`);
  }
  const { taken, trivial } = (await visitor.evaluate('({ taken, trivial })')) as Record<
    'taken' | 'trivial',
    Taken[]
  >;
  expect(taken).toHaveLength(TAPS);
  for (const what of ['seen', 'kept'] as const) {
    const [times, controls] = [taken, trivial].map((all) => all.map((each) => each[what]));
    if (!times || !controls) continue;
    note(`tap ${what}`, slowest(times), slowest(controls));
    const told = (all: readonly number[]) =>
      `median ${median(all).toFixed(1)} ms, 95 of 100 within ${slowest(all).toFixed(1)} ms`;
    console.info(`tap ${what}: ${told(times)}; control: ${told(controls)}`);
  }
  await visitor.close();
});
