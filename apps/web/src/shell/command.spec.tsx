import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { screen, waitFor, within } from '@testing-library/react';
import { openRoot } from './testing/open-root.js';

describe('Ctrl K', () => {
  it('finds what one may open, and says nothing of the rest', async () => {
    const permissions = ['activity:read', 'pass:read', 'directory:read', 'standing-risk:read'];
    const { user, address, sent } = openRoot('/logga-ut', demoViewer({ permissions }), {
      CommandPlace: {
        areas: [{ id: 'area-1', name: 'Norra Fäladen' }],
        coming: { rows: [] },
        past: { rows: [] },
        directory: {
          rows: [
            {
              membershipId: 'pol-1',
              functionTitle: 'Samverkanspolis 1',
              agency: { id: 'agency-2', shortName: 'Polisen Lund' },
            },
          ],
        },
      },
    });
    await screen.findByRole('navigation', { name: 'Huvudmeny' });
    await user.keyboard('{Control>}k{/Control}');
    // Fetched when it is first wanted.
    const dialog = await screen.findByRole('dialog', { name: 'Sök eller hoppa till' });
    const field = within(dialog).getByRole('combobox', { name: 'Skriv vad du söker' });
    const options = () =>
      within(dialog)
        .queryAllByRole('option')
        .map((one) => one.textContent);
    expect(options()).toContain('Planering');
    expect(options()).toContain('Riskbedömningar');
    await user.type(field, 'risk');
    expect(options()[0]).toBe('Riskbedömningar');
    for (const [text, closed] of [
      ['målen', 'Målen'],
      ['rapporter', 'Rapporter'],
      ['ny rapport', 'Ny rapport'],
      ['deltagare', 'Deltagare K01'],
    ]) {
      await user.clear(field);
      await user.type(field, String(text));
      expect(options()).not.toContain(closed);
    }
    await user.clear(field);
    await user.type(field, 'planering');
    expect(options()[0]).toBe('Planering');
    await user.clear(field);
    await user.type(field, 'zzz');
    expect(options()).toEqual(['Inget hittades. Prova ett annat ord, eller se Hjälp.']);
    await user.clear(field);
    await user.type(field, 'samverkanspolis');
    await waitFor(() =>
      expect(options()).toEqual(['Samverkanspolis 1, Polisen Lund Vem ringer jag nu?']),
    );
    await user.clear(field);
    await user.type(field, 'v21');
    expect(options()).toEqual(['Vecka 21, 2022']);
    await user.clear(field);
    await user.type(field, 'om por');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/om'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent.find((one) => one.name === 'CommandPlace')?.variables).toMatchObject({
      withPeople: true,
    });
  });

  it('finds also what has been, the nearest first and what goes on only once', async () => {
    const row = (id: string, number: string, startsAt: string, endsAt: string) => ({
      __typename: 'FieldPass',
      id,
      kind: 'FIELD_OPERATION',
      number,
      title: 'FIELD_OPERATION',
      placeLabel: 'Centrum',
      startsAt,
      endsAt,
    });
    const tonight = row('3', 'FP-2022-003', '2022-05-19T20:00:00Z', '2022-05-20T01:00:00Z');
    const before = row('2', 'FP-2022-002', '2022-05-06T18:00:00Z', '2022-05-06T22:00:00Z');
    const first = row('1', 'FP-2021-009', '2021-11-05T19:00:00Z', '2021-11-05T23:00:00Z');
    const { user, address, sent } = openRoot(
      '/om',
      demoViewer({ permissions: ['activity:read', 'pass:read'] }),
      {
        CommandPlace: {
          areas: [],
          coming: { rows: [tonight] },
          past: { rows: [tonight, before, first] },
        },
      },
    );
    await screen.findByRole('navigation', { name: 'Huvudmeny' });
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Sök eller hoppa till' });
    await user.type(within(dialog).getByRole('combobox'), 'fältpass centrum');
    await waitFor(() => expect(within(dialog).queryAllByRole('option')).toHaveLength(3));
    const past = within(dialog).getByRole('group', { name: 'Tidigare aktiviteter' });
    expect(
      within(past)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual([
      expect.stringMatching(/^FP-2022-002 Fältpass Centrum 6 maj 2022/),
      expect.stringMatching(/^FP-2021-009 Fältpass Centrum 5 november 2021/),
    ]);
    expect(sent.find(({ name }) => name === 'CommandPlace')?.variables).toMatchObject({
      past: { to: '2022-05-19T22:00:00.000Z', sort: 'STARTS_AT_DESC' },
    });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toContain('/faltpass/FP-2022-0'));
  });
});
