import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { night, page } from './testing/open-planning.js';

describe('the list', () => {
  it('of five thousand has at most sixty rows in the page, from the first to the last', async () => {
    const all = Array.from({ length: 5000 }, (_, at) => ({
      ...night,
      id: `p${at}`,
      number: `FP-${at}`,
    }));
    const { user } = await page('/planering?vy=lista&nar=alla', {
      PlanningActivities: ({ input }) => {
        const { after, first } = input as { after?: string; first: number };
        const rows = all.slice(Number(after ?? 0), Number(after ?? 0) + first);
        return {
          activities: { total: 1000, endCursor: String(Number(after ?? 0) + first), rows },
        };
      },
    });
    await screen.findByRole('link', { name: 'FP-0 Fältpass' });
    for (const first of ['FP-50', 'FP-100']) {
      await user.click(screen.getByRole('button', { name: 'Nästa' }));
      await screen.findByRole('link', { name: `${first} Fältpass` });
      expect(document.querySelectorAll('tr').length).toBeLessThanOrEqual(60);
    }
  });

  it('of one day asks for that working day', async () => {
    const { sent } = await page('/planering?vy=lista&dag=2022-05-20', {
      PlanningActivities: { activities: { total: 1, endCursor: null, rows: [night] } },
    });
    await screen.findByRole('link', { name: 'FP-2022-003 Fältpass' });
    expect(sent.find((one) => one.name === 'PlanningActivities')?.variables).toMatchObject({
      input: { from: '2022-05-20T04:00:00.000Z', to: '2022-05-21T04:00:00.000Z' },
    });
    expect(screen.getByRole('radio', { name: 'fre 20 maj' })).toBeTruthy();
  });

  it('asks for what is to come, page by page, and goes on from the last row', async () => {
    const { user, sent, address } = await page('/planering?vy=lista', {
      PlanningActivities: ({ input }) => {
        const { after } = input as { after?: string };
        return { activities: { total: 1000, endCursor: after ? null : 'c1', rows: [night] } };
      },
    });
    await screen.findByRole('link', { name: 'FP-2022-003 Fältpass' });
    expect(sent.at(-1)?.variables).toMatchObject({
      input: { first: 50, sort: 'STARTS_AT', from: '2022-05-19T22:00:00.000Z' },
    });
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    await waitFor(() => expect(address()).toContain('efter=c1'));
    expect(sent.at(-1)?.variables).toMatchObject({ input: { after: 'c1' } });
    await user.click(screen.getByRole('radio', { name: 'Alla' }));
    await waitFor(() => expect(address()).toContain('nar=alla'));
    expect(address()).not.toContain('efter');
  });
});
