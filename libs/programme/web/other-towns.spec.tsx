import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import type { Operation } from '@stad/platform/web/graphql/operation.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import { OtherTowns } from './other-towns.js';

const SAID: Operation<{ n: number }, { readonly input: { siteId: string } }> = {
  ...{ name: 'HowMany', id: 'HowMany', isOnce: false },
} as never;

const [lund] = demoViewer().places as [Viewer['places'][number]];
const inTown = (key: string, programme = lund.programme) => ({
  ...lund,
  programme,
  site: { id: `site ${key}`, key, name: key },
});
const other = { ...lund.programme, id: 'programme-2', key: 'lopande' };

function open(
  places: Viewer['places'],
  url = '/seminarier?plats=lund&program=2022',
  isOfEveryProgramme = false,
) {
  const counts: Record<string, number> = { 'site lund': 7, 'site malmo': 2, 'site hbg': 0 };
  return renderPage(
    <ViewerProvider viewer={demoViewer({ places })}>
      <OtherTowns
        operation={SAID}
        variablesOf={({ site }) => ({ input: { siteId: site.id } })}
        totalOf={({ n }) => n}
        isOfEveryProgramme={isOfEveryProgramme}
      />
    </ViewerProvider>,
    {
      path: '/seminarier',
      url,
      answers: {
        HowMany: ({ input }) => ({ n: counts[(input as { siteId: string }).siteId] ?? 0 }),
      },
    },
  );
}

describe('what lies in other towns', () => {
  it('is neither asked for nor told who works in one town', async () => {
    const { sent } = await open([inTown('lund'), inTown('malmo', other)]);
    expect(screen.queryByText(/andra orter/)).toBeNull();
    expect(sent).toEqual([]);
  });

  it('is told by town, with a way there, and asked for nowhere else', async () => {
    const { user, sent, address } = await open([inTown('lund'), inTown('malmo'), inTown('hbg')]);
    await user.click(await screen.findByRole('link', { name: '2 i malmo' }));
    expect(address()).toContain('plats=malmo');
    expect(address()).toContain('program=2022');
    await waitFor(() => expect(screen.getByRole('link', { name: '7 i lund' })).toBeTruthy());
    const asked = sent.map(({ variables }) => (variables['input'] as { siteId: string }).siteId);
    expect(asked.slice(0, 2).sort()).toEqual(['site hbg', 'site malmo']);
    expect(asked.slice(2)).toEqual(['site lund']);
  });

  it('is told of a town of another programme, where the list is of none', async () => {
    const places = [inTown('lund'), inTown('lund', other), inTown('malmo', other)];
    await open(places, '/seminarier?plats=lund&program=2022', true);
    const way = await screen.findByRole('link', { name: '2 i malmo' });
    expect(way.getAttribute('href')).toContain('program=lopande');
    expect(screen.queryByText(/i lund/)).toBeNull();
  });

  it('is said of a town with nothing, too', async () => {
    await open([inTown('lund'), inTown('hbg')]);
    expect(await screen.findByText('inget i hbg')).toBeTruthy();
  });
});
