import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { collectPages, PAGE_LIST } from './collect-pages.mjs';
import { withImports } from './page-files.mjs';

/** Where the worker lies beside the client. */
export const WORKER_FILE = 'samverkan-worker.js';

/** The pages of a night, as the router writes their addresses. */
const PAGES = [
  '/falt',
  '/falt/barn',
  '/falt/plan',
  '/falt/skydd',
  '/ring',
  '/overlamningar/ny',
  '/faltpass/$id',
  '/faltpass/$id/genomgang',
];

/** What is there beside what is built: the page one leaves to, and the icons. */
const BESIDE = ['samverkan.html', 'samverkan.css', 'samverkan.svg', 'icon.svg'];

/** Where the parts of a night lie that are fetched when they are needed. */
const OF_THE_NIGHT =
  /[\\/]libs[\\/](?:platform[\\/]web|network[\\/]web[\\/]call|activities[\\/]field-operations[\\/]web[\\/](?:field|night|outbox|phone|run))[\\/]/;
/** A page of these domains that fetches a part of the night: the plan, which opens what is said on the way home. */
const AROUND = /[\\/]libs[\\/]activities[\\/]field-operations[\\/]web[\\/]pass[\\/]/;

/** Sentences of problems that no page of a night meets. */
const OF_THE_OFFICE = /[\\/]problem-words\.office\./;

/** The frame, which fetches what it shows of a night: that nobody has signed in, and that there is no plan. */
const FRAME =
  /[\\/]apps[\\/]web[\\/]src[\\/](?:main|shell[\\/](?:root|guarded|account-menu))\.tsx$/;
const OF_THE_FRAME =
  /[\\/]libs[\\/](?:platform[\\/]web[\\/]undo|identity[\\/]web[\\/](?:field-session|session-end|oidc)|activities[\\/]field-operations[\\/]web[\\/]night)[\\/]/;

/**
 * Whether a part that a module fetches later belongs to the night.
 *
 * @param {string} from the module that fetches
 * @param {string} to what it fetches
 */
export const isNightPart = (from, to) =>
  !PAGE_LIST.test(from) &&
  !OF_THE_OFFICE.test(to) &&
  (OF_THE_NIGHT.test(from) ||
    (AROUND.test(from) && OF_THE_NIGHT.test(to)) ||
    (FRAME.test(from) && OF_THE_FRAME.test(to)));

/**
 * The scripts of the night: what the frame and its pages begin with, and the parts they fetch later.
 *
 * @param {Record<string, { type: string, isEntry?: boolean, imports?: string[], moduleIds?: string[] }>} bundle
 * @param {readonly string[]} pages the modules of the pages
 * @param {(id: string) => readonly string[]} fetchedLater what a module imports when it is needed
 * @returns {string[]} the entry first
 */
export function nightScripts(bundle, pages, fetchedLater) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const fileOf = new Map(
    chunks.flatMap(({ fileName, moduleIds = [] }) => moduleIds.map((id) => [id, fileName])),
  );
  const known = new Set();
  for (const { isEntry, fileName } of chunks) if (isEntry) withImports(bundle, fileName, known);
  for (const id of pages) {
    const file = fileOf.get(id);
    if (!file) throw new Error(`The page ${id} is in no file.`);
    withImports(bundle, file, known);
  }
  // A set that is added to while it is walked is walked to its new end.
  for (const file of known)
    for (const from of bundle[file].moduleIds ?? [])
      for (const to of fetchedLater(from))
        if (isNightPart(from, to) && fileOf.has(to)) withImports(bundle, fileOf.get(to), known);
  return [...known];
}

/**
 * What the worker is told of a release.
 *
 * @param {string} dir the folder of the built client
 * @param {readonly string[]} scripts the entry first
 * @param {readonly string[]} others styles and fonts
 * @returns {{ release: string, entry: string, files: string[] }}
 */
export function nightOf(dir, scripts, others) {
  // What held only styles is a file until all is written.
  const names = [...scripts, ...others, ...BESIDE].filter((name) => existsSync(join(dir, name)));
  const hash = createHash('sha256');
  for (const name of ['index.html', ...names]) hash.update(readFileSync(join(dir, name)));
  const files = names.map((name) => `/${name}`);
  return { release: hash.digest('base64url').slice(0, 8), entry: files[0], files };
}

/**
 * Writes the worker of the night beside the client, with the list of the files that its pages are made of.
 *
 * @param {string} source the worker
 * @returns {import('vite').Plugin}
 */
export function nightWorker(source) {
  const { handedIn, moduleParsed } = collectPages();
  let alias;
  return {
    name: 'night-worker',
    apply: 'build',
    configResolved(config) {
      alias = config.resolve.alias;
    },
    moduleParsed,
    async writeBundle({ dir }, bundle) {
      const pages = PAGES.map((path) => {
        const page = handedIn.find((each) => each.path === path);
        if (!page) throw new Error(`Nobody hands in ${path}.`);
        return page.id;
      });
      const later = (id) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
      const others = Object.keys(bundle).filter((name) => /\.(?:css|woff2)$/.test(name));
      const night = nightOf(dir, nightScripts(bundle, pages, later), others);
      const { output } = await build({
        configFile: false,
        logLevel: 'silent',
        define: { __NIGHT__: JSON.stringify(night) },
        resolve: { alias },
        build: {
          write: false,
          target: 'es2022',
          modulePreload: false,
          rolldownOptions: { input: source, output: { format: 'iife' } },
        },
      });
      writeFileSync(join(dir, WORKER_FILE), output[0].code);
    },
  };
}
