import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { openProgress } from './testing/open-progress.js';
import { byTown, fewer, figure, nothing, shown } from './testing.js';

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('people town by town', () => {
  const closing = { asOf: '2022-09-30', next: null, previous: '2022-06-30' };
  const contacts = { ...figure('K12', 'Kontakter', shown(42)), asOf: '2022-09-30' };
  const open = (told: object, url?: string) =>
    openProgress(
      { progress: { ...nothing, caveat: true, closing, figures: [contacts], byTown: [told] } },
      url,
    );
  const towns = { Helsingborg: fewer, Lund: shown(42) };

  it('stand with what came since the closing before, and never by month', async () => {
    await open({ ...byTown('K12', 'Kontakter', towns, { asOf: '2022-09-30' }), change: 26 });
    expect((await row(/^Kontakter/)).textContent).toBe('Kontakter42färre än 542+26');
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads.slice(0, 4)).toEqual(['Siffra', 'Hela programmet', 'Helsingborg', 'Lund']);
    expect(heads[4]).toMatch(/^Sedan 30 juni/);
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it.each<[string, object, RegExp]>([
    ['fewer', { ...byTown('K12', 'Kontakter', towns), change: -3 }, /\u22123$/],
    ['none, said as nought', { ...byTown('K12', 'Kontakter', towns), change: 0 }, /420$/],
    ['not to be said', byTown('K12', 'Kontakter', towns), /går inte att säga$/],
    [
      'of towns told together',
      byTown('K12', 'Kontakter', towns, {
        together: ['Helsingborg'],
        togetherValue: shown(7),
      }),
      /Kontakter427tillsammans42/,
    ],
    [
      'of a breakdown that waits for its rows',
      byTown('K12', 'Kontakter', {}, { form: 'totalOnly' }),
      /^Kontakter42går inte/,
    ],
  ])('are %s', async (_, told, text) => {
    await open(told);
    expect((await row(/^Kontakter/)).textContent).toMatch(text);
  });

  it('are of the one town alone where one is chosen', async () => {
    await open({ ...byTown('K12', 'Kontakter', towns), change: 26 }, '/uppfoljning?visa=ort');
    expect((await row(/^Kontakter/)).textContent).toBe('Kontakter42');
  });
});
