import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { readStanding } from '@stad/platform/web/testing/standing.js';
import { screen } from '@testing-library/react';
import { type TaskState, taskNextSteps } from '../rules/task.js';
import TaskPage from './task-page.js';

const VIEWERS = {
  'whose it is': { agencyId: 'soc', roles: ['SOCIAL_WORKER'], isMine: true },
  'their manager': { agencyId: 'soc', roles: ['SOCIAL_MANAGER'], isMine: false },
  'who controls the log': { agencyId: 'soc', roles: ['LOG_REVIEWER'], isMine: true },
  'another organisation': { agencyId: 'police', roles: ['POLICE_LIAISON'], isMine: false },
} as const;
type Who = keyof typeof VIEWERS;

/** State → heading, and what is filled for those who may do something with it; for all others nothing is. */
const STATES: Readonly<Record<TaskState, { heading: string; filled: readonly string[] }>> = {
  OPEN: { heading: 'Öppen', filled: ['Markera som klar'] },
  OFFERED: { heading: 'Erbjuden', filled: [] },
  TAKEN: { heading: 'Hos en annan organisation', filled: [] },
  DONE: { heading: 'Klar', filled: [] },
  DROPPED: { heading: 'Struken', filled: [] },
};
const MAY: readonly Who[] = ['whose it is', 'their manager'];

const CASES = (Object.keys(STATES) as TaskState[]).flatMap((state) =>
  (Object.keys(VIEWERS) as Who[]).map((who) => ({ state, who })),
);

describe('a task, by state and whoever looks', () => {
  it.each(CASES)('$state, seen by $who', async ({ state, who }) => {
    const { isMine, ...viewer } = VIEWERS[who];
    const classification = 'P2';
    const task = {
      ...{ id: 't1', verb: 'CALL', body: 'hotellen', ownerFunction: 'Enhetschef', state },
      ...{ dueOn: '2022-05-30', version: 2, classification, late: false, held: true, note: '' },
      ...{ source: null, changes: [], offers: [], offerTo: [] },
      nextSteps: taskNextSteps(viewer, { agencyId: 'soc', state, classification, isMine }),
    };
    await renderPage(
      <ViewerProvider viewer={demoViewer({ permissions: ['task:read', 'task:offer'] })}>
        <TaskPage />
      </ViewerProvider>,
      { path: '/uppgifter/$id', url: '/uppgifter/t1', answers: { TaskPage: { task } } },
    );
    await screen.findByRole('heading', { level: 1 });
    screen.getByText(STATES[state].heading);
    const { filled, later } = readStanding();
    expect(filled).toEqual(MAY.includes(who) ? STATES[state].filled : []);
    expect(later).toBeNull();
  });
});
