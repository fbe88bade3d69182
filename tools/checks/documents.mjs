import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Folders that a checkout may lack, or whose names stand for what a run makes. */
const MADE = /^(?:dist|\.data|\.nx|secrets|node_modules|audit|previous)(?:\/|$)/;
/** Where a path of the project begins: anything else between backticks may be of another machine. */
const OURS = /^(?:apps|libs|tools|docs)\//;

/** The documents of the project: at its root, under `docs`, and the README of each folder. */
export function documentsOf(root) {
  const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
  const inside = ['docs', 'libs', 'apps', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
      .map((path) => join(folder, path)),
  );
  return [...inRoot, ...inside].sort();
}

/**
 * What a document names that is not there: links and pictures, headings, files, commands of npm.
 *
 * @param {string} root
 * @param {string} path of the document
 * @param {string} text
 * @param {readonly string[]} scripts the names in package.json
 * @returns {string[]} one sentence each
 */
export function faultsOf(root, path, text, scripts) {
  const prose = withoutFences(text);
  return [
    ...linksIn(prose).flatMap((link) => faultOfLink(root, path, link)),
    ...spansIn(prose).flatMap((span) => faultOfSpan(root, path, span)),
    ...commandsIn(text)
      .filter((name) => !scripts.includes(name))
      .map((name) => `npm run ${name} is no command of package.json`),
  ];
}

/** Every `npm run …` of a text, also among commands in a block. */
export function commandsIn(text) {
  return [...text.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)]
    .filter(([whole, name]) => whole.startsWith('npm run ') || ['start', 'test'].includes(name))
    .map(([, name]) => name.replace(/:$/, ''));
}

const withoutFences = (text) => text.replace(/^(```+|~~~+)(?:.|\n)*?^\1/gm, '');

const linksIn = (text) => [
  ...[...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link),
  ...[...text.matchAll(/<img [^>]*?src="([^"]+)"/g)].map(([, link]) => link),
];

const spansIn = (text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span);

function faultOfLink(root, path, link) {
  if (/^[a-z]+:/.test(link)) return [];
  const [to, anchor] = link.split('#');
  const target = to === '' ? join(root, path) : join(root, dirname(path), decodeURI(to));
  if (!existsSync(target)) return [`the link ${link} leads nowhere`];
  if (!anchor || !target.endsWith('.md')) return [];
  const known = anchorsIn(readFileSync(target, 'utf8'));
  return known.has(decodeURIComponent(anchor))
    ? []
    : [`the link ${link}: ${relative(root, target)} has no such heading`];
}

/**
 * Calls of a command in a text that have options which its program does not know.
 *
 * @param {string} text
 * @param {(name: string) => string | undefined} sourceOf what the program of a script is written in; none
 *   for a program of somebody else
 * @returns {string[]} one sentence each
 */
export function optionFaultsOf(text, sourceOf) {
  const calls = text
    .replaceAll('\\\n', ' ')
    .replace(/\$\([^)]*\)/g, '')
    .matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)((?: [^`|\n]*?)?) -- ([^`|\n]*)/g);
  return [...calls].flatMap(([, name, , words]) =>
    [...(sourceOf(name) ? words : '').matchAll(/(?:^| )--([a-z][a-z-]*)/g)]
      .filter(([, option]) => !new RegExp(`\\b${option}'?: [{t]`).test(sourceOf(name)))
      .map(([, option]) => `npm run ${name} has no option --${option}`),
  );
}

/** The headings of a document as GitHub makes anchors of them. */
export function anchorsIn(text) {
  const anchors = new Set();
  for (const [, heading] of withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*_]/g, '');
    const slug = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n += 1) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

function faultOfSpan(root, path, span) {
  const words = span.split(/\s+/).map((word) => word.replace(/[,;:]$/, ''));
  return words
    .filter((word) => OURS.test(word) && !/[*<>{}$…]|__/.test(word) && !MADE.test(word))
    .filter((word) => !isThere(root, path, word.replace(/[:#].*$/, '')))
    .map((word) => `\`${word}\` is not there`);
}

/** A path is told from the root, or from where the document lies; a module by its name without the end. */
function isThere(root, path, word) {
  return [join(root, word), join(root, dirname(path), word)].some((place) =>
    ['', '.ts', '.tsx', '.mjs', '.md'].some((end) => isAny(place.replace(/\/$/, '') + end)),
  );
}

const isAny = (place) => statSync(place, { throwIfNoEntry: false }) !== undefined;
