import type { Language } from '@stad/platform/rules/language.js';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { forgetDrafts } from '../form/drafts.js';
import { forgetParts } from '../form/part-savers.js';
import { createQueryClient } from '../graphql/query-client.js';
import { LanguageProvider } from '../i18n/language.js';
import { parseSearch, stringifySearch } from '../navigation/search.js';
import { heldActs } from '../undo/held-acts.js';
import { type Answers, answerWith, type Sent } from './answers.js';

export interface RenderOptions {
  /** What the server answers, by operation name. */
  readonly answers?: Answers;
  /** The route as it is registered, `/seminarier/$number`. */
  readonly path?: string;
  /** The address, `/seminarier/S-2022-01?flik=program`. */
  readonly url?: string;
  readonly language?: Language;
}

export interface RenderedPage extends RenderResult {
  readonly user: UserEvent;
  /** The operations that were sent, in order. */
  readonly sent: readonly Sent[];
  /** The address after navigation. */
  readonly address: () => string;
  /** Goes to another page, or comes back. */
  readonly goTo: (url: string) => Promise<void>;
}

/** Renders a page or part of one with router, queries and language, and the answers for a server. */
export async function renderPage(
  page: ReactNode,
  { answers = {}, path = '/', url = path, language = 'sv' }: RenderOptions = {},
): Promise<RenderedPage> {
  forgetParts();
  forgetDrafts();
  heldActs.forget();
  const sent = answerWith(answers);
  const root = createRootRoute();
  const here = createRoute({ getParentRoute: () => root, path, component: () => page });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [url] }),
    parseSearch,
    stringifySearch,
  });
  const queries = createQueryClient();
  queries.setDefaultOptions({
    queries: { ...queries.getDefaultOptions().queries, retry: false },
    mutations: { ...queries.getDefaultOptions().mutations, retry: false },
  });
  await router.load();
  const result = render(
    <QueryClientProvider client={queries}>
      <LanguageProvider language={language}>
        <main>
          <RouterProvider router={router as never} />
        </main>
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return {
    ...result,
    user: userEvent.setup(),
    sent,
    address: () => router.state.location.href,
    goTo: (to) => act(() => router.navigate({ to } as never)),
  };
}
