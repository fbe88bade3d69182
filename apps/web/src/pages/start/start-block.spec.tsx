import { describe, expect, it } from '@jest/globals';
import { FIRST_STEPS } from '@stad/identity/rules/first-steps.js';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen, within } from '@testing-library/react';
import { pages } from '../../pages.js';
import OverviewPage from '../overview-page.js';
import { StartBlock } from './start-block.js';
import { STEP_PLACES } from './step-places.js';
import { words } from './words.generated.js';

const steps = (...done: boolean[]) => ({
  FrontPageStart: {
    gettingStarted: ['PLAN', 'SEND', 'COUNT'].map((step, at) => ({
      ...{ step, done: done[at] ?? false },
    })),
  },
  SetPreferences: { setPreferences: { personId: 'person-1' } },
});

describe('*Kom igång*', () => {
  it('is not asked for once it is put away', async () => {
    const { sent } = await renderPage(
      <ViewerProvider
        viewer={demoViewer({ permissions: ['start:own'], gettingStarted: 'off', places: [] })}
      >
        <OverviewPage />
      </ViewerProvider>,
      { answers: {} },
    );
    await screen.findByRole('region', { name: 'Väntar på dig' });
    expect(sent.map(({ name }) => name)).not.toContain('FrontPageStart');
  });

  it('says what is done and leads to what is not', async () => {
    await renderPage(
      <ViewerProvider viewer={demoViewer()}>
        <StartBlock />
      </ViewerProvider>,
      { answers: steps(true) },
    );
    const card = within(await screen.findByRole('region', { name: 'Kom igång' }));
    expect(card.getByText('1 av 3')).toBeTruthy();
    const links = card.getAllByRole('link').map((link) => link.textContent);
    expect(links).toEqual([
      'Skicka planen',
      'Räkna samman ett pass',
      'Läs hur du gör första gången',
    ]);
    expect(card.getByText('klart').parentElement?.textContent).toBe('Planera ett fältpass klart');
  });

  it('is put away for good, by the person', async () => {
    const { sent, user } = await renderPage(
      <ViewerProvider viewer={demoViewer()}>
        <StartBlock />
      </ViewerProvider>,
      { answers: steps(true, true, true) },
    );
    await screen.findByText('Du är igång. Lägg undan listan när du vill.');
    await user.click(screen.getByRole('button', { name: /Lägg undan/ }));
    expect(sent.find(({ name }) => name === 'SetPreferences')?.variables).toMatchObject({
      input: { gettingStarted: 'off' },
    });
  });

  it.each(FIRST_STEPS)('%s has its words, and a page', (step) => {
    expect(Object.keys(words.sv)).toEqual(expect.arrayContaining([`step.${step}`, `how.${step}`]));
    expect(pages.map(({ path }) => path)).toContain(STEP_PLACES[step]);
  });
});
