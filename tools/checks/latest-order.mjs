// Where the latest of several is chosen by a time that may be equal: two moments of one transaction, one request,
// one day. Which of them the database answers then is chance. A time is followed by an order that is total and goes
// by time, too: `position bigint generated always as identity`, the number of a version, the place in a chain.
//
//   node tools/checks/latest-order.mjs     prints what it finds; `npm test -- tools` fails with it
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesUnder } from '../codegen/files.mjs';

const tool = join(import.meta.dirname, '../..');

/** The order in which rows came to be, given by the database or counted by a rule. */
const TOTAL = /(^|[._"])(position|[a-z_]*sequence|version|number)("|\b)/i;
/** A column that tells a time or a day. */
const TIME =
  /(^|[\s,."])(at|[a-z_]+_at|[a-z_]+_on|since|until|month|valid_from|[a-z]+At|[a-z]+On)("|\b)/;
const ORDER =
  /order\s+by\s+((?:[^()`;]|\((?:[^()]|\([^()]*\))*\))*?)(?=[);`]|$|\blimit\b|\boffset\b|\bfor\s+update\b|\bunion\b)(\s*limit\s+1\b(?!\d))?/gi;

/**
 * Each place of the code at `root` that picks one by a time and nothing behind it.
 * @returns {{ file: string, line: number, order: string }[]}
 */
export function unsureOrders(root = tool, files = sources(root)) {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return unsureIn(text).map(({ at, order }) => ({
      file: relative(root, file),
      line: text.slice(0, at).split('\n').length,
      order: order.replace(/\s+/g, ' ').trim(),
    }));
  });
}

/** The same of one text: SQL in its literals, and what entities are asked to be ordered by. */
export function unsureIn(text) {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      found.push(...sqlIn(node.getText(source), node.getStart(source)));
      return;
    }
    const isOrder = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    if (isOrder && node.initializer && node.name.getText(source) === 'order') {
      const value = ts.isAsExpression(node.initializer)
        ? node.initializer.expression
        : node.initializer;
      if (ts.isObjectLiteralExpression(value)) found.push(...entityOrder(value, source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What picks one: `limit 1`, or the first of each by `distinct on`. */
function sqlIn(sql, at) {
  return [...sql.matchAll(ORDER)].flatMap((match) => {
    const [whole, keys, limit] = match;
    const before = sql.slice(0, match.index);
    const isFirstOfEach = /distinct\s+on\b/i.test(
      before.slice(before.search(/distinct\s+on\b(?![\s\S]*distinct\s+on\b)/i)),
    );
    if (!limit && !isFirstOfEach) return [];
    const last = keys.split(',').at(-1)?.trim() ?? '';
    return TIME.test(keys) && !TOTAL.test(last) ? [{ at: at + match.index, order: whole }] : [];
  });
}

/** Latest first, as of an entity: `{ at: 'DESC' }`. */
function entityOrder(value, source) {
  const keys = value.properties.map((each) => each.getText(source));
  const isLatest = keys.some((key) => TIME.test(key.split(':')[0].trim()) && /'DESC'/.test(key));
  const isTotal = TOTAL.test((keys.at(-1) ?? '').split(':')[0].trim());
  return isLatest && !isTotal ? [{ at: value.getStart(source), order: value.getText(source) }] : [];
}

const sources = (root) =>
  ['libs', 'apps/api/src'].flatMap((place) =>
    filesUnder(join(root, place), (name) => name.endsWith('.ts')).filter(
      (file) => !/\.spec\.ts$|\/migrations\/|\/testing\/|\/rules\/|\/web\//.test(file),
    ),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { file, line, order } of unsureOrders())
    process.stdout.write(`${file}:${line} ${order}\n`);
}
