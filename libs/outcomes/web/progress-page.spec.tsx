import { afterEach, describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import ProgressPage from './progress-page.js';
import { fewer, figure, goal, hidden, hours, nothing, shown } from './testing.js';

let trends: object[] = [];
afterEach(() => {
  trends = [];
});

function openProgress(answer: unknown, url = '/uppfoljning', viewer = demoViewer()) {
  const page = (
    <ViewerProvider viewer={viewer}>
      <ProgressPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning',
    url,
    answers: { ProgressPage: answer as object, FigureTrends: { figureTrends: trends } },
  });
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('progress', () => {
  it('asks nothing for somebody who takes part nowhere', async () => {
    const { sent } = await openProgress({}, '/uppfoljning', demoViewer({ places: [] }));
    expect(screen.getByText(/inte med i något program/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says that the figures cannot be had', async () => {
    await openProgress(refuse({ code: 'UNAVAILABLE' }));
    expect(await screen.findByText(/Portalen svarar inte just nu/)).toBeTruthy();
  });

  it('says where the goals will be, and no caveat without figures about persons', async () => {
    await openProgress({ progress: nothing });
    expect(await screen.findByText(/Här visas målen/)).toBeTruthy();
    expect(screen.queryByText(/inte faktisk omfattning/)).toBeNull();
  });

  it.each<[string, object, RegExp]>([
    ['behind', {}, /Efter plan.*6 saknas till målet/],
    ['reached', { standing: 'REACHED', missing: 0, actual: shown(26) }, /26.*Nått/],
    [
      'without records',
      { standing: 'UNKNOWN', missing: 0, actual: null },
      /Uppgift saknas i portalen.*Går inte att säga/,
    ],
  ])('says in words that a goal is %s', async (_, progress, words) => {
    await openProgress({ progress: { ...nothing, goals: [goal({}, progress)] } });
    expect((await row(/^Fördjupning/)).textContent).toMatch(words);
  });

  it('tells plan, outcome and goal of the bar also to those who do not see it', async () => {
    await openProgress({ progress: { ...nothing, goals: [goal({}, {})] } });
    const bar = await screen.findByRole('img');
    expect(bar.textContent).toMatch(/Fördjupning.*20.*26/);
  });

  it('draws no bar of a figure that a label stands in for', async () => {
    const small = { standing: 'UNKNOWN', missing: 0, actual: fewer };
    await openProgress({ progress: { ...nothing, goals: [goal({}, small)] } });
    expect(await screen.findByText('färre än 5')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it.each<[string, object, string, RegExp]>([
    ['a small figure', fewer, 'färre än 5', /Siffran är liten/],
    ['its neighbour', hidden, 'visas inte', /räkna sig fram/],
  ])('says why %s is not shown', async (_, value, label, reason) => {
    const figures = [figure('K14', 'Tackade ja', value)];
    const { user } = await openProgress({ progress: { ...nothing, caveat: true, figures } });
    expect(await screen.findByText(label)).toBeTruthy();
    expect(screen.getByText('Avser kända kontakter, inte faktisk omfattning.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Varför visas inte siffran?' }));
    expect((await screen.findByRole('dialog')).textContent).toMatch(reason);
    expect(
      screen.getByRole('link', { name: 'Visa underlag för Tackade ja', hidden: true }),
    ).toBeTruthy();
  });

  it('leads from each number to what it stands on, with the choice of place', async () => {
    const figures = [
      figure('K11', 'Kontaktförsök', shown(81)),
      figure('K10', 'Persontimmar i fält', shown(118.5), [
        hours('SOC', shown(53)),
        hours('POL', shown(35)),
      ]),
    ];
    const { sent } = await openProgress(
      { progress: { ...nothing, figures } },
      '/uppfoljning?visa=ort',
    );
    const link = await screen.findByRole('link', { name: 'Kontaktförsök: 81, visa underlag' });
    expect(link.getAttribute('href')).toBe('/uppfoljning/K11?visa=ort');
    expect((await row(/^Persontimmar/)).textContent).toMatch(/118,5 timmar.*SOC 53 · POL 35$/);
    expect(sent[0]?.variables).toMatchObject({ programmeId: 'programme-1', siteId: 'site-1' });
  });

  it('tells the whole programme when no place is chosen', async () => {
    const { sent, user } = await openProgress({ progress: nothing });
    await user.click(await screen.findByRole('radio', { name: 'Lund' }));
    const asked = sent.filter(({ name }) => name === 'ProgressPage');
    expect(asked.map(({ variables }) => variables['siteId'])).toEqual([null, 'site-1']);
  });
});

describe('a trend', () => {
  const figures = [figure('K09', 'Genomförda fältpass', shown(4))];
  const months = ['2022-04', '2022-05', '2022-06'];

  it('is a bar a month, said in words too', async () => {
    trends = [{ code: 'K09', months, points: [0, 1, 3] }];
    await openProgress({ progress: { ...nothing, figures } });
    const bars = await screen.findByRole('img');
    expect(bars.textContent).toBe('Per månad: april 0, maj 1, juni 3');
    const heights = [...bars.querySelectorAll('rect')].map((bar) => bar.getAttribute('height'));
    expect(heights.map((height) => Math.round(Number(height)))).toEqual([0, 9, 26]);
  });

  it('stands beside no figure that has none, and beside no town’s, which says why', async () => {
    const { unmount } = await openProgress({ progress: { ...nothing, figures } });
    await row(/^Genomförda fältpass/);
    expect(screen.queryByText(/^Siffror per månad visas för hela programmet/)).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Per månad' })).toBeNull();
    unmount();
    trends = [{ code: 'K09', months, points: [0, 1, 3] }];
    const { sent } = await openProgress(
      { progress: { ...nothing, figures } },
      '/uppfoljning?visa=ort',
    );
    await row(/^Genomförda fältpass/);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText(/^Siffror per månad visas för hela programmet/)).toBeTruthy();
    expect(sent).toHaveLength(1);
  });
});

describe('the nearest things to do', () => {
  const step = (kind: string, missing: number, more: object = {}) => ({
    kind,
    missing,
    goal: { ...goal({ kpi: 'K09', title: 'Fältpass, 12 på ett år', ...more }, {}).goal },
  });
  const open = (steps: object[], permissions: string[] = []) =>
    openProgress(
      { progress: { ...nothing, nearest: steps } },
      '/uppfoljning?visa=ort',
      demoViewer({ permissions }),
    );

  it('are no card when there are none', async () => {
    await open([]);
    await screen.findByText(/Här visas målen/);
    expect(screen.queryByText('Närmast att göra')).toBeNull();
  });

  it.each<[string, object, string, string]>([
    ['behind the plan', step('TO_PLAN', 2), 'Genomför 2 fältpass till', '/planering'],
    [
      'to the goal',
      step('TO_TARGET', 1, { kpi: 'K01', measure: 'ACTIVITIES' }),
      'Håll 1 seminarium till',
      '/seminarier',
    ],
    [
      'of a figure without words of its own',
      step('TO_TARGET', 1.5, { kpi: 'K10', unit: 'timmar', title: 'Tid' }),
      'Tid: 1,5 timmar till',
      '/uppfoljning/K10?visa=ort',
    ],
    [
      'without a figure, for one who may not enter it',
      step('ENTER', 0, { kpi: 'K07', title: 'Aktörer' }),
      'Skriv in siffran för Aktörer',
      '/uppfoljning/K07?visa=ort',
    ],
  ])('lead to where it is done: %s', async (_, told, text, address) => {
    await open([told], ['activity:read']);
    const link = await screen.findByRole('link', { name: text });
    expect(link.getAttribute('href')).toBe(address);
  });
});

describe('what the page leads to', () => {
  it('names figures without records, and never as nought', async () => {
    const missing = { code: 'K15', source: 'HANDOVER', name: { sv: 'Överlämningar', en: '' } };
    await openProgress({ progress: { ...nothing, withoutRecords: [missing] } });
    const card = within(await screen.findByRole('region', { name: 'Uppgift saknas i portalen' }));
    const link = card.getByRole('link', { name: 'Överlämningar' });
    expect(link.getAttribute('href')).toBe('/uppfoljning/K15');
    expect(card.getByText(/betyder inte att de är noll/)).toBeTruthy();
  });

  it.each([
    ['the project leader of a running programme', ['goal:set'], 'ACTIVE', true],
    ['nobody in a finished one', ['goal:set'], 'REPORTING', false],
    ['nobody without the right', [], 'ACTIVE', false],
  ])('lets %s change the goals', async (_, permissions, state, may) => {
    const [place] = demoViewer().places;
    const programme = { ...place?.programme, state };
    const viewer = demoViewer({ permissions, places: [{ ...place, programme }] as never });
    await openProgress({ progress: nothing }, '/uppfoljning', viewer);
    await screen.findByText(/Här visas målen/);
    expect(screen.queryByRole('link', { name: 'Ändra målen' }) !== null).toBe(may);
  });
});
