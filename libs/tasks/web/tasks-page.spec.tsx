import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { type Viewer, ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import TasksPage from './tasks-page.js';

const row = (id: string, late: boolean) => ({
  ...{ id, verb: 'BOOK', body: `salen ${id}`, ownerFunction: 'Enhetschef' },
  ...{ dueOn: '2022-05-25', state: 'OPEN', late, mine: true, held: true },
});
const POLICE = { key: 'POL-LUND', kind: 'POLICE', name: '', shortName: 'Polisen' };
const offer = {
  ...{ id: 'o1', verb: 'TEST', body: 'jourens nummer', dueOn: '2022-06-01' },
  ...{ offeredAt: '2022-05-20T08:00:00Z', offeredFunction: 'Samverkanspolis 1', from: POLICE },
};

function open(more: object = {}, who: Partial<Viewer> = {}) {
  const tasks = { total: 2, late: 1, endCursor: null, rows: [row('a', true), row('b', false)] };
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['task:read', 'task:offer'], ...who })}>
      <TasksPage />
    </ViewerProvider>,
    {
      path: '/uppgifter',
      answers: {
        TasksPage: { tasks, taskOffers: [offer], ...more },
        AnswerTaskOffer: { answerTaskOffer: { id: 'o1' } },
      },
    },
  );
}

describe('The tasks', () => {
  it('are mine first, with how many of the own agency are late', async () => {
    const { sent } = await open();
    expect(await screen.findByRole('link', { name: 'Boka salen a' })).toBeTruthy();
    expect(screen.getByText('1 uppgift i din organisation är försenad')).toBeTruthy();
    expect(screen.getByText('Skulle ha varit klar 25 maj 2022')).toBeTruthy();
    const input = sent.find(({ name }) => name === 'TasksPage')?.variables['input'];
    expect(input).toMatchObject({ filter: 'MINE' });
    // Whatever town is chosen.
    expect(input).not.toHaveProperty('siteId');
    expect(screen.queryByRole('columnheader', { name: 'Ort' })).toBeNull();
  });

  it('say the town, to who works in more than one', async () => {
    const [lund] = demoViewer().places;
    const places = [lund, { ...lund, site: { id: 'site-2', key: 'malmo', name: 'Malmö' } }];
    const rows = [
      { ...row('a', false), siteId: 'site-1' },
      { ...row('b', false), siteId: 'site-2' },
    ];
    await open(
      { tasks: { total: 2, late: 0, endCursor: null, rows } },
      { places: places as never },
    );
    expect(await screen.findByRole('columnheader', { name: 'Ort' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Malmö' })).toBeTruthy();
  });

  it('that others offer are taken in one press, with what that means beside it', async () => {
    const { user, sent } = await open();
    expect(await screen.findByText('När ni tar den blir den en handling hos er.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Vi tar den: Pröva jourens nummer/ }));
    expect(sent.find(({ name }) => name === 'AnswerTaskOffer')?.variables['input']).toMatchObject({
      ...{ offerId: 'o1', answer: 'TAKEN' },
    });
  });

  it('say which lie with nobody: a leaver’s are laid with somebody', async () => {
    const rows = [row('a', false), { ...row('b', false), held: false }];
    await open({ tasks: { total: 2, late: 0, endCursor: null, rows } });
    expect(await screen.findAllByText('Ingen här har den nu. Ge den till någon.')).toHaveLength(1);
  });

  it('say so when none lies with me', async () => {
    await open({ tasks: { total: 0, late: 0, endCursor: null, rows: [] }, taskOffers: [] });
    expect(await screen.findByText('Du har ingen uppgift just nu.')).toBeTruthy();
  });
});
