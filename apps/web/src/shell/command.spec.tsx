import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { callSheet, sheetFunction } from '@stad/network/web/testing.js';
import { screen, waitFor, within } from '@testing-library/react';
import { openRoot } from './testing/open-root.js';

const record = (kind: string, id: string, title: string, more: object) => ({
  ...{ kind, id, title, number: null, words: null, place: null, at: null, programmeId: null },
  ...more,
});

describe('Ctrl K', () => {
  it('finds what one may open, and says nothing of the rest', async () => {
    const permissions = ['activity:read', 'pass:read', 'search:read', 'standing-risk:read'];
    const { user, address, sent } = openRoot('/logga-ut', demoViewer({ permissions }), {
      CommandAreas: { areas: [{ id: 'area-1', name: 'Norra Fäladen' }] },
      CommandRecords: {
        findableRecords: [
          record('FUNCTION', 'pol-1', 'Samverkanspolis 1', {
            place: 'Polisen Lund',
            path: '/ring',
          }),
        ],
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
    // Who finds nothing is told where to ask.
    expect(options()).toEqual(['Hjälp']);
    expect(within(dialog).getByRole('status').textContent).toBe(
      'Inget hittades. Prova ett annat ord, eller se Hjälp.',
    );
    await user.clear(field);
    await user.type(field, 'samverkanspolis');
    await waitFor(() => expect(options()).toEqual(['Samverkanspolis 1, Polisen Lund']));
    await user.clear(field);
    await user.type(field, 'v21');
    expect(options()).toEqual(['Vecka 21, 2022']);
    await user.clear(field);
    await user.type(field, 'om por');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/om'));
    expect(screen.queryByRole('dialog')).toBeNull();
    // The server hands the names, and is told no word of what was typed.
    expect(sent.find((one) => one.name === 'CommandRecords')?.variables).toEqual({});
    expect(JSON.stringify(sent)).not.toContain('samverkanspolis');
  });

  it('finds also what has been, the nearest first', async () => {
    const pass = (id: string, number: string, at: string) =>
      record('FIELD_OPERATION', id, 'FIELD_OPERATION', {
        ...{ number, at, place: 'Centrum', path: `/faltpass/${number}` },
      });
    const { user, address } = openRoot(
      '/om',
      demoViewer({ permissions: ['activity:read', 'pass:read', 'search:read'] }),
      {
        CommandAreas: { areas: [] },
        CommandRecords: {
          findableRecords: [
            pass('1', 'FP-2021-009', '2021-11-05T19:00:00Z'),
            pass('2', 'FP-2022-002', '2022-05-06T18:00:00Z'),
            pass('3', 'FP-2022-003', '2022-05-20T20:00:00Z'),
          ],
        },
      },
    );
    await screen.findByRole('navigation', { name: 'Huvudmeny' });
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Sök eller hoppa till' });
    await user.type(within(dialog).getByRole('combobox'), 'fältpass centrum');
    const past = await within(dialog).findByRole('group', { name: 'Tidigare aktiviteter' });
    await waitFor(() =>
      expect(
        within(past)
          .getAllByRole('option')
          .map((one) => one.textContent),
      ).toEqual([
        'FP-2022-002 Fältpass Centrum fre 6 maj',
        'FP-2021-009 Fältpass Centrum 5 november 2021',
      ]),
    );
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toContain('/faltpass/FP-2022-0'));
  });

  it('calls from the hit, and opens a provision, a day and a number however they are written', async () => {
    const onCall = sheetFunction({
      id: 'ON_CALL',
      label: 'Socialjouren Lund',
      phone: '040-628 04 11',
    });
    const { user, address } = openRoot(
      '/om',
      demoViewer({ permissions: ['activity:read', 'pass:read', 'search:read', 'contact:read'] }),
      {
        CallSheet: callSheet([onCall]),
        CommandAreas: { areas: [] },
        CommandRecords: {
          findableRecords: [
            record('FIELD_OPERATION', '1', 'FIELD_OPERATION', {
              ...{ number: 'FP-2022-007', at: '2022-05-12T18:00:00Z', place: 'Centrum' },
              path: '/faltpass/FP-2022-007',
            }),
          ],
        },
      },
    );
    await screen.findByRole('navigation', { name: 'Huvudmeny' });
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Sök eller hoppa till' });
    const field = within(dialog).getByRole('combobox');
    const first = async (text: string) => {
      await user.clear(field);
      await user.type(field, text);
      return within(dialog).getAllByRole('option')[0]?.textContent;
    };
    await waitFor(async () => expect(await first('socialjouren')).toMatch(/^Socialjouren Lund/));
    expect(within(dialog).getByRole('option', { name: /^Ring Socialjouren Lund/ })).toHaveProperty(
      'href',
      'tel:0406280411',
    );
    expect(await first('fp 2022 7')).toMatch(/^FP-2022-007/);
    expect(await first('12/5')).toMatch(/^FP-2022-007/);
    expect(await first('26:1')).toMatch(/^26 kap. 1 § OSL/);
    // A number that is not there, or not for the reader, is answered with what is near.
    expect(await first('fp-2022-002')).toMatch(/^FP-2022-007/);
    expect(within(dialog).getByRole('status').textContent).toMatch(/^Inget heter precis så/);
    expect(await first('20 maj 2022')).toMatch(/^fredag 20 maj 2022/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toContain('/planering?'));
    expect(address()).toContain('dag=2022-05-20');
  });
});
