import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { type Answers, refuse } from '@stad/platform/web/testing/answers.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import type { TaskPageQuery } from './task.generated.js';
import TaskPage from './task-page.js';

const ready = (step: string) => ({ step, ready: true, missing: [] });

const demoTask = (more: Partial<TaskPageQuery['task']> = {}) => ({
  ...{ id: 't1', verb: 'CALL', body: 'hotellen om numret', ownerFunction: 'Enhetschef' },
  ...{
    dueOn: '2022-05-30',
    version: 2,
    classification: 'P2',
    state: 'OPEN',
    late: false,
    held: true,
    note: '',
  },
  source: { kind: 'LEARNING', path: '/studiebesok/v1' },
  changes: [{ id: 'c1', state: 'OPEN', at: '2022-05-02T11:00:00Z', functionTitle: 'Enhetschef' }],
  ...{ offers: [], offerTo: [{ id: 'a2', shortName: 'Polisen' }], nextSteps: [] },
  ...more,
});

function open(task: object, answers: Answers = {}) {
  return renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['task:read', 'task:offer'] })}>
      <TaskPage />
    </ViewerProvider>,
    { path: '/uppgifter/$id', url: '/uppgifter/t1', answers: { TaskPage: { task }, ...answers } },
  );
}

const sentInput = (
  sent: readonly { name: string; variables: Record<string, unknown> }[],
  name: string,
) => sent.find((each) => each.name === name)?.variables['input'];

describe('A task', () => {
  it('looks like one that does not exist when one may not see it', async () => {
    await open({}, { TaskPage: () => refuse({ code: 'NOT_AVAILABLE' }) });
    expect(await screen.findByRole('heading', { name: 'Sidan kan inte visas' })).toBeTruthy();
  });

  it('says what, with whom it lies, by when, and leads to what it comes from', async () => {
    await open(demoTask());
    await screen.findByRole('heading', { level: 1, name: 'Ring hotellen om numret' });
    expect(screen.getByRole('link', { name: 'Öppna' }).getAttribute('href')).toBe(
      '/studiebesok/v1',
    );
    expect(screen.getAllByText('Enhetschef').length).toBeGreaterThan(0);
  });

  it('says that its day is over', async () => {
    await open(demoTask({ late: true }));
    expect(await screen.findByText('Skulle ha varit klar 30 maj 2022')).toBeTruthy();
  });

  it('says that nobody has it, and where nobody can answer an offer', async () => {
    const task = demoTask({ held: false, offerTo: [], nextSteps: [ready('offer')] });
    const { user } = await open(task);
    expect(await screen.findByText('Ingen här har den nu. Ge den till någon.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Erbjud en annan organisation' }));
    expect(await screen.findByText(/Just nu är det ingen/)).toBeTruthy();
  });

  it('says in plain words that no one here has the function', async () => {
    const problem = { code: 'OWNER_NOT_OURS', field: 'ownerFunction', params: {} };
    const { user } = await open(demoTask({ nextSteps: [ready('handOver')] }), {
      HandOverTask: () => refuse(problem),
    });
    await user.click(await screen.findByRole('button', { name: 'Ge till en annan funktion' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Vem/), 'Samverkanspolis 1');
    await user.click(dialog.getByRole('button', { name: 'Ge uppgiften' }));
    expect(await dialog.findAllByText(/Ingen i din organisation har den funktionen/)).not.toEqual(
      [],
    );
  });

  it('is done with a note; what is refused stays typed', async () => {
    const problem = { code: 'PERSONAL_DATA_BLOCKED', field: 'note', params: { rule: 'X' } };
    const { user, sent } = await open(demoTask({ nextSteps: [ready('finish')] }), {
      FinishTask: () => refuse(problem),
    });
    await user.click(await screen.findByRole('button', { name: 'Markera som klar' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Anteckning/), 'De har bytt skylt');
    await user.click(dialog.getByRole('button', { name: 'Markera som klar' }));
    expect(sentInput(sent, 'FinishTask')).toMatchObject({
      taskId: 't1',
      note: 'De har bytt skylt',
    });
    expect(dialog.getByLabelText<HTMLInputElement>(/Anteckning/).value).toBe('De har bytt skylt');
  });

  it('is offered to an organisation of the town, after one has read what that means', async () => {
    const { user, sent } = await open(demoTask({ nextSteps: [ready('offer')] }), {
      OfferTask: { offerTask: { id: 't1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Erbjud en annan organisation' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/blir den en handling hos dem/)).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Polisen' }));
    await user.click(dialog.getByRole('button', { name: 'Erbjud' }));
    expect(sentInput(sent, 'OfferTask')).toMatchObject({ taskId: 't1', toAgencyId: 'a2' });
  });
});
