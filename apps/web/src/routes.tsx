import { loadProblemWords } from '@stad/platform/web/i18n/problem-words.js';
import { wantHeadingFocus } from '@stad/platform/web/navigation/heading-focus.js';
import type { PageEntry } from '@stad/platform/web/navigation/page-entry.js';
import { parseSearch, stringifySearch } from '@stad/platform/web/navigation/search.js';
import { NotAvailable } from '@stad/platform/web/ui/not-available.js';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  retainSearchParams,
} from '@tanstack/react-router';
import { type ComponentType, lazy } from 'react';
import { languageKept } from './appearance.js';
import { pages } from './pages.js';
import { Guarded } from './shell/guarded.js';
import { PageFault } from './shell/page-fault.js';
import { PagePending } from './shell/page-pending.js';
import { Root } from './shell/root.js';

/** A page that can be fetched before it is shown. */
type Lazy = ComponentType & { preload?: () => Promise<void> };

/**
 * What is missing and what went wrong is said on most pages: the sentences come beside the page, which does
 * not wait for them. The front page says neither before it is there.
 */
function withProblems({ path, page }: Pick<PageEntry, 'path' | 'page'>): PageEntry['page'] {
  if (path === '/') return page;
  return () => {
    void loadProblemWords(languageKept());
    return page();
  };
}

/** The router of the portal: the shell, sign-in, and the pages of `pages.ts`. */
export function createAppRouter(history?: RouterHistory) {
  const root = createRootRoute({
    component: Root,
    notFoundComponent: NotAvailable,
    // The chosen place follows from page to page.
    search: { middlewares: [retainSearchParams(['plats', 'program'] as never)] },
  });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/logga-in',
    component: lazyRouteComponent(() => import('./pages/sign-in-page.js')),
  });
  const others = pages.map((entry) => {
    const page = withProblems(entry);
    // What is there in the demo alone is not fetched before it is known to be.
    const Page: Lazy = entry.inDemo
      ? lazy(page)
      : lazyRouteComponent<{ default: ComponentType }, 'default'>(page);
    const component = () => (
      <Guarded entry={entry}>
        <Page />
      </Guarded>
    );
    return createRoute({
      getParentRoute: () => root,
      path: entry.path,
      component: Object.assign(component, { preload: Page.preload }),
    });
  });
  const router = createRouter({
    routeTree: root.addChildren([signIn, ...others]),
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadDelay: 80,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 300,
    defaultErrorComponent: PageFault,
    scrollRestoration: true,
  });
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation) wantHeadingFocus();
  });
  return router;
}
