import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { night, POL, page, SOC } from './testing/open-planning.js';

describe('the team', () => {
  const member = (membershipId: string, functionTitle: string, agency = SOC) => ({
    membershipId,
    functionTitle,
    role: 'PASS_LEADER',
    joinedAt: null,
    leftAt: null,
    agency,
  });
  const team = [
    member('membership-1', 'Socialsekreterare 1'),
    member('pol-1', 'Samverkanspolis 1', POL),
  ];

  it('says who goes out and who is free; others are busy and no more', async () => {
    await page('/planering?vy=team', {
      PlanningTeam: { activities: { total: 1, rows: [{ ...night, team }] } },
      PlanningBusy: {
        busySpans: [
          {
            id: 'b1',
            startsAt: night.startsAt,
            endsAt: night.endsAt,
            membershipId: 'pol-1',
            functionTitle: 'Samverkanspolis 1',
            agency: POL,
          },
        ],
      },
    });
    const grid = await screen.findByRole('grid', { name: /Vilka som går ut vecka 20/ });
    await within(grid).findByRole('rowheader', { name: 'Socialsekreterare 1' });
    expect(within(grid).getByRole('button').textContent).toContain('FP-2022-003, Passledare');
    await screen.findByText('Socialsekreterare 2.');
    await within(grid).findByRole('rowheader', { name: /Polisen Lund/ });
    expect(grid.textContent).not.toContain('Samverkanspolis 1');
  });

  it('makes double booking and short rest visible', async () => {
    const next = {
      ...night,
      id: 'p2',
      number: 'FP-2022-004',
      startsAt: '2022-05-21T06:00:00Z',
      endsAt: '2022-05-21T12:00:00Z',
    };
    const over = {
      ...next,
      id: 'p3',
      number: 'FP-2022-005',
      startsAt: '2022-05-21T10:00:00Z',
      endsAt: '2022-05-21T14:00:00Z',
    };
    const second = [member('membership-2', 'Socialsekreterare 2')];
    await page('/planering?vy=team', {
      PlanningTeam: {
        activities: {
          total: 4,
          rows: [
            { ...night, team },
            { ...next, team: [...team, ...second] },
            { ...over, team: second },
            { ...night, id: 'p4', state: 'CANCELLED', team: second },
          ],
        },
      },
    });
    const grid = await screen.findByRole('grid');
    expect(within(grid).getAllByText('Bara 7 timmars vila')).toHaveLength(2);
    expect(within(grid).getAllByText('Dubbelbokad')).toHaveLength(2);
  });
});
