import { readFileSync } from 'node:fs';

/** How a page is handed in: `path: '/planering', page: () => import('./planning-page.js')`. */
const PAGE =
  /\bpath:\s*'([^']+)',\s*(?:component|page):\s*(?:lazyRouteComponent\()?\(\) =>\s*import\('([^']+)'\)/g;

/** The modules that hand in pages. */
export const PAGE_LIST = /[\\/](?:pages|portal-pages|routes)\.tsx?$/;

/**
 * The pages that a module hands in.
 *
 * @param {string} code
 * @returns {{ path: string, module: string }[]} the address as the router writes it, and what is imported for it
 */
export const pagesIn = (code) =>
  [...code.matchAll(PAGE)].map(([, path, module]) => ({ path, module }));

/**
 * Notes each page as its list is read: which module is imported for which address.
 *
 * @returns {{ handedIn: { path: string, id: string }[], moduleParsed(this: import('rolldown').PluginContext, module: { id: string }): Promise<void> }}
 */
export function collectPages() {
  const handedIn = [];
  return {
    handedIn,
    async moduleParsed({ id }) {
      if (!PAGE_LIST.test(id)) return;
      for (const { path, module } of pagesIn(readFileSync(id, 'utf8'))) {
        const resolved = await this.resolve(module, id);
        if (resolved) handedIn.push({ path, id: resolved.id });
      }
    },
  };
}
