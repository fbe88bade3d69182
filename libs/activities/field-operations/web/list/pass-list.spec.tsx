import { expect, it } from '@jest/globals';
import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { useShortcutListener } from '@stad/platform/web/keyboard/shortcuts.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import { screen } from '@testing-library/react';
import PassListPage from './pass-list-page.js';

/** In the portal the frame listens. */
function Frame() {
  useShortcutListener(true);
  return <PassListPage />;
}

it('leads to the filter by /, as every list does', async () => {
  const { user } = await renderPage(
    <ViewerProvider viewer={demoViewer()}>
      <Frame />
    </ViewerProvider>,
    {
      path: '/faltpass',
      answers: { FieldPassList: { fieldPasses: { rows: [], total: 0, endCursor: null } } },
    },
  );
  const state = await screen.findByLabelText('Läge');
  await user.keyboard('/');
  expect(document.activeElement).toBe(state);
});
