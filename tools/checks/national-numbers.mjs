import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';

/** Where the numbers are written, and the words of each beside them; every page, card and sheet reads these. */
export const TABLE = [
  'libs/platform/rules/national-numbers.ts',
  'libs/platform/rules/national-number-words.ts',
];

const READ = /\.(tsx?|json|html|graphql|md|mjs)$/;
/** Made from others, or about what is typed: a spec says what a page should show. */
const APART = /\.generated\.|\.spec\.|\/testing\/|\/node_modules\/|schema\.graphql$/;

const COMMENT = /^\s*(\/\*\*?|\*|\/\/)/;

/** Of the numbers that have a name and hours; 112 is an act (*ring 112*), known to everybody, and has neither. */
const KINDS = [
  ['114 14', /\b114[\s\u00a0-]?14\b/],
  ['020-390 000', /\b020[\s\u00a0-]?390[\s\u00a0]?000\b/],
  ['words of its own', /"[\w.]*\b(POLICE_NOT_URGENT|HELPLINE)\b[\w.]*": "/],
  ['the helpline by a name', /\b(nationella stöd(linje|telefon)|national (support|help) ?line)/i],
];

/**
 * The lines of a text that write a national number, or name it, in words of their own.
 * @returns {{ kind: string, line: number, text: string }[]}
 */
export function nationalNumbersIn(text) {
  return text.split('\n').flatMap((line, index) =>
    KINDS.filter(([, pattern]) => !COMMENT.test(line) && pattern.test(line)).map(([kind]) => ({
      kind,
      line: index + 1,
      text: line.trim(),
    })),
  );
}

/**
 * Every such line of the sources, the words and the documents, outside the table.
 * @returns {{ file: string, kind: string, line: number, text: string }[]}
 */
export function nationalNumbersElsewhere(root) {
  return ['libs', 'apps', 'docs']
    .flatMap((folder) => filesUnder(join(root, folder), (name) => READ.test(name)))
    .map((path) => relative(root, path))
    .filter((file) => !APART.test(file) && !TABLE.includes(file))
    .flatMap((file) =>
      nationalNumbersIn(readFileSync(join(root, file), 'utf8')).map((found) => ({
        file,
        ...found,
      })),
    );
}
