// Which tables are named in SQL text, and by whom: a domain names its own tables and those of the tiers
// below (tools/module-boundaries.mjs), as it imports. The boundaries check refuses the rest; by itself this prints
// the references across domains, by pair.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { tierOf } from '../module-boundaries.mjs';

const tool = join(import.meta.dirname, '../..');

const TABLE = String.raw`(?:app\.|audit\.)?[a-z_]+`;
/** Tables stand after these words, and after a comma behind one of the first two. */
const NAMED = new RegExp(
  String.raw`\b(?:from|using)\s+(${TABLE}(?:(?:\s+as)?\s+[a-z_]+)?(?:\s*,\s*${TABLE}(?:\s+[a-z_]+)?)*)` +
    String.raw`|\b(?:join|into|update|table|only|on|references)\s+(${TABLE})`,
  'gi',
);

/**
 * The references of the code at `root` to tables of other domains.
 * @returns {{ from: string, file: string, line: number, table: string, to: string }[]}
 */
export function tableReferences(root = tool) {
  const owners = tableOwners(root);
  return sourcesOf(root).flatMap(({ file, domain, text }) =>
    literalsOf(file, text).flatMap(({ value, at, isTable }) =>
      (isTable ? [{ table: value, index: 0 }] : namesIn(value)).flatMap(({ table, index }) => {
        const to = owners.get(table);
        if (!to || to === domain) return [];
        const line = text.slice(0, at + index).split('\n').length;
        return [{ from: domain, file: relative(root, file), line, table, to }];
      }),
    ),
  );
}

/** The names that stand where a table does. */
function namesIn(sql) {
  return [...sql.matchAll(NAMED)].flatMap(({ index, 1: list, 2: one }) =>
    (one ?? list)
      .split(',')
      .map((part) => ({ table: part.trim().split(/\s/)[0].toLowerCase(), index })),
  );
}

/** Those that no import could follow: to a neighbour, or to a tier above. */
export const brokenReferences = (references) =>
  references.filter(({ from, to }) => tierOf(to) >= tierOf(from));

/** Code that is run, and not what is history: a migration stands as it was merged. */
const sourcesOf = (root) =>
  filesOf(root, /\/api\/.*\.ts$/).filter(
    ({ file }) => !/\.spec\.ts$|\/migrations\/|\/testing\/|\/make-[^/]*\.ts$/.test(file),
  );

function filesOf(root, pattern) {
  return readdirSync(join(root, 'libs'), { recursive: true })
    .filter((path) => pattern.test(path))
    .map((path) => ({
      file: join(root, 'libs', path),
      domain: path.slice(0, path.indexOf('/api/')),
      text: readFileSync(join(root, 'libs', path), 'utf8'),
    }));
}

/** Table → the domain that made it. */
export function tableOwners(root = tool) {
  const made = new RegExp(`create table (?:if not exists )?(${TABLE})`, 'g');
  return new Map(
    filesOf(root, /\/migrations\/.*\.ts$/).flatMap(({ domain, text }) =>
      [...text.matchAll(made)].map(([, table]) => [table, domain]),
    ),
  );
}

/** Every piece of text in the file, and whether it is the value of a property `table`. */
function literalsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) {
      found.push({
        value: node.text,
        at: node.getStart(source),
        isTable: ts.isPropertyAssignment(node.parent) && node.parent.name.text === 'table',
      });
    } else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ value: node.text, at: node.getStart(source), isTable: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const pairsOf = (references) => Map.groupBy(references, ({ from, to }) => `${from} → ${to}`);

/** How many there are, in a line. */
export const told = (references) =>
  `${references.length} references in SQL to tables of other domains, ${pairsOf(references).size} pairs, ` +
  `${brokenReferences(references).length} against the tiers`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const references = tableReferences();
  for (const [pair, all] of [...pairsOf(references)].sort((a, b) => b[1].length - a[1].length)) {
    process.stdout.write(`${String(all.length).padStart(5)} ${pair}\n`);
  }
  process.stdout.write(`${told(references)}\n`);
}
