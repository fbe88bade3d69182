import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser, Route } from 'playwright-core';
import { openBrowser, portalUrl, type View, Visitor } from '../browser.js';
import { CHIEF, LEAD, lookUp, PILOT, POLICE, SOC1, type Who } from '../demo.js';

/**
 * What a page looks like when it is not at its best: under way, failed, empty, locked. Each state
 * is looked at once, as the pages are: light at a desk, dark in a pocket.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Answer = (route: Route) => Promise<void>;
const waiting: Answer = () => new Promise(() => {});
const unreachable: Answer = (route) => route.abort('connectionrefused');
const overloaded: Answer = (route) =>
  route.fulfill({ status: 503, contentType: 'application/json', body: '{}' });
/** As it answers while nobody has planned one: a journey that shares this portal may have. */
const none: Answer = (route) =>
  route.fulfill({ json: { data: { activities: { total: 0, endCursor: null, rows: [] } } } });

/** Whoever is signed in and then meets a server that answers `operation` in its own way. */
async function meeting(view: View, who: Who, operation: string, answer: Answer): Promise<Visitor> {
  const visitor = await Visitor.at(browser, view);
  await visitor.signIn(...who);
  await visitor.context.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes(`"operationName":"${operation}"`)
      ? answer(route)
      : route.continue(),
  );
  return visitor;
}

async function looksRight(visitor: Visitor): Promise<void> {
  expect(await visitor.page.getByRole('heading', { level: 1 }).count()).toBeLessThanOrEqual(1);
  expect(await visitor.skippedHeadings()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
  expect(await visitor.accessibilityFaults()).toEqual([]);
}

it('a page whose script is lost on the way says so after a while, and is fetched again by its link', async () => {
  const visitor = await Visitor.at(browser, 'pocket');
  const { page, context } = visitor;
  await context.route('**/assets/*.js', (route) => route.abort('connectionreset'));
  await page.goto(portalUrl('/logga-in'));
  const late = page.getByRole('link', { name: 'Hämta sidan igen' });
  await page.getByText('Sidan hämtas.').waitFor();
  expect(await late.isVisible()).toBe(false);
  await visitor.evaluate('document.getAnimations().forEach((each) => each.finish())');
  await looksRight(visitor);
  await context.unroute('**/assets/*.js');
  await late.click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(page.url()).toBe(portalUrl('/logga-in'));
  await visitor.close();
});

const VIEWS: readonly View[] = ['desk', 'pocket'];

describe.each(drawn('views of a list under way', VIEWS, (view) => view))('at the %s', (view) => {
  it('a list under way keeps its place and says so', async () => {
    const visitor = await meeting(view, SOC1, 'FieldPassList', waiting);
    await visitor.page.goto(new URL('/faltpass', visitor.page.url()).href);
    await visitor.page.getByRole('status').filter({ hasText: 'Hämtar…' }).first().waitFor();
    await looksRight(visitor);
    await visitor.close();
  });

  it.each([
    ['cannot be reached', unreachable],
    ['has too much to do', overloaded],
  ])('a server that %s is told of, and asked again', async (_how, answer) => {
    const visitor = await meeting(view, SOC1, 'FieldPassList', answer);
    await visitor.goTo('/faltpass');
    await visitor.page.getByText('Det här kunde inte hämtas').waitFor();
    await looksRight(visitor);
    await visitor.context.unroute('**/graphql');
    await visitor.page.getByRole('button', { name: 'Försök igen' }).click();
    await visitor.page
      .getByRole('link', { name: /^FP-20/ })
      .first()
      .waitFor();
    await visitor.close();
  });

  it('an empty list says what will be here and offers the first step', async () => {
    const visitor = await meeting(view, LEAD, 'SeminarsPage', none);
    await visitor.goTo('/seminarier');
    await visitor.page
      .getByText('Här visas seminarier när någon har planerat det första.')
      .waitFor();
    await looksRight(visitor);
    await visitor.close();
  });

  it('a locked report says by whom, and a closed pass offers nothing to change', async () => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...CHIEF);
    await visitor.goTo(`/faltpass/FP-2022-006?${PILOT}`);
    await visitor.page
      .getByText(/^Låst .+ av .+\.$/)
      .first()
      .waitFor();
    expect(await visitor.page.getByRole('button', { name: 'Ändra när och var' }).count()).toBe(0);
    await looksRight(visitor);
    await visitor.close();
  });

  it('a frozen report is read, not written', async () => {
    const id = await lookUp(`select r.id from progress_report r join programme p
      on p.id = r.programme_id where p.key = '2022' and r.state = 'COMPLETED' limit 1`);
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...LEAD);
    await visitor.goTo(`/rapporter/${id}?${PILOT}`);
    expect(await visitor.page.getByRole('textbox').count()).toBe(0);
    await looksRight(visitor);
    await visitor.close();
  });

  it('a finished programme shows its plan and offers no new pass', async () => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...POLICE);
    await visitor.goTo(`/planering?${PILOT}`);
    await visitor.page
      .getByText(/Planeringen kan bara läsas\.|kan bara läsas/)
      .first()
      .waitFor();
    expect(await visitor.page.getByRole('button', { name: 'Planera', exact: true }).count()).toBe(
      0,
    );
    await looksRight(visitor);
    await visitor.close();
  });
});
