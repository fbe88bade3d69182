import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nameOf } from '../../build/write-projects.mjs';
import { domainsIn } from '../boundaries.mjs';
import { asksOf } from './app-specs.mjs';

/** What every check rests on, or every database: a change of one may break anything. */
const OF_ALL = [
  /^(package(-lock)?|nx|biome|tsconfig\.?\w*)\.json$/,
  /^(jest\.config|\.dependency-cruiser)\.mjs$/,
  /^\.(swcrc|npmrc|nvmrc)$/,
  /^tools\//,
  /\/api\/migrations\//,
];

const SCHEMA = 'apps/api/schema.graphql';
const NO_PRODUCT = /\.(spec|figures)\.tsx?$|\/testing\/|\.md$|^apps\/(api\/test|e2e)\//;

/**
 * @typedef {object} Scope what of the stages a change can break
 * @property {string[]} domains those changed and those above them
 * @property {{ rules: boolean, api: boolean, web: boolean }} layers
 * @property {boolean} isBuilt whether anything that is built was changed
 * @property {boolean} isWalked whether all that walks the built portal is asked
 * @property {{ rules: string, web: string }} patterns of the paths of specs, for jest
 * @property {(file: string) => boolean} asks whether this API spec is asked
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
  const projects = new Set(affectedProjects(root, files));
  const domains = domainsIn(root).filter((domain) => projects.has(nameOf(domain)));
  const isIn = (...layers) => files.some((file) => layers.includes(layerOf(file)));
  const layers = {
    rules: isIn('rules'),
    api: isIn('rules', 'api'),
    web: isIn('rules', 'web'),
  };
  const places = domains.map((domain) => `libs/${domain}`);
  // Every page is made of the schema.
  const pages = files.includes(SCHEMA) ? ['libs', 'apps/web'] : [...places, 'apps/web'];
  const ofApp = asksOf(root, { domains, all: files.some((file) => file.startsWith('apps/api/')) });
  return {
    domains,
    layers,
    isBuilt: files.some((file) => /^(libs|apps)\//.test(file) && !NO_PRODUCT.test(file)),
    isWalked: files.some((file) => /^(apps|libs\/platform)\//.test(file) && !file.endsWith('.md')),
    patterns: { rules: `/(${places.join('|')})/`, web: `/(${pages.join('|')})/` },
    asks: (file) =>
      file.startsWith('apps/')
        ? ofApp(file)
        : domains.some((domain) => file.startsWith(`libs/${domain}/`)),
  };
}

/** In the graph of nx. */
function affectedProjects(root, files) {
  if (files.length === 0) return [];
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const words = ['show', 'projects', '--affected', `--files=${files.join(',')}`, '--json'];
  return JSON.parse(
    execFileSync(process.execPath, [nx, ...words], { cwd: root, encoding: 'utf8' }),
  );
}

/** Where a file runs; what is written for people runs nowhere. The web and the API meet in the schema. */
function layerOf(file) {
  if (file.endsWith('.md')) return 'none';
  if (file === SCHEMA || file.startsWith('apps/web/')) return 'web';
  if (file.startsWith('apps/api/')) return 'api';
  return /^libs\/.*?\/(rules|api|web)\//.exec(file)?.[1] ?? 'none';
}
