import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import TonightsPassesPage from './tonights-passes-page.js';

const PASS = {
  ...{
    number: 'FP-2022-002',
    type: 'STREET',
    state: 'READY',
    areas: ['Centrum', 'Stationsområdet'],
  },
  ...{ startsAt: '2022-05-20T15:00:00Z', endsAt: '2022-05-20T20:00:00Z' },
  functions: [
    {
      ...{ functionTitle: 'Socialsekreterare 1', role: 'PASS_LEADER' },
      agency: {
        ...{ id: 'a', key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: 'Lund', shortName: 'Lund' },
      },
    },
  ],
};
const page = (tonightsPasses: readonly object[]) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['pass:tonight'] })}>
      <TonightsPassesPage />
    </ViewerProvider>,
    {
      path: '/faltpass/i-natt',
      url: '/faltpass/i-natt',
      answers: { TonightsPasses: { tonightsPasses } },
    },
  );

describe('passes of tonight', () => {
  it('show when, where and which functions, and lead to no pass', async () => {
    await page([PASS]);
    await screen.findByText('FP-2022-002');
    await screen.findByText('Centrum, Stationsområdet');
    await screen.findByText('Passledare');
    expect(screen.queryAllByRole('link', { name: /FP-/ })).toEqual([]);
  });

  it('are shown for each town of the reader, the chosen one first', async () => {
    const [lund] = demoViewer().places;
    const inTown = (key: string, name: string) => ({
      ...(lund as NonNullable<typeof lund>),
      site: { id: `site ${key}`, key, name },
    });
    const places = [inTown('lund', 'Lund'), inTown('helsingborg', 'Helsingborg')];
    await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['pass:tonight'], places })}>
        <TonightsPassesPage />
      </ViewerProvider>,
      {
        ...{ path: '/faltpass/i-natt', url: '/faltpass/i-natt?plats=helsingborg&program=2022' },
        answers: {
          TonightsPasses: ({ siteId }) => ({
            tonightsPasses: siteId === 'site lund' ? [PASS] : [],
          }),
        },
      },
    );
    await screen.findByText('FP-2022-002');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(['Helsingborg', 'Lund']);
    expect(screen.getByRole('table', { name: 'Pass i natt i Lund, 1 pass' })).toBeTruthy();
    expect(screen.getByText('Inget fältpass är utsänt för i natt.')).toBeTruthy();
  });

  it('say that there are none', async () => {
    await page([]);
    await screen.findByText('Inget fältpass är utsänt för i natt.');
  });
});
