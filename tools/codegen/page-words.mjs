import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesUnder, writeIfChanged } from './files.mjs';

const LANGUAGES = ['sv', 'en'];
const BANNER =
  '// Made by tools/codegen from the pages and their words. Not edited, not committed.\n';
/** Labels, headings and buttons; sentences are for reading. */
const MOST_WORDS = 7;

/**
 * What stands on each page: the labels that its own sources and those it is made of say, as far as they lie in
 * its domain. A page of one record counts for its list. `page-words.sv.generated.ts` and `….en.generated.ts` map
 * the address of a page to its labels.
 */
export function generatePageWords(
  roots = ['libs', 'apps/web/src'],
  target = 'apps/web/src/shell/search',
) {
  const labels = { sv: new Map(), en: new Map() };
  const menus = roots
    .filter((root) => existsSync(root) && root !== 'libs/samples')
    .flatMap((root) => filesUnder(root, (name) => /^(?:portal-)?pages\.ts$/.test(name)))
    .filter((file) => !file.startsWith('libs/samples/'));
  for (const menu of menus) {
    for (const { path, module } of pagesIn(menu)) {
      const own = labelsOf(module);
      const address = path.replace(/\/\$.*$/, '') || '/';
      for (const language of LANGUAGES) {
        const known = labels[language].get(address) ?? new Set();
        for (const text of own[language]) known.add(text);
        labels[language].set(address, known);
      }
    }
  }
  for (const language of LANGUAGES) {
    const rows = [...labels[language]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([path, texts]) => `  ${JSON.stringify(path)}: ${JSON.stringify([...texts].join(' · '))},`,
      );
    writeIfChanged(
      join(target, `page-words.${language}.generated.ts`),
      `${BANNER}export const pageWords: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`,
    );
  }
}

/** Each `path:` with the page that is imported after it. */
function pagesIn(menu) {
  const text = readFileSync(menu, 'utf8');
  return [...text.matchAll(/path: '([^']+)',\s*page: \(\) => import\('([^']+)'\)/g)].flatMap(
    ([, path, specifier]) => {
      const module = sourceOf(menu, specifier);
      return module && !path.startsWith('/kit') ? [{ path, module }] : [];
    },
  );
}

function sourceOf(from, specifier) {
  const bare = specifier.startsWith('@stad/')
    ? specifier.replace('@stad/', 'libs/')
    : specifier.startsWith('.')
      ? relative('.', join(dirname(from), specifier))
      : null;
  if (!bare) return null;
  const stem = bare.replace(/\.js$/, '');
  return [`${stem}.tsx`, `${stem}.ts`].find((file) => existsSync(file)) ?? null;
}

/** `libs/activities/meetings` of what lies there: a page is not said to say what it shares with others. */
const domainOf = (file) =>
  /^(?:libs\/activities\/[^/]+|libs\/[^/]+|apps\/web\/src)/.exec(file)?.[0];

function labelsOf(page) {
  const said = { sv: new Set(), en: new Set() };
  const seen = new Set();
  const waiting = [page];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (!file || seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, specifier] of text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)) {
      if (!specifier) continue;
      if (specifier.endsWith('/words.generated.js')) addSaid(said, text, file, specifier);
      const next = sourceOf(file, specifier);
      if (next && domainOf(next) === domainOf(page)) waiting.push(next);
    }
  }
  return said;
}

/** The keys that a source names, whole or by their beginning: `t('save')`, `t(\`state.${state}\`)`. */
function addSaid(said, text, file, specifier) {
  const words = specifier.startsWith('@stad/')
    ? dirname(specifier.replace('@stad/', 'libs/'))
    : relative('.', join(dirname(file), dirname(specifier)));
  if (!existsSync(join(words, 'words.sv.json'))) return;
  const keys = new Set([...text.matchAll(/'([\w.$/-]+)'/g)].map(([, key]) => key));
  const beginnings = [...text.matchAll(/`([\w.]+\.)\$\{/g)].map(([, key]) => key);
  for (const language of LANGUAGES) {
    const known = JSON.parse(readFileSync(join(words, `words.${language}.json`), 'utf8'));
    for (const [key, value] of Object.entries(known)) {
      if (!keys.has(key) && !beginnings.some((each) => key.startsWith(each))) continue;
      const label = plainLabel(value);
      if (label && label.split(/\s+/).length <= MOST_WORDS) said[language].add(label);
    }
  }
}

/** Without what is put in later. */
const plainLabel = (text) =>
  text
    .replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, ' ')
    .replace(/[\u2060\u00ad]/g, '')
    .replace(/[.:…]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
