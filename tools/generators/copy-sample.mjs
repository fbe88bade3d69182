import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../launcher/steps/terminal.mjs';
import { renamed, stampAfter } from './names.mjs';

const IS_GENERATED = /\.generated\.|project\.json$/;

/**
 * Copies a living sample into a domain of the house, under other names.
 *
 * @param {{ root: string, sample: object, name: object, domain: string }} options `domain` as in the tiers:
 *   `activities/study-circles`
 * @returns {string[]} the files made, from the root
 * @throws {Refusal} when the domain is there already
 */
export function copySample({ root, sample, name, domain }) {
  const to = `libs/${domain}`;
  if (existsSync(join(root, to))) throw new Refusal(`${to} is there already.`);
  const stamp = stampAfter(lastMigration(root), new Date());
  const written = (text) => inThePortal(renamed(dated(text, stamp), sample, name), name, domain);
  const made = [];
  const copy = (from, path) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), written(readFileSync(join(root, from), 'utf8')));
    made.push(path);
  };
  const folder = `libs/samples/${sample.many}`;
  for (const path of readdirSync(join(root, folder), { recursive: true })) {
    if (IS_GENERATED.test(path) || statSync(join(root, folder, path)).isDirectory()) continue;
    copy(join(folder, path), join(to, renamed(dated(path, stamp), sample, name)));
  }
  copy(`apps/e2e/samples/${sample.one}.spec.ts`, `apps/e2e/journeys/${name.one}.spec.ts`);
  return made;
}

/** A sample’s migration gets the place in the timeline at which it is made. */
const dated = (text, stamp) => text.replaceAll(/\b\d{8}-\d{4}(?=-sample-)/g, stamp);

/** Where it lies, and that the portal’s database has its tables. */
function inThePortal(text, { many }, domain) {
  return text
    .replaceAll(`@stad/samples/${many}/`, `@stad/${domain}/`)
    .replaceAll(`'samples/${many}'`, `'${domain}'`)
    .replace(/withOwnTables\(\s*(above\([^;]*?\)),?\s*\);/, '$1;')
    .replace('import { above, withOwnTables }', 'import { above }');
}

/** The newest id of the one timeline, `20261125-0900-reports`; samples have no place in it. */
function lastMigration(root) {
  const names = readdirSync(join(root, 'libs'), { recursive: true })
    .filter((path) => /migrations\/\d{8}-\d{4}-[\w-]+\.ts$/.test(path))
    .filter((path) => !path.startsWith('samples/'))
    .map((path) => path.split('/').at(-1).replace('.ts', ''));
  return names.sort().at(-1);
}
