import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';

/** The texts that comments cite by section, with where they lie. */
export const CITED = {
  field: 'docs/field/field.md',
  pages: 'docs/field/pages.md',
  security: 'docs/field/security.md',
};

const SECTION = String.raw`(?:[RJ]?\d+(?:\.\d+)?)\b(?: [*_][^*_\n]+[*_])?`;
const CITATION = new RegExp(
  String.raw`(?<![\w/.-])(field|pages|security)\.md ((?:${SECTION})(?:(?:, | and |–)${SECTION})*)`,
  'g',
);

/** Everything of the project that may cite: sources, styles and documents. */
export function sourcesOf(root) {
  return ['apps', 'libs', 'tools', 'docs']
    .flatMap((folder) =>
      filesUnder(join(root, folder), (name) => /\.(?:tsx?|mjs|css|graphql|md)$/.test(name)),
    )
    .map((path) => relative(root, path).replaceAll('\\', '/'));
}

/**
 * The sections of a text: headings with a number, and what a list or a line has in bold (`**J11**`,
 * `**13.3**`, `**R08–R11**`).
 *
 * @returns {Set<string>}
 */
export function sectionsOf(text) {
  const headings = [...text.matchAll(/^#{2,4} (\d+(?:\.\d+)?)\.?(?= )/gm)].map(([, n]) => n);
  const bold = [...text.matchAll(/\*\*([RJ]\d+|\d+\.\d+)(?:–([RJ]\d+))?\*\*/g)];
  return new Set([...headings, ...bold.flatMap(([, from, to]) => namesBetween(from, to ?? from))]);
}

function namesBetween(from, to) {
  if (from === to) return [from];
  const [first, last] = [from, to].map((name) => Number(name.slice(1)));
  return Array.from(
    { length: last - first + 1 },
    (_, at) => from[0] + `${first + at}`.padStart(from.length - 1, '0'),
  );
}

/**
 * What a source cites, also where a comment goes on in the next line.
 *
 * @param {string} text
 * @returns {{ name: string, section: string }[]}
 */
export function citationsIn(text) {
  const inOneLine = text.replace(/\n[ \t]*(?:\*(?!\*)|\/\/|--)?[ \t]*/g, ' ');
  return [...inOneLine.matchAll(CITATION)].flatMap(([, name, list]) =>
    [...list.replace(/[*_][^*_]*[*_]/g, '').matchAll(/[RJ]?\d+(?:\.\d+)?/g)].map(([section]) => ({
      name,
      section,
    })),
  );
}

/**
 * The entries of docs/INVARIANTS.md by number, each with its text.
 *
 * @returns {Map<string, string>}
 */
export function invariantsIn(text) {
  const parts = text.split(/^## (?=INV-\d\d$)/m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, 6), part.slice(6)]));
}

/**
 * What an entry says that is not so: a path or a function that is not there, a spec that does not name the
 * invariant, no place that keeps it, no spec that fails without it.
 *
 * @param {string} root
 * @param {string} number `INV-15`
 * @param {string} text
 * @param {string} sql everything in which the functions of the database are made
 * @returns {string[]} one sentence each
 */
export function faultsOfInvariant(root, number, text, sql) {
  const paths = [...text.matchAll(/`((?:apps|libs|tools)\/[^`\s]+)`/g)].map(([, path]) => path);
  const functions = [...text.matchAll(/`(app\.\w+)`/g)].map(([, name]) => name);
  const specs = paths.filter((path) => path.includes('.spec.'));
  const isBuilt = !/not built yet/i.test(text);
  const present = (path) => existsSync(join(root, path));
  return [
    ...paths.filter((path) => !present(path)).map((path) => `${path} is not there`),
    ...functions
      .filter((name) => !sql.includes(`function ${name}(`))
      .map((name) => `${name} is not made`),
    ...specs
      .filter(
        (path) =>
          present(path) && !namesOf(readFileSync(join(root, path), 'utf8')).includes(number),
      )
      .map((path) => `${path} does not name ${number}`),
    ...(isBuilt && specs.length === 0 ? ['no spec fails without it'] : []),
    ...(isBuilt && specs.length === paths.length ? ['nothing keeps it'] : []),
  ];
}

/** Invariants that a text names. */
export const namesOf = (text) => [...text.matchAll(/\bINV-\d+\b/g)].map(([name]) => name);

/**
 * What the list of decisions leaves out or says wrongly.
 *
 * @param {string} list the text of the README
 * @param {ReadonlyMap<string, string>} decisions texts by file name, `0001-….md`
 * @returns {string[]} one sentence each
 */
export function faultsOfDecisions(list, decisions) {
  const files = [...decisions.keys()];
  const [, told = ''] = /^\*\*Numbers that were never used\*\*: ([\d, and]+)\./m.exec(list) ?? [];
  const unused = (told.match(/\d+/g) ?? []).map(Number);
  const used = files.map((file) => Number(file.slice(0, 4)));
  const all = Array.from({ length: Math.max(...used) }, (_, at) => at + 1);
  return [
    ...files
      .filter((file) => !list.includes(`](${file})`))
      .map((file) => `${file} is not in the list`),
    ...all
      .filter((number) => used.includes(number) === unused.includes(number))
      .map(
        (number) =>
          `${number} is ${used.includes(number) ? 'used' : 'missing'}, and the list says otherwise`,
      ),
    ...files.flatMap((file) => faultsOfSuccession(file, decisions)),
  ];
}

function faultsOfSuccession(file, decisions) {
  const [, successor] =
    /^\*\*No longer in force:\*\* \[\d+\]\(([^)]+)\)/m.exec(decisions.get(file)) ?? [];
  if (successor === undefined) return [];
  return decisions.get(successor)?.includes(`](${file})`)
    ? []
    : [`${file} gave way to ${successor}, which does not name it`];
}
