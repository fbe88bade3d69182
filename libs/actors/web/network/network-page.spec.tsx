import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { act, screen, within } from '@testing-library/react';
import NetworkPage from './network-page.js';

const tie = (id: string, kind: string, isSaidHere: boolean, otherId: string) => ({
  ...{ id, kind, isSaidHere, otherId },
});
const actor = (id: string, name: string, more: object) => ({
  ...{ id, name, kind: 'HOTEL', ring: 'NETWORK', sector: 'BUSINESS', ties: [] },
  ...{ cardAgencyId: null, file: null },
  ...more,
});
const ROWS = [
  actor('a', 'Socialtjänsten', {
    ...{ kind: 'SOCIAL_SERVICES', ring: 'CORE', sector: 'MUNICIPAL_DEPARTMENT' },
    ties: [tie('1', 'REFERS_TO', true, 'b'), tie('2', 'WORKS_WITH', false, 'c')],
  }),
  actor('b', 'Kvinnojouren', {
    ...{ kind: 'WOMENS_SHELTER', sector: 'CIVIL_SOCIETY' },
    ties: [tie('1', 'REFERS_TO', false, 'a')],
  }),
  actor('c', 'Hotell Lillån', { ties: [tie('2', 'WORKS_WITH', true, 'a')] }),
  actor('d', 'Hotell Torget', {
    file: { influence: 'MORE', interest: 'LESS', placedOn: '2022-05-20' },
  }),
];

const party = (id: string) => ({ agency: { id } });
const READS = ['actor:read', 'actor:read-core', 'routine:read'];
const open = (
  rows: readonly object[] = ROWS,
  permissions = READS,
  routine: object | null = null,
  coreAgencies: readonly object[] = [],
) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions })}>
      <NetworkPage />
    </ViewerProvider>,
    {
      ...{ path: '/aktorer/natverk', url: '/aktorer/natverk' },
      answers: {
        Network: { actors: { total: rows.length, rows } },
        NetworkAgencies: { coreAgencies },
        NetworkRoutine: { routineInForce: routine },
        NetworkAgreements: {
          agreements: {
            rows: [{ id: 'g1', title: 'Samverkan i Lund', parties: [party('SOC'), party('POL')] }],
          },
        },
      },
    },
  );
const CARDS = [
  actor('s', 'Socialtjänsten', { ring: 'CORE', cardAgencyId: 'SOC' }),
  actor('p', 'Polisen', { ring: 'CORE', cardAgencyId: 'POL' }),
  actor('h', 'Hotell Lillån', {}),
];

describe('The network', () => {
  it('asks for no agreements on behalf of who reads none', async () => {
    const { sent } = await open(CARDS);
    await screen.findByText('Ingen har sagt något om samarbete än.');
    expect(sent.map(({ name }) => name)).not.toContain('NetworkAgreements');
  });

  it('ties the agencies by what they have agreed, and says by what', async () => {
    const routine = { id: 'r1', number: 2, parties: [party('SOC'), party('POL')] };
    await open(CARDS, [...READS, 'agreement:read'], routine);
    await screen.findByText(/överenskommelsen Samverkan i Lund/);
    const table = screen.getByRole('table', { name: 'Samarbeten' });
    const said = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(said).toEqual([
      [
        ...['Polisen', 'Har överenskommelse eller arbetsgång med', 'Socialtjänsten'],
        'lokal arbetsgång, version 2 och överenskommelsen Samverkan i Lund',
      ],
    ]);
    expect(screen.getByRole('link', { name: 'Polisen, Kärngrupp. 1 samarbete' })).toBeTruthy();
    expect(screen.getByText('Inget sagt om: Hotell Lillån')).toBeTruthy();
  });

  it('draws an agency of the core group that has no card, tied by the routine, and opens none', async () => {
    const routine = { id: 'r1', number: 2, parties: [party('SOC'), party('FA')] };
    const army = { id: 'FA', name: 'Frälsningsarmén', kind: 'NGO' };
    const { user, address } = await open(CARDS, READS, routine, [army]);
    const node = await screen.findByRole('link', {
      name: 'Frälsningsarmén, Kärngrupp, utan kort på listan. 1 samarbete',
    });
    const [, row] = within(screen.getByRole('table', { name: 'Samarbeten' })).getAllByRole('row');
    expect(row?.textContent).toContain('Frälsningsarmén');
    expect(
      within(row as HTMLElement)
        .getAllByRole('link')
        .map((each) => each.textContent),
    ).toEqual(['Socialtjänsten']);
    expect(node.getAttribute('aria-disabled')).toBe('true');
    await user.click(node);
    expect(address()).toContain('/aktorer/natverk');
    expect(screen.getByText('Inget sagt om: Polisen och Hotell Lillån')).toBeTruthy();
  });

  it('says as a table what it draws, and of whom nothing is said', async () => {
    await open();
    const rows = within(await screen.findByRole('table', { name: 'Samarbeten' })).getAllByRole(
      'row',
    );
    expect(rows.length).toBe(3);
    expect(rows[1]?.textContent).toContain('Socialtjänsten');
    expect(screen.getByText('Inget sagt om: Hotell Torget')).toBeTruthy();
  });

  it('has one tab stop, and its arrow keys follow the ties and come round', async () => {
    const { user } = await open();
    const node = (name: RegExp) => screen.getByRole('link', { name });
    await screen.findByRole('link', { name: 'Socialtjänsten, Kärngrupp. 2 samarbeten' });
    const stops = screen
      .getAllByRole('link')
      .filter((each) => each.tagName === 'g' && each.getAttribute('tabindex') === '0');
    expect(stops.length).toBe(1);
    act(() => node(/^Socialtjänsten, /).focus());
    const visited: (string | null)[] = [];
    for (let n = 0; n < 3; n += 1) {
      await user.keyboard('{ArrowRight}');
      visited.push(document.activeElement?.querySelector('title')?.textContent ?? null);
    }
    expect(visited).toEqual(['Kvinnojouren', 'Hotell Lillån', 'Socialtjänsten']);
  });

  it('shows one kind of ties where one asks for it', async () => {
    const { user } = await open();
    await screen.findByRole('table', { name: 'Samarbeten' });
    await user.selectOptions(screen.getByLabelText('Slag av samarbete'), 'Hänvisar till');
    expect(
      within(screen.getByRole('table', { name: 'Samarbeten' })).getAllByRole('row').length,
    ).toBe(2);
  });

  it('says where the core group has placed whom, and when', async () => {
    await open();
    const field = (
      await screen.findByRole('heading', {
        name: 'Väck intresse: större inflytande, mindre intresse',
      })
    ).closest('section');
    expect(field?.textContent).toContain('Hotell Torget, 20 maj 2022');
    expect(screen.getAllByText('Ingen').length).toBe(3);
  });

  it('is said to be empty where nobody has said anything', async () => {
    await open([ROWS[3] as object]);
    await screen.findByText('Ingen har sagt något om samarbete än.');
  });
});
