import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Answers } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import ActorsPage from './actors-page.js';
import WhoDoesWhatPage from './who-does-what-page.js';

const CORE = ['actor:read', 'actor:read-core', 'actor:keep'];
const row = (more: object = {}) => ({
  ...{ id: 'a1', name: 'Hotell Lillån', kind: 'HOTEL', ring: 'NETWORK', file: null },
  ...more,
});
const file = {
  ...{ state: 'AGREED', stateOn: '2022-05-20', responsible: 'Projektledare' },
  ...{ nextStep: 'CALL', nextStepOn: '2022-06-01' },
};
const gaps = [
  {
    aim: 'DETECT',
    kind: 'HOTEL',
    level: 'ACTIVE',
    actors: 1,
    answeredOn: '2022-05-02',
    trained: 10,
    steps: [],
  },
  {
    aim: 'DETECT',
    kind: 'SALON',
    level: 'MISSING',
    actors: 0,
    answeredOn: null,
    trained: null,
    steps: [],
  },
  {
    aim: 'SUPPORT_AND_PROTECT',
    kind: 'INTERPRETER',
    level: 'AGREED',
    actors: 1,
    answeredOn: null,
    trained: null,
    steps: [],
  },
];

function open(page: ReactElement, permissions: string[], answers: Answers) {
  return renderPage(<ViewerProvider viewer={demoViewer({ permissions })}>{page}</ViewerProvider>, {
    path: '/aktorer',
    url: '/aktorer',
    answers,
  });
}

describe('The list of actors', () => {
  it('has one filled button where nobody is on it yet', async () => {
    await open(<ActorsPage />, CORE, {
      ...{ ActorAgencies: { actorAgencies: [] }, ActorGaps: { actorGaps: [] } },
      ActorNumbers: { contactFunctions: [] },
      ActorsPage: { actors: { total: 0, endCursor: null, rows: [] } },
    });
    await screen.findByText(/^Här visas/);
    expect(document.querySelectorAll('.button--primary')).toHaveLength(1);
  });

  it('begins with what is missing, and tells states to the core group', async () => {
    const { user, sent } = await open(<ActorsPage />, CORE, {
      ActorAgencies: { actorAgencies: [{ id: 'p', name: 'LPO Lund' }] },
      ActorChoices: { areas: [] },
      AddActor: { addActor: { id: 'a2' } },
      ActorGaps: { actorGaps: gaps },
      ActorNumbers: {
        contactFunctions: [{ id: 'c1', label: 'Socialjouren', phone: '1', testedOn: null }],
      },
      ActorsPage: { actors: { total: 1, endCursor: null, rows: [row({ file })] } },
    });
    const heading = await screen.findByRole('heading', { name: 'Luckor' });
    const card = within(heading.closest('section') as HTMLElement);
    expect(card.getByText('1 slag saknas')).toBeTruthy();
    expect(card.getByText('Salong: saknas')).toBeTruthy();
    expect(card.getByText('Tolk: har sagt ja')).toBeTruthy();
    expect(card.getByText('Med: Hotell')).toBeTruthy();
    await user.click(card.getByText(/^Syfte och slag/));
    const grid = within(card.getByRole('table', { name: /^Slag av aktör och syfte/ }));
    const cells = (name: string) =>
      within(grid.getByText(name).closest('tr') as HTMLElement)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells('Hotell')).toEqual(['', 'aktiv', '', '', 'minst 10 personer']);
    expect(cells('Salong')).toEqual(['', 'saknas', '', '', 'sägs inte']);
    expect(cells('Tolk')).toEqual(['', '', 'har sagt ja', '', 'sägs inte']);
    await user.click(await card.findByText(/^Täckning: 2 att prova/));
    const dates = within(card.getByRole('table', { name: /senast svarade/ }));
    const said = (name: string) => dates.getByText(name).closest('tr')?.textContent;
    expect(said('Tolk')).toContain('har inte svarat');
    expect(said('Hotell')).toContain('svarade 2 maj 2022');
    expect(said('Numret till Socialjouren')).toContain('aldrig provat');
    expect(dates.queryByText('Salong')).toBeNull();
    const table = within(await screen.findByRole('table', { name: 'Aktörer' }));
    expect(table.getByText('Har sagt ja')).toBeTruthy();
    expect(table.getByText('Ring, 1 juni 2022')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lägg till aktör' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Organisation'), 'Polisen');
    await user.selectOptions(await dialog.findByLabelText(/Har konto i portalen/), 'LPO Lund');
    await user.selectOptions(dialog.getByLabelText('Slag'), 'Polis');
    await user.selectOptions(dialog.getByLabelText('Sektor'), 'Myndighet');
    expect(dialog.queryByRole('radio', { name: 'Nätverk' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'AddActor') ?? {};
    expect(variables?.input).toMatchObject({ name: 'Polisen', kind: 'POLICE', cardAgencyId: 'p' });
  });

  it.each([
    ['Åklagare', 'GAP', 'site-1', 'FOLLOW_UP', 'att åklagare saknas'],
    ['Numret till Socialjouren', 'NUMBER', 'c1', 'TEST', 'numret till Socialjouren'],
  ])('lets a task be born from a gap: %s', async (about, sourceKind, sourceId, verb, body) => {
    const { user, sent } = await open(<ActorsPage />, [...CORE, 'task:read'], {
      ActorGaps: {
        actorGaps: [
          {
            aim: 'COMBAT',
            kind: 'PROSECUTOR',
            level: 'MISSING',
            actors: 0,
            answeredOn: null,
            trained: null,
            steps: [3, 4],
          },
        ],
      },
      ActorNumbers: {
        contactFunctions: [
          { id: 'c1', label: 'Socialjouren', phone: '046-35 50 00', testedOn: '2022-01-13' },
          { id: 'c2', label: 'Polisen', phone: '114 14', testedOn: '2022-05-13' },
          { id: 'c3', label: 'Samordnaren', phone: null, testedOn: null },
        ],
      },
      ActorsPage: { actors: { total: 0, endCursor: null, rows: [] } },
      AddTask: { addTask: { id: 't1' } },
    });
    await screen.findByText('Socialjouren: provat 13 januari 2022');
    expect(
      screen.getByText(/^Utan Åklagare har steg 3 och 4 i den lokala arbetsgången/),
    ).toBeTruthy();
    expect(screen.queryByText(/Polisen:|Samordnaren:/)).toBeNull();
    await user.selectOptions(screen.getByLabelText('Lucka'), about);
    await user.click(screen.getByRole('button', { name: `Gör en uppgift: ${about}` }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'AddTask') ?? {};
    expect(variables?.input).toMatchObject({ siteId: 'site-1', sourceKind, sourceId, verb, body });
  });

  it('tells the strategist what is missing, by no answer that they do not read', async () => {
    const viewer = demoViewer({
      permissions: ['actor:read', 'actor:read-core', 'actor:read-town'],
    });
    const [place] = viewer.places;
    const outside = { ...viewer, places: place ? [{ ...place, tier: 'NETWORK' }] : [] };
    const { user } = await renderPage(
      <ViewerProvider viewer={outside}>
        <ActorsPage />
      </ViewerProvider>,
      {
        path: '/aktorer',
        url: '/aktorer',
        answers: {
          ActorGaps: { actorGaps: gaps.map((gap) => ({ ...gap, answeredOn: null })) },
          ActorNumbers: {
            contactFunctions: [{ id: 'c1', label: 'Socialjouren', phone: '1', testedOn: null }],
          },
          ActorsPage: { actors: { total: 1, endCursor: null, rows: [row({ file })] } },
        },
      },
    );
    const heading = await screen.findByRole('heading', { name: 'Luckor' });
    const card = within(heading.closest('section') as HTMLElement);
    expect(card.getByText('Salong: saknas')).toBeTruthy();
    await user.click(await card.findByText(/^Täckning: 1 att prova/));
    const dates = within(card.getByRole('table', { name: /senast/ }));
    expect(dates.queryByText('Hotell')).toBeNull();
    expect(
      within(await screen.findByRole('table', { name: 'Aktörer' })).getByText('Har sagt ja'),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Nätverk/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lägg till aktör' })).toBeNull();
  });

  it('is the active ones and no more for the network', async () => {
    const { sent } = await open(<ActorsPage />, ['actor:read'], {
      ActorsPage: { actors: { total: 1, endCursor: null, rows: [row()] } },
    });
    const table = within(await screen.findByRole('table'));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      ...['Organisation', 'Slag', 'Krets'],
    ]);
    expect(screen.queryByRole('heading', { name: 'Luckor' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Lägg till aktör' })).toBeNull();
    expect(sent.map(({ name }) => name)).not.toContain('ActorGaps');
  });
});

describe('Who does what', () => {
  it('tells who does each task where, and where nobody does', async () => {
    const doer = (id: string, areas: object[]) => ({
      ...{ id, name: `Aktör ${id}`, tasks: ['OUTREACH'], inNetwork: true, areas },
    });
    const areas = [
      { id: 'c', name: 'Centrum' },
      { id: 'l', name: 'Linero' },
    ];
    await open(<WhoDoesWhatPage />, ['actor:read'], {
      ActorChoices: { areas },
      WhoDoesWhat: {
        actors: { total: 3, rows: [doer('a', [areas[0] ?? {}]), doer('b', [areas[0] ?? {}])] },
      },
    });
    const line = (await screen.findByText('Uppsökande arbete')).closest('tr') as HTMLElement;
    expect(within(line).getByText('Aktör a')).toBeTruthy();
    expect(line.textContent).toContain('Linero');
    const nobody = screen.getByText('Tolkning').closest('tr') as HTMLElement;
    expect(nobody.textContent).toContain('Ingen');
    expect(screen.getByText(/de första 2 aktörerna/)).toBeTruthy();
  });
});
