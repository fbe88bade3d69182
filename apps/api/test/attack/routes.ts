import type { RunningServer } from '../../src/server.js';

export interface Route {
  readonly method: string;
  /** Parameters are filled in with something that names nothing. */
  readonly path: string;
}

interface Layer {
  readonly route?: { readonly path: string | RegExp; readonly methods: Record<string, boolean> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Every route the running server has, as Express knows them: a new one is there by itself. */
export function routesOf({ app }: RunningServer): Route[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return inStack(router.stack);
}

function inStack(stack: readonly Layer[]): Route[] {
  return stack.flatMap(({ route, handle }) => {
    if (!route) return inStack(handle?.stack ?? []);
    // The client's pages are one expression; they are asked for by name (headers.api.spec.ts).
    if (typeof route.path !== 'string') return [];
    const path = route.path.replace(/[:*]\w+/g, 'x');
    return Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path }));
  });
}
