import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, waitFor } from '@testing-library/react';
import FieldPage from '../field/field-page.js';
import type { Pass } from '../pass/pass.js';
import PassPage from '../pass/pass-page.js';
import { demoPass, step } from '../testing.js';

const stopped = (state: string, more: Partial<Pass> = {}) => {
  const { progress } = demoPass();
  const areaStop = { areaStopAt: '2022-05-20T20:51:00Z', areaStopBy: 'Polisen Lund' };
  return demoPass({ state, progress: { ...progress, ...areaStop }, ...more });
};

async function passPage(pass: Pass) {
  const rendered = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <PassPage />
    </ViewerProvider>,
    {
      path: '/faltpass/$id',
      url: '/faltpass/FP-2022-003',
      answers: {
        FieldPassPage: { fieldPass: pass },
        StopArea: { stopArea: { id: pass.id } },
        FreeArea: { freeArea: { id: pass.id } },
      },
    },
  );
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

async function fieldPage(pass: Pass) {
  const rendered = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <FieldPage />
    </ViewerProvider>,
    {
      path: '/falt',
      url: '/falt',
      answers: {
        FieldPassNow: { fieldPassNow: { ...pass, fieldCounts: [] } },
        StopArea: { stopArea: { id: pass.id } },
      },
    },
  );
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

describe('an area that the police have stopped', () => {
  it.each<[string, (pass: Pass) => Promise<unknown>]>([
    ['the page of the pass', passPage],
    ['the field screen', fieldPage],
  ])('says on %s that one goes away from there', async (_, page) => {
    await page(stopped('ACTIVE'));
    const banner = screen.getByRole('alert');
    expect(banner.textContent).toContain('Polisen Lund bad alla lämna området 20 maj 2022 22.51');
    expect(banner.textContent).toContain('Gå därifrån. Ring bakre stöd.');
  });

  it('says before the start that nobody goes there', async () => {
    await passPage(stopped('READY'));
    expect(screen.getByRole('alert').textContent).toContain('Gå inte dit.');
  });

  it('says nothing once everybody is back', async () => {
    await passPage(stopped('RETURNED'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each<[string, (pass: Pass) => ReturnType<typeof passPage>]>([
    ['the page of the pass', passPage],
    ['the field screen', fieldPage],
  ])('is one tap for the police, on %s', async (_, page) => {
    const { user, sent } = await page(demoPass({ nextSteps: [step('stopArea')] }));
    await user.click(screen.getByRole('button', { name: 'Be teamet lämna området' }));
    await waitFor(() => expect(sent.some((one) => one.name === 'StopArea')).toBe(true));
  });
});
