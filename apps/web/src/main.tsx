import '@stad/platform/web/ui/tokens.css';
import '@stad/platform/web/ui/base.css';
import '@stad/platform/web/ui/print.css';
import { ViewerDocument } from '@stad/identity/web/viewer.generated.js';
import { isMadeReady } from '@stad/platform/web/device/made-ready.js';
import { answerFromDevice } from '@stad/platform/web/graphql/kept-answers.js';
import { createQueryClient } from '@stad/platform/web/graphql/query-client.js';
import { askEarly } from '@stad/platform/web/graphql/use-operation.js';
import { staysAway } from '@stad/platform/web/navigation/quick-exit.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppearanceProvider } from './appearance.js';
import { createAppRouter } from './routes.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// What a phone was given for a night answers where the server does not; elsewhere nothing is fetched for it.
answerFromDevice(async (operation, variables) => {
  if (!isMadeReady()) return null;
  const { keptNightAnswer } = await import(
    '@stad/activities/field-operations/web/night/night-pack.js'
  );
  return keptNightAnswer(operation, variables);
});

function draw(into: HTMLElement) {
  const client = createQueryClient();
  // Who is here is asked while the code of the page comes: the router draws nothing before.
  askEarly(client, ViewerDocument);
  const router = createAppRouter();
  createRoot(into).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <AppearanceProvider>
          <RouterProvider router={router as never} />
        </AppearanceProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

// A tab that was left at once shows nothing of the portal on the way back.
if (!staysAway()) draw(root);
