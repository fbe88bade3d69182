import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { returnedPass, step } from '../testing.js';

const LATE: Pass['lateCounts'] = [
  { id: 'l1', counter: 'contacts', n: 2, arrivedAt: '2022-05-23T06:10:00.000Z' },
  { id: 'l2', counter: 'age.under18', n: 1, arrivedAt: '2022-05-23T06:12:00.000Z' },
];

async function open(lateCounts: Pass['lateCounts']) {
  const pass = { ...returnedPass({ state: 'LOCKED', version: 1 }), lateCounts };
  const { user, sent } = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      ...{ path: '/faltpass/$id', url: '/faltpass/FP-2022-003' },
      answers: {
        FieldPassPage: { fieldPass: { ...pass, nextSteps: [step('correct')] } },
        SettleLateCounts: { settleLateCounts: { id: pass.id } },
      },
    },
  );
  await screen.findByRole('heading', { level: 1 });
  return { user, sent, pass };
}

describe('counts that arrived after the report was locked', () => {
  it('are told to the agency that counts, apart from its figures, with the way to correct them', async () => {
    await open(LATE);
    await screen.findByText(/^Räknat som kom fram efter att redovisningen låstes, .*08\.12$/);
    screen.getByText('Kontakt: 2');
    screen.getByText('Under 18: 1');
    screen.getByRole('button', { name: 'Rätta redovisningen' });
  });

  it('stand there until somebody says that they are seen to', async () => {
    const { user, sent, pass } = await open(LATE);
    await user.click(await screen.findByRole('button', { name: 'Markera som omhändertaget' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'SettleLateCounts')?.variables).toMatchObject({
        input: { passId: pass.id, ids: ['l1', 'l2'] },
      }),
    );
  });

  it('are no part of the page where there are none', async () => {
    await open([]);
    expect(screen.queryByText(/kom fram efter att redovisningen låstes/)).toBeNull();
  });
});
