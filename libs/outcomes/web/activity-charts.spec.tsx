import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openProgress } from './testing/open-progress.js';
import { byTown, goal, nothing, shown } from './testing.js';

describe('the charts', () => {
  const months = ['2022-04', '2022-05', '2022-06'];
  const passes = byTown('K09', 'Genomförda fältpass', {
    Helsingborg: shown(1),
    Lund: shown(3),
    OTHERS: shown(0),
  });
  const drawn = async (name: RegExp) =>
    within(await screen.findByRole('table', { name }))
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
  const open = (more: object = {}, url?: string) => {
    const progress = { ...nothing, byTown: [passes], ...more };
    const trends = [{ code: 'K09', months, points: [0, 1, 3] }];
    return openProgress({ progress }, url, undefined, trends);
  };

  it('are one over time and one of the towns, each with its table and what it does not say', async () => {
    await open();
    expect((await drawn(/över tid$/)).slice(0, 4)).toEqual([
      ...['Månadfältpass', 'april 20220', 'maj 20221', 'juni 20223'],
    ]);
    expect(await drawn(/efter ort$/)).toEqual(['Ortfältpass', 'Helsingborg1', 'Lund3']);
    const captions = screen
      .getAllByRole('figure')
      .map((each) => each.lastElementChild?.textContent);
    expect(captions).toEqual([
      '4 fältpass i hela programmet, mest i juni 2022: 3. Det säger siffran inte: att passen gav kontakter.',
      'Genomförda fältpass: mest i Lund. Det säger siffran inte: att passen gav kontakter.',
    ]);
  });

  it('add up towards a goal of the whole programme, and of no other', async () => {
    const about = { kpi: 'K09', title: 'Fältpass, 12 på ett år', target: 12, planToDate: 5 };
    const { unmount } = await open({ goals: [goal({ ...about, siteId: 'site-1' }, {})] });
    await drawn(/över tid$/);
    expect(screen.queryByText('Mål 12')).toBeNull();
    unmount();
    await open({ goals: [goal(about, {})] });
    expect((await drawn(/över tid$/))[3]).toBe('juni 202234');
    expect(screen.getByText('Mål 12')).toBeTruthy();
  });

  it('are of the figure that is chosen, and none of people', async () => {
    const hoursByTown = byTown('K10', 'Persontimmar i fält', { Lund: shown(8), Malmö: shown(2) });
    const people = byTown('K12', 'Kontakter', { Lund: shown(42), Malmö: shown(9) });
    const { user, address } = await open({ byTown: [passes, hoursByTown, people] });
    await user.click(await screen.findByRole('radio', { name: 'Timmar' }));
    expect(address()).toBe('/uppfoljning?siffra=K10');
    expect(await drawn(/^Persontimmar.*efter ort$/)).toEqual(['Ortfältpass', 'Lund8', 'Malmö2']);
    expect(screen.queryByRole('radio', { name: /Kontakter/ })).toBeNull();
  });

  it('tell a town no months, and say why', async () => {
    const { sent } = await open({}, '/uppfoljning?visa=ort');
    await drawn(/efter ort$/);
    expect(screen.queryByRole('table', { name: /över tid$/ })).toBeNull();
    expect(screen.getByText(/^Siffror per månad visas för hela programmet/)).toBeTruthy();
    expect(sent.map(({ name }) => name)).toEqual(['ProgressPage', 'ClosingDays']);
  });

  it('are left out where there is nothing to draw', async () => {
    await openProgress({ progress: nothing });
    await screen.findByText(/Här visas målen/);
    expect(screen.queryByRole('figure')).toBeNull();
  });
});
