import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectPages } from './collect-pages.mjs';

/** Where the list lies beside the client; a folder with a dot is handed to nobody. */
export const PAGE_FILES = '.pages/files.json';

/**
 * The files that a page needs beside those every page needs, its own first.
 *
 * @param {Record<string, { type: string, isEntry?: boolean, imports?: string[] }>} bundle
 * @param {string} file
 * @returns {string[]}
 */
export function filesOf(bundle, file) {
  const entries = Object.keys(bundle).filter((name) => bundle[name].isEntry);
  const everywhere = new Set(entries.flatMap((name) => [...withImports(bundle, name)]));
  return [...withImports(bundle, file)].filter((name) => !everywhere.has(name));
}

/**
 * What a file brings with it before it runs, itself first.
 *
 * @param {Record<string, { type: string, imports?: string[] }>} bundle
 * @param {string} name
 * @param {Set<string>} [known] files that are known already, to which it is added
 * @returns {Set<string>}
 */
export function withImports(bundle, name, known = new Set()) {
  if (known.has(name) || bundle[name]?.type !== 'chunk') return known;
  known.add(name);
  for (const next of bundle[name].imports) withImports(bundle, next, known);
  return known;
}

/**
 * Writes down which files each address needs, so that the server can name them with the page: the browser
 * fetches them beside the frame and not after it.
 *
 * @returns {import('vite').Plugin}
 */
export function pageFiles() {
  const { handedIn, moduleParsed } = collectPages();
  return {
    name: 'page-files',
    apply: 'build',
    moduleParsed,
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
