import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { LegalBasis } from '../rules/bases/basis.js';
import { BASES, isConfirmable } from '../rules/bases/catalogue.js';
import { inGuideOrder } from '../rules/guide/basis-order.js';
import BasesPage from './bases-page.js';

const [first, second] = inGuideOrder(BASES.filter(({ use }) => use === 'HIDDEN'));
if (!first || !second) throw new Error('The catalogue has no bases to confirm');
const confirmed = {
  state: 'CONFIRMED',
  decidedBy: 'Jurist',
  decidedOn: '2026-11-02',
  nextReview: null,
};

const open = (
  url = '/lagstod/lagrum',
  permissions = ['legal:confirmations'],
  adviser: string | null = 'Kommunjurist',
) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <BasesPage />
    </ViewerProvider>,
    {
      path: '/lagstod/lagrum',
      url,
      answers: {
        LegalBasesPage: {
          legalBases: {
            adviser,
            rows: [{ code: first.code, wording: first.wording, confirmation: confirmed }],
          },
        },
      },
    },
  );

/** The rows of a group, as links to their pages. */
async function group(name: string): Promise<(string | null)[]> {
  const heading = await screen.findByRole('heading', { name });
  const links = heading.closest('section')?.querySelectorAll('tbody a') ?? [];
  return [...links].map((link) => link.getAttribute('href'));
}
/** How many are shown before anybody goes on: the two groups that are confirmed have pages of ten. */
const onFirstPages = (bases: readonly LegalBasis[]) => {
  const sizes = ['HIDDEN', 'SHOWN'].map((group) => bases.filter(({ use }) => use === group).length);
  return sizes.reduce((sum, size) => sum - Math.max(0, size - 10), bases.length);
};
const hrefOf = ({ code, wording }: { code: string; wording: number }) =>
  `/lagstod/lagrum/${code}-${wording}`;

describe('the list of bases', () => {
  it('says what each is about, in the order in which the guide meets them', async () => {
    const { user } = await open();
    const name = 'Visas när juristen har bekräftat';
    const links = await group(name);
    expect(screen.getAllByText(first.summary.sv).length).toBeGreaterThan(0);
    // A page at a time, in the one order.
    const section = within(screen.getByRole('region', { name }));
    for (let page = 2; section.queryByRole('button', { name: 'Nästa' }); page += 1) {
      await user.click(section.getByRole('button', { name: 'Nästa' }));
      await section.findByText(new RegExp(`^${(page - 1) * 10 + 1}–`));
      links.push(...(await group(name)));
    }
    expect(links).toEqual(inGuideOrder(BASES.filter(({ use }) => use === 'HIDDEN')).map(hrefOf));
  });

  it('shows what is not confirmed yet alone, and nothing that is never confirmed', async () => {
    await open('/lagstod/lagrum?visa=obekraftade');
    const links = await group('Visas när juristen har bekräftat');
    expect(links).not.toContain(hrefOf(first));
    expect(links).toContain(hrefOf(second));
    expect(screen.queryByRole('heading', { name: /^Ramar/ })).toBeNull();
    const others = BASES.filter((basis) => isConfirmable(basis) && basis !== first);
    expect(document.querySelectorAll('tbody a')).toHaveLength(onFirstPages(others));
  });

  it('says of each what waits, in the words of whoever it waits for', async () => {
    await open('/lagstod/lagrum', ['legal:confirmations', 'legal:confirm']);
    const rowOf = (basis: { code: string; wording: number }) =>
      document.querySelector(`tbody a[href="${hrefOf(basis)}"]`)?.closest('tr')?.textContent;
    await group('Visas när juristen har bekräftat');
    expect(rowOf(second)).toMatch(/Utkast.*väntar på dig/);
    expect(rowOf(first)).toMatch(/Bekräftad/);
    expect(rowOf(first)).not.toMatch(/väntar|ses över/);
  });

  it.each([
    ['the function that decides', 'Kommunjurist', /Utkast.*väntar på Kommunjurist/],
    ['nobody, where there is no jurist', null, /Utkast.*ingen jurist tar ställning än/],
  ])('names %s', async (_, adviser, says) => {
    await open('/lagstod/lagrum', ['legal:confirmations'], adviser);
    await group('Visas när juristen har bekräftat');
    const row = document.querySelector(`tbody a[href="${hrefOf(second)}"]`)?.closest('tr');
    expect(row?.textContent).toMatch(says);
    expect(row?.textContent).not.toMatch(/juristen/);
  });

  it('finds by the subject as by the provision, and says when nothing matches', async () => {
    const { user } = await open();
    const search = await screen.findByLabelText('Sök lagrum eller ämne');
    await user.type(search, 'skyddat boende');
    await screen.findAllByText(/skyddat boende/);
    for (const row of document.querySelectorAll('tbody tr')) {
      if (row.querySelector('a')) expect(row.textContent).toMatch(/skyddat boende/i);
    }
    await user.clear(search);
    await user.type(search, 'qqq');
    await screen.findByText(/Inget lagrum matchar/);
  });

  it('has no filter by what others may not know', async () => {
    await open('/lagstod/lagrum?visa=obekraftade', []);
    await group('Visas när juristen har bekräftat');
    expect(screen.queryByLabelText('Visa')).toBeNull();
    expect(document.querySelectorAll('tbody a')).toHaveLength(onFirstPages(BASES));
  });
});
