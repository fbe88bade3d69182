import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import { renderPage } from '@stad/platform/web/testing/render-page.js';
import ProgressPage from '../progress-page.js';

/** *Uppföljning* with what the API answers; `trends` are the figures by month. */
export function openProgress(
  answer: unknown,
  url = '/uppfoljning',
  viewer = demoViewer(),
  trends: readonly object[] = [],
) {
  const page = (
    <ViewerProvider viewer={viewer}>
      <ProgressPage />
    </ViewerProvider>
  );
  return renderPage(page, {
    path: '/uppfoljning',
    url,
    answers: { ProgressPage: answer as object, FigureTrends: { figureTrends: trends } },
  });
}
