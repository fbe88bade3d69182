import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainsIn } from '../boundaries.mjs';
import { ownerIn, reachedDomains } from './reach.mjs';
import { asksOf, ownWordsOf } from './told-specs.mjs';

/** What every check rests on, or every database: a change of one may break anything. */
const OF_ALL = [
  /^(package(-lock)?|nx|biome|tsconfig\.?\w*)\.json$/,
  /^(jest\.config|\.dependency-cruiser)\.mjs$/,
  /^\.(swcrc|npmrc|nvmrc)$/,
  /^tools\//,
  /\/api\/migrations\//,
];

/** Whom the database lets at which rows: only what decides over rows can change their answers. */
const OF_ROWS = ['parents/foreign-parents', 'removal-targets'].map(
  (name) => `apps/api/test/${name}.api.spec.ts`,
);

const SCHEMA = 'apps/api/schema.graphql';
const NO_PRODUCT = /\.(spec|figures)\.tsx?$|\/testing\/|\.md$|^apps\/(api\/test|e2e)\//;

/**
 * @typedef {object} Scope what of the stages a change can break
 * @property {string[]} domains those changed, and those whose own code stands on what was changed
 * @property {{ rules: boolean, api: boolean, web: boolean }} layers
 * @property {boolean} isBuilt whether anything that is built was changed
 * @property {boolean} isWalked whether all that walks the built portal is asked
 * @property {{ rules: string, web: string }} patterns of the paths of specs, for jest
 * @property {(file: string) => boolean} asks whether this API spec is asked
 * @property {string[] | null} words of root fields by which proofs over all of them choose theirs; null: they ask all
 */

/**
 * What these changes can break: everything (null), or a part.
 *
 * @param {string} root
 * @param {string[]} files changed, relative to root
 * @returns {Scope | null}
 */
export function scopeOf(root, files) {
  if (files.some((file) => OF_ALL.some((each) => each.test(file)))) return null;
  const reached = reachedDomains(root, files);
  const domains = domainsIn(root).filter((domain) => reached.has(domain));
  const ownerOf = ownerIn(domains);
  const isIn = (...layers) => files.some((file) => layers.includes(layerOf(file)));
  const layers = {
    rules: isIn('rules'),
    api: isIn('rules', 'api'),
    web: isIn('rules', 'web'),
  };
  const places = domains.map((domain) => `libs/${domain}`);
  // Every page is made of the schema.
  const pages = files.includes(SCHEMA) ? ['libs', 'apps/web'] : [...places, 'apps/web'];
  const isOfApi = files.some((file) => file.startsWith('apps/api/') && file !== SCHEMA);
  const isOfRows = isOfApi || files.some((file) => decidesOverRows(root, file));
  const isTold = asksOf(root, domains);
  return {
    domains,
    layers,
    isBuilt: files.some((file) => /^(libs|apps)\//.test(file) && !NO_PRODUCT.test(file)),
    isWalked: files.some(
      (file) => /^(apps|libs\/platform)\//.test(file) && file !== SCHEMA && !file.endsWith('.md'),
    ),
    patterns: { rules: `/(${places.join('|')})/`, web: `/(${pages.join('|')})/` },
    asks: (file) =>
      (isOfApi && file.startsWith('apps/')) ||
      ownerOf(file) !== undefined ||
      (isTold(file) && (isOfRows || !OF_ROWS.includes(file))),
    words: isOfRows ? null : ownWordsOf(root, domains),
  };
}

/** Whether a file, or one that is gone, says which rows anybody sees: what reads them by other fields is asked, too. */
function decidesOverRows(root, file) {
  if (!/^libs\/.*\/api\//.test(file) || NO_PRODUCT.test(file)) return false;
  const path = join(root, file);
  if (!existsSync(path)) return true;
  return /\bTablePolicy\b|\bstatisticsSql\b|create (or replace )?function/i.test(
    readFileSync(path, 'utf8'),
  );
}

/** Where a file runs; what is written for people runs nowhere. The web and the API meet in the schema. */
function layerOf(file) {
  if (file.endsWith('.md')) return 'none';
  if (file === SCHEMA || file.startsWith('apps/web/')) return 'web';
  if (file.startsWith('apps/api/')) return 'api';
  return /^libs\/.*?\/(rules|api|web)\//.exec(file)?.[1] ?? 'none';
}
