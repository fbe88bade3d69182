import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { night, POL, page } from './testing/open-planning.js';

/** Of somebody who works for two: the other membership lends when, and nothing else (INV-09). */
const TWO = { otherAgencies: [{ shortName: POL.shortName }] };
const taken = { startsAt: '2022-05-21T18:00:00Z', endsAt: '2022-05-21T23:00:00Z' };
const ELSEWHERE = { PlanningElsewhere: { myTimeElsewhere: [taken] } };
const SAID = 'Upptagen 20–01Hos en annan av dina arbetsgivare';
/** Times are joined so that they do not break. */
const text = (one: Element | null) => (one?.textContent ?? '').replaceAll('\u2060', '');

describe('one’s own time with another employer', () => {
  it('is not asked about by whoever has none', async () => {
    const { sent } = await page('/planering?v=2022-20');
    await screen.findByRole('button', { name: /FP-2022-003/ });
    expect(sent.some(({ name }) => name === 'PlanningElsewhere')).toBe(false);
    expect(screen.queryByText(/arbetsgivare/)).toBeNull();
  });

  it('stands in the week as taken: when, without whose, for what or a way there', async () => {
    await page('/planering?v=2022-20', ELSEWHERE, TWO);
    const block = (await screen.findByText('Hos en annan av dina arbetsgivare')).closest('p');
    expect(text(block)).toBe(SAID);
    expect(within(block as HTMLElement).queryByRole('link')).toBeNull();
    // Hatched, and marked with nobody.
    expect(block?.querySelector('.agency')).toBeNull();
  });

  it.each(['mina=1', 'mina=alla'])('stays where one looks at one’s own: %s', async (filter) => {
    await page(`/planering?v=2022-20&${filter}`, ELSEWHERE, TWO);
    await screen.findByText('Hos en annan av dina arbetsgivare');
  });

  it.each(['visa=SEMINAR', 'mina=1&lage=PLANNED'])(
    'is no activity of a kind: %s',
    async (filter) => {
      await page(`/planering?v=2022-20&${filter}`, ELSEWHERE, TWO);
      await screen.findByText(night.number);
      expect(screen.queryByText('Hos en annan av dina arbetsgivare')).toBeNull();
    },
  );

  it('stands in the month too', async () => {
    await page('/planering?v=2022-20&vy=manad', ELSEWHERE, TWO);
    const line = (await screen.findByText('Hos en annan av dina arbetsgivare')).closest('p');
    expect(text(line).trim()).toMatch(/^Upptagen 20–01/);
  });
});
