import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { figure, goal, shown } from './testing.js';
import WallPage from './wall-page.js';

const doesNotSay = { sv: 'Att passen gav kontakter.', en: 'That the passes gave contacts.' };
function onWall(code: string, name: string, value: object) {
  const { definition } = figure(code, name, value);
  return { definition: { ...definition, doesNotSay }, value };
}

const wall = {
  goals: [goal({ title: 'Seminarier', unit: 'seminarier', target: 4, planToDate: 2 }, {})],
  figures: [onWall('K09', 'Genomförda fältpass', shown(5))],
  trend: { code: 'K09', months: ['2022-04', '2022-05'], points: [2, 3] },
};

const openWall = (answer: unknown, viewer = demoViewer()) =>
  renderPage(
    <ViewerProvider viewer={viewer}>
      <WallPage />
    </ViewerProvider>,
    {
      path: '/uppfoljning/storbild',
      url: '/uppfoljning/storbild?visa=ort',
      answers: { WallPage: answer as object },
    },
  );

describe('the page for a wall', () => {
  it('asks nothing for somebody who takes part nowhere', async () => {
    const { sent } = await openWall({}, demoViewer({ places: [] }));
    expect(screen.getByText(/inte med i något program/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says that the figures cannot be had', async () => {
    await openWall(refuse({ code: 'UNAVAILABLE' }));
    expect(await screen.findByText(/Portalen svarar inte just nu/)).toBeTruthy();
  });

  it('has large numbers that lead to what they stand on, of the whole programme', async () => {
    await openWall({ wall });
    const passes = await screen.findByRole('link', {
      name: 'Genomförda fältpass: 5, visa underlag',
    });
    expect(passes.getAttribute('href')).toBe('/uppfoljning/K09?visa=programmet');
    const back = screen.getByRole('link', { name: 'Till uppföljningen' });
    expect(back.getAttribute('href')).toBe('/uppfoljning');
    expect(screen.getByText('Seminarier').closest('li')?.textContent).toMatch(/av 4 seminarier/);
  });

  it('says that it tells nothing of those one meets', async () => {
    await openWall({ wall });
    const numbers = within(await screen.findByRole('region', { name: 'Hela programmet' }));
    expect(numbers.getAllByRole('link')).toHaveLength(1);
    expect(screen.getByText(/inget om dem man möter/)).toBeTruthy();
  });

  it('draws the passes month by month, with their table', async () => {
    await openWall({ wall });
    const table = within(await screen.findByRole('table', { name: /över tid$/ }));
    const rows = table.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual(['april 20222', 'maj 20223']);
  });
});
