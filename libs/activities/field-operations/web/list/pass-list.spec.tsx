import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { useShortcutListener } from '@stad/platform/web/keyboard/shortcuts.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import PassListPage from './pass-list-page.js';

/** In the portal the frame listens. */
function Frame() {
  useShortcutListener(true);
  return <PassListPage />;
}

it('leads to the filter by /, as every list does', async () => {
  const { user } = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <Frame />
    </ViewerProvider>,
    {
      path: '/faltpass',
      answers: { FieldPassList: { fieldPasses: { rows: [], total: 0, endCursor: null } } },
    },
  );
  const state = await screen.findByLabelText('Läge');
  await user.keyboard('/');
  expect(document.activeElement).toBe(state);
});

it.each([
  ['STREET', 'Centrum', 'Centrum, gata'],
  ['DIGITAL', 'Nätet, Lund', 'På nätet, Lund'],
  ['DIGITAL', 'Annonser', 'Annonser, nätet'],
])('says of a pass of type %s in %s where it is, once', async (type, placeLabel, said) => {
  const row = {
    ...{ id: 'p1', number: 'FP-2022-003', state: 'CLOSED', agencies: [], type, placeLabel },
    ...{ startsAt: '2022-05-20T18:00:00Z', endsAt: '2022-05-20T23:00:00Z' },
  };
  await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <Frame />
    </ViewerProvider>,
    {
      path: '/faltpass',
      answers: {
        FieldPassList: { fieldPasses: { rows: [row], total: 1, endCursor: null } },
        PassesLeft: { fieldPasses: { rows: [] } },
      },
    },
  );
  expect(await screen.findByRole('cell', { name: said })).toBeTruthy();
});

describe('what is left before a pass', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const pass = (number: string, hours: number) => ({
    ...{
      id: number,
      number,
      state: 'INVITED',
      type: 'STREET',
      placeLabel: 'Centrum',
      agencies: [],
    },
    ...{ startsAt: inHours(hours), endsAt: inHours(hours + 5) },
  });
  const open = (line: string, ...who: string[]) => ({
    line,
    done: who.length === 0,
    missing: who.map((each) => ({ who: each })),
  });
  const left = (id: string, readiness: object[], startedAt: string | null = null) => ({
    ...{ id, progress: { startedAt, cancelledAt: null }, readiness },
  });
  const page = (rows: object[], lefts: object[]) =>
    renderPage(
      <ViewerProvider viewer={demoViewer()}>
        <Frame />
      </ViewerProvider>,
      {
        path: '/faltpass',
        answers: {
          FieldPassList: { fieldPasses: { rows, total: rows.length, endCursor: null } },
          PassesLeft: { fieldPasses: { rows: lefts } },
        },
      },
    );
  const rowOf = async (number: string) =>
    within((await screen.findByRole('link', { name: number })).closest('tr') as HTMLElement);

  it('is said in its row, with who can give it; whom it collides with is nobody one waits for', async () => {
    await page(
      [pass('FP-1', 24), pass('FP-2', 48), pass('FP-3', 1)],
      [
        left('FP-1', [open('WHO', 'Centrum'), open('GO_AHEAD', 'Enhetschef', 'Polisen Lund')]),
        left('FP-2', [open('WHO'), open('GO_AHEAD')]),
        left('FP-3', [open('GO_AHEAD', 'Enhetschef')], inHours(-1)),
      ],
    );
    const row = await rowOf('FP-1');
    expect(await row.findByText('2 av 2')).not.toBeNull();
    expect(row.getByText('Enhetschef och 1 till')).not.toBeNull();
    expect((await rowOf('FP-2')).getByText('Inget')).not.toBeNull();
    expect((await rowOf('FP-3')).getByText('–')).not.toBeNull();
  });

  it('is no column where all have been', async () => {
    await page([pass('FP-1', -48)], []);
    await rowOf('FP-1');
    expect(screen.queryByText('Saker kvar')).toBeNull();
  });
});
