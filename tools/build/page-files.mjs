import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the list lies beside the client; a folder with a dot is handed to nobody. */
export const PAGE_FILES = '.pages/files.json';

/** How a page is handed in: `path: '/planering', page: () => import('./planning-page.js')`. */
const PAGE =
  /\bpath:\s*'([^']+)',\s*(?:component|page):\s*(?:lazyRouteComponent\()?\(\) =>\s*import\('([^']+)'\)/g;

/**
 * The pages that a module hands in.
 *
 * @param {string} code
 * @returns {{ path: string, module: string }[]} the address as the router writes it, and what is imported for it
 */
export const pagesIn = (code) =>
  [...code.matchAll(PAGE)].map(([, path, module]) => ({ path, module }));

/**
 * The files that a page needs beside those every page needs, its own first.
 *
 * @param {Record<string, { type: string, isEntry?: boolean, imports?: string[] }>} bundle
 * @param {string} file
 * @returns {string[]}
 */
export function filesOf(bundle, file) {
  const withImports = (name, known = new Set()) => {
    if (known.has(name) || bundle[name]?.type !== 'chunk') return known;
    known.add(name);
    for (const next of bundle[name].imports) withImports(next, known);
    return known;
  };
  const entries = Object.keys(bundle).filter((name) => bundle[name].isEntry);
  const everywhere = new Set(entries.flatMap((name) => [...withImports(name)]));
  return [...withImports(file)].filter((name) => !everywhere.has(name));
}

/**
 * Writes down which files each address needs, so that the server can name them with the page: the browser
 * fetches them beside the frame and not after it.
 *
 * @returns {import('vite').Plugin}
 */
export function pageFiles() {
  const handedIn = [];
  return {
    name: 'page-files',
    apply: 'build',
    async moduleParsed({ id }) {
      if (!/[\\/](?:pages|portal-pages|routes)\.tsx?$/.test(id)) return;
      for (const { path, module } of pagesIn(readFileSync(id, 'utf8'))) {
        const resolved = await this.resolve(module, id);
        if (resolved) handedIn.push({ path, id: resolved.id });
      }
    },
    // Once all is written: what held only styles is a file until then.
    writeBundle({ dir }, bundle) {
      const written = Object.fromEntries(
        Object.entries(bundle).filter(([name]) => existsSync(join(dir, name))),
      );
      const fileOf = new Map(
        Object.values(written).flatMap(({ type, facadeModuleId, fileName }) =>
          type === 'chunk' && facadeModuleId ? [[facadeModuleId, fileName]] : [],
        ),
      );
      const files = Object.fromEntries(
        handedIn
          .flatMap(({ path, id }) => {
            const file = fileOf.get(id);
            return file ? [[path, filesOf(written, file)]] : [];
          })
          .sort(([a], [b]) => a.localeCompare(b)),
      );
      mkdirSync(dirname(join(dir, PAGE_FILES)), { recursive: true });
      writeFileSync(join(dir, PAGE_FILES), JSON.stringify(files));
    },
  };
}
