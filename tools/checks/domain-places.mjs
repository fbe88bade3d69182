// What a domain took: its own files and lines, and the lines of files that all domains share by which the house knows
// it (docs/ADDING-A-DOMAIN.md). Generated files are nobody's.
//
//   node tools/checks/domain-places.mjs tasks actors …
//   node tools/checks/domain-places.mjs --table tasks actors …    the rows of the table there, lines to the hundred
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';

const root = join(import.meta.dirname, '../..');
/** The lists that an import and an entry are written into. */
const LISTS = [
  ...['apps/api/src/domains.ts', 'apps/web/src/pages.ts', 'apps/api/src/demo/domain-records.ts'],
  ...['apps/api/test/trials.ts', 'tools/module-boundaries.mjs', 'docs/ARCHITECTURE.md'],
];
const read = (path) => readFileSync(join(root, path), 'utf8');
const linesOf = (text) => text.split('\n').length - 1;
const count = (text, pattern) => [...text.matchAll(pattern)].length;

/** Lines of a list that name the domain, or what is imported from it. */
function linesIn(list, domain) {
  const lines = read(list).split('\n');
  const isImport = (line) => line.includes(`@stad/${domain}/`);
  const names = lines
    .filter(isImport)
    .flatMap((line) => /import (?:type )?\{?([^}]*?)\}? from/.exec(line)?.[1].split(',') ?? [])
    .map((name) => name.replace(/.* as /, '').trim())
    .filter(Boolean);
  const word = new RegExp(String.raw`(^|[^\w/-])${domain}($|[^\w/-])`);
  const isNamed = (line) => names.some((name) => new RegExp(String.raw`\b${name}\b`).test(line));
  const isTier = /module-boundaries|ARCHITECTURE/.test(list);
  return lines.filter((line) => isImport(line) || isNamed(line) || (isTier && word.test(line)))
    .length;
}

const [asTable, names] =
  process.argv[2] === '--table' ? [true, process.argv.slice(3)] : [false, process.argv.slice(2)];
const hundreds = (lines) => (Math.round(lines / 100) * 100).toLocaleString('en-GB');

for (const domain of names) {
  const files = filesUnder(join(root, 'libs', domain), (name) =>
    /\.(ts|tsx|graphql|json|css|md)$/.test(name),
  )
    .map((file) => relative(root, file))
    .filter((file) => !/\.generated\.|node_modules/.test(file));
  const texts = new Map(files.map((file) => [file, read(file)]));
  const layer = (name) => files.filter((file) => file.startsWith(`libs/${domain}/${name}/`));
  const sum = (list) => list.reduce((lines, file) => lines + linesOf(texts.get(file)), 0);
  const specs = files.filter((file) => /\.spec\.tsx?$/.test(file));
  const fields = [...texts].reduce(
    (all, [file, text]) =>
      all + (/resolver/.test(file) ? count(text, /@(?:Query|Mutation)\(/g) : 0),
    0,
  );
  const shared = LISTS.map((list) => [list, linesIn(list, domain)]).filter(
    ([, lines]) => lines > 0,
  );
  const total = shared.reduce((all, [, lines]) => all + lines, 0);
  if (asTable) {
    const cells = [files.length, hundreds(sum(files)), hundreds(sum(specs))];
    cells.push(`${total}, in ${shared.length}`, fields);
    process.stdout.write(`| \`${domain}\` | ${cells.join(' | ')} |\n`);
    continue;
  }
  const layers = ['rules', 'api', 'web'].map(
    (name) => `${name} ${layer(name).length}/${sum(layer(name))}`,
  );
  process.stdout.write(
    `${domain}: ${files.length} files, ${sum(files)} lines (${layers.join(', ')}; specs ${specs.length}/${sum(specs)})\n`,
  );
  process.stdout.write(
    `  ${total} lines in ${shared.length} shared lists, ${fields} root fields in docs/VISIBILITY.md\n`,
  );
  for (const [list, lines] of shared) process.stdout.write(`    ${lines} ${list}\n`);
}
