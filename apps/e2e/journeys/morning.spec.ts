import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { ADMIN, DEVELOPMENT, POLICE, STRATEGIST, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';

/**
 * A morning: somebody opens the portal, reads what to do, does the first of it to its end, and sees that it is done:
 * its row is gone and the number at the menu is one less, without a reload.
 */
interface Morning {
  readonly who: Who;
  /** The verb of the row; null: nothing waits, and what is next is told. */
  readonly verb: string | null;
  /** The address that the row leads to. */
  readonly leads: RegExp;
  /** The act on the page that the row leads to. */
  readonly act?: (visitor: Visitor) => Promise<void>;
}

/** Each learning that the row leads to is decided, one after the other, for the local routine. */
async function decide(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const open = page.getByRole('button', { name: /: Besluta$/ });
  await open.first().waitFor();
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Lokal arbetsgång', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Besluta' }).click();
    await dialog.waitFor({ state: 'detached' });
    await visitor.settled();
    expect(await open.count()).toBe(left - 1);
  }
}

/** The police function says that it comes. */
async function accept({ page }: Visitor): Promise<void> {
  const answer = page.getByRole('combobox', { name: `Svar från ${POLICE[1]}` });
  await answer.selectOption({ label: 'Kommer' });
}

/** Each person of the organisation whose day has passed is still needed. */
async function confirmAll(visitor: Visitor): Promise<void> {
  const due = visitor.page.getByRole('button', { name: /^Bekräfta att den behövs: / });
  for (let left = await due.count(); left > 0; left = await due.count()) {
    await due.first().click();
    await visitor.settled();
    expect(await due.count()).toBe(left - 1);
  }
}

const MORNINGS: Readonly<Record<string, Morning>> = {
  'the development lead': {
    who: DEVELOPMENT,
    verb: 'Besluta om lärdom',
    leads: /\/(studiebesok|faltpass|arbetsgang)\//,
    act: decide,
  },
  'the strategist': {
    who: STRATEGIST,
    verb: null,
    leads: /\/(seminarier|moten|spridning|studiebesok)\//,
  },
  'the liaison': {
    who: POLICE,
    verb: 'Svara',
    leads: /\/(moten|studiebesok|seminarier)\//,
    act: accept,
  },
  'the administrator': { who: ADMIN, verb: 'Bekräfta', leads: /\/admin/, act: confirmAll },
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const waitingOf = ({ page }: Visitor) => page.getByRole('region', { name: 'Väntar på dig' });

const linkOf = (visitor: Visitor, verb: string | null) =>
  verb
    ? waitingOf(visitor)
        .getByRole('link', { name: new RegExp(`^${verb}`) })
        .first()
    : waitingOf(visitor).getByRole('link', { name: /^Nästa: / });

/** *Översikt* in the menu, with how much waits. */
const overviewOf = ({ page }: Visitor) =>
  page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: /^Översikt/ });

/** How much waits, as the menu says it; none when it says nothing. */
async function countAtMenu(visitor: Visitor): Promise<number> {
  const text = (await overviewOf(visitor).textContent()) ?? '';
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

describe.each(Object.entries(MORNINGS))('the morning of %s', (_, { who, verb, leads, act }) => {
  it.each(['desk', 'pocket'] as const)('says what to do and leads there, at a %s', async (size) => {
    const visitor = await Visitor.at(browser, size);
    await visitor.signIn(...who);
    const { page } = visitor;
    const link = linkOf(visitor, verb);
    await link.waitFor();
    const isEmpty = await waitingOf(visitor).getByText('Inget väntar på dig just nu.').isVisible();
    expect(isEmpty).toBe(verb === null);
    await looksRight(visitor);
    await link.click();
    await page.waitForURL(leads);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await looksRight(visitor);
    await visitor.close();
  });

  if (!act) return;
  it('is done to its end: the row is gone, and the menu counts one less without a reload', async () => {
    const visitor = await Visitor.at(browser, 'desk');
    await visitor.signIn(...who);
    const rows = waitingOf(visitor).getByRole('listitem');
    const link = linkOf(visitor, verb);
    await link.waitFor();
    await visitor.settled();
    const [before, counted] = [await rows.count(), await countAtMenu(visitor)];
    expect(counted).toBe(before);
    const name = await link.textContent();
    await link.click();
    await visitor.page.waitForURL(leads);
    await visitor.settled();
    await act(visitor);
    await visitor.settled();
    expect(await countAtMenu(visitor)).toBe(counted - 1);
    // Through the menu, so that nothing is fetched by a reload.
    await overviewOf(visitor).click();
    await visitor.settled();
    expect(await rows.count()).toBe(before - 1);
    expect(
      await waitingOf(visitor)
        .getByRole('link', { name: name ?? '', exact: true })
        .count(),
    ).toBe(0);
    await looksRight(visitor);
    await visitor.close();
  });
});
