import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import type { Who } from '../demo.js';
import { VISITS } from '../pages/visits.js';
import { PAGE_HEADING } from '../visitor.js';
import { allMoved, countMoves, EACH_LATER, holdAnswers, tooMuch } from './moved.js';

/** Every page and every state of one that check:pages visits, on a phone whose answers come one by one. */
const visits = drawn('pages that stand still', Object.entries(VISITS), ([path]) => path);

let browser: Browser;
const known = new Map<string, { visitor: Visitor; startAgain: () => void }>();
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function arrive(who: Who | null) {
  const key = String(who);
  const before = known.get(key);
  if (before) return before;
  const visitor = await Visitor.at(browser, 'pocket');
  await countMoves(visitor);
  if (who) await visitor.signIn(...who);
  const arrived = { visitor, startAgain: await holdAnswers(visitor, EACH_LATER) };
  known.set(key, arrived);
  return arrived;
}

it.each(visits)('%s stands still while it comes', async (_path, { who, address }) => {
  const { visitor, startAgain } = await arrive(who);
  const there = await address();
  startAgain();
  await visitor.goTo(there);
  await visitor.until(PAGE_HEADING, 'The heading');
  await visitor.settled();
  expect(tooMuch(await allMoved(visitor))).toEqual([]);
});
