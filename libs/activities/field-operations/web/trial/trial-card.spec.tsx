import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { TrialCard } from './trial-card.js';

const steps = [1, 2].map((n) => ({
  ...{ id: `s${n}`, n, fromFunction: 'Polisen', toFunction: `Funktion ${n}` },
}));
const open = (more: object) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: [] })}>
      <TrialCard passId="p1" />
    </ViewerProvider>,
    {
      ...{ path: '/faltpass', url: '/faltpass' },
      answers: {
        PassRoutineTrial: {
          fieldPass: {
            id: 'p1',
            routineTrial: {
              ...{ routineId: 'r1', number: 1, asked: [1, 2], steps, results: [], version: null },
              ...{ isTold: false, isOursToSay: false },
              ...more,
            },
          },
        },
        SaveRoutineTrial: { saveRoutineTrial: { id: 'p1' } },
      },
    },
  );

describe('A pass that tries the routine', () => {
  it('names its steps, and asks only who counts', async () => {
    await open({});
    expect(await screen.findByText(/1\. Polisen → Funktion 1/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks of each step, and says which is not answered', async () => {
    const { user, sent } = await open({ isOursToSay: true });
    await user.click(await screen.findByRole('button', { name: 'Säg hur stegen höll' }));
    const dialog = within(await screen.findByRole('dialog'));
    const [first, second] = dialog.getAllByRole('radiogroup');
    if (first) await user.click(within(first).getByText('Höll'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(sent.some(({ name }) => name === 'SaveRoutineTrial')).toBe(false);
    if (second) await user.click(within(second).getByText('Höll inte'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'SaveRoutineTrial') ?? {};
    expect(variables?.input).toMatchObject({
      ...{ passId: 'p1', expectedVersion: null, results: ['HELD', 'NOT_HELD'] },
    });
  });

  it('asks of the steps that the plan names alone', async () => {
    const { user, sent } = await open({ isOursToSay: true, asked: [2] });
    expect(await screen.findByText(/2\. Polisen → Funktion 2/)).toBeTruthy();
    expect(screen.queryByText(/1\. Polisen/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Säg hur stegen höll' }));
    const dialog = within(await screen.findByRole('dialog'));
    const [only, ...others] = dialog.getAllByRole('radiogroup');
    expect(others).toEqual([]);
    if (only) await user.click(within(only).getByText('Höll'));
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    const { variables } = sent.find(({ name }) => name === 'SaveRoutineTrial') ?? {};
    expect(variables?.input).toMatchObject({ results: ['NOT_TESTED', 'HELD'] });
  });

  it('leads from a step that did not hold to a learning', async () => {
    const failed = { results: ['HELD', 'NOT_HELD'], version: 1, isTold: true };
    await open(failed);
    const link = await screen.findByRole('link', { name: /skriv en lärdom med en ansvarig/ });
    expect(link.getAttribute('href')).toBe('/arbetsgang/r1/lardomar');
  });

  it('says that the learning waits until the mark is told', async () => {
    await open({ results: ['HELD', 'NOT_HELD'], version: 1, isOursToSay: true });
    expect(await screen.findByText(/När ni har låst redovisningen/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /lärdom/ })).toBeNull();
  });
});
