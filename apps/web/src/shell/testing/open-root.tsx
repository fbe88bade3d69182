import { demoViewer } from '@stad/identity/web/testing.js';
import type { Viewer } from '@stad/identity/web/viewer.js';
import { createQueryClient } from '@stad/platform/web/graphql/query-client.js';
import { type Answers, answerWith, refuse } from '@stad/platform/web/testing/answers.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppearanceProvider } from '../../appearance.js';
import { createAppRouter } from '../../routes.js';

const memberships = [
  ['m1', 'Socialsekreterare 1', 'SOC-LUND', 'SOCIAL_SERVICES', 'Socialtjänsten Lund', 'p1'],
  ['m2', 'Projektledare', 'FA', 'NGO', 'Frälsningsarmén', 'p2'],
  ['m3', 'Metodstöd', 'KL-LUND', 'MUNICIPAL_EXECUTIVE', 'Kommunledningen Lund', 'p2'],
].map(([id, functionTitle, agencyKey, agencyKind, agencyName, personId]) => ({
  id,
  functionTitle,
  agencyKey,
  agencyKind,
  agencyName,
  personId,
  roles: ['SOCIAL_WORKER'],
}));

/** The whole portal over a server that knows who is signed in. */
export function openRoot(url: string, start: Viewer | null, more: Answers = {}) {
  const server = { viewer: start, isOver: false };
  const guarded = (answer: () => object) => () =>
    server.isOver ? refuse({ code: 'UNAUTHENTICATED' }) : answer();
  const sent = answerWith({
    Viewer: () => ({ viewer: server.isOver ? null : server.viewer }),
    DemoMemberships: { demoMemberships: memberships },
    SignInToDemo: () => {
      server.viewer ??= demoViewer();
      server.isOver = false;
      return { signInToDemo: true };
    },
    SetPreferences: guarded(() => ({ setPreferences: { personId: 'person-1' } })),
    ...more,
  });
  const history = createMemoryHistory({ initialEntries: [url] });
  const router = createAppRouter(history);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <AppearanceProvider>
        <RouterProvider router={router as never} />
      </AppearanceProvider>
    </QueryClientProvider>,
  );
  return { server, sent, user: userEvent.setup(), address: () => router.state.location.href };
}
