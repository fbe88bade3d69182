import { describe, expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import CountsPage from './counts-page.js';

const open = (handoverCounts: readonly object[]) =>
  renderPage(
    <ViewerProvider viewer={demoViewer({ permissions: ['handover:count'] })}>
      <CountsPage />
    </ViewerProvider>,
    {
      path: '/overlamningar/antal',
      url: '/overlamningar/antal',
      answers: { HandoverCountsPage: { handoverCounts } },
    },
  );

describe('How many were handed over in a month', () => {
  it('is told by fives, and the fewest of them as fewer than five', async () => {
    await open([
      { month: '2022-06-01', atLeast: 5 },
      { month: '2022-05-01', atLeast: 0 },
    ]);
    expect(await screen.findByText('5–9')).toBeTruthy();
    expect(screen.getByText('färre än 5')).toBeTruthy();
    expect(screen.getByText('2022-06')).toBeTruthy();
  });

  it('says when a month will stand there', async () => {
    await open([]);
    expect(await screen.findByText(/när de är avslutade och 31 dagar har gått/)).toBeTruthy();
  });
});
