import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesUnder } from '../../codegen/files.mjs';

/** What composes all domains for whoever wants a portal: it says nothing of what a spec is about. */
const COMPOSES = new Set(['apps/api/test/portal.ts', 'apps/api/src/server.ts']);

/** A spec that reads these is about every domain. */
const OF_ALL =
  /GraphQLSchemaHost|schema\.graphql|\bpg_(class|policies|attribute|constraint|proc)\b|information_schema/;
const ALL_DOMAINS = 'apps/api/src/domains.ts';

/**
 * Which specs of the API's app a change can break: those about every domain, and those that import one of these,
 * or name a field, a route or a table of it: a spec asks over GraphQL, and imports nothing to do so. The others are
 * about processes, proxies and the like, which no domain takes part in.
 *
 * @param {string} root
 * @param {{ domains: string[], all: boolean }} changed `all`: the app itself was changed
 * @returns {(file: string) => boolean}
 */
export function asksOf(root, { domains, all }) {
  if (all) return () => true;
  const words = new Set(domains.flatMap((domain) => vocabularyOf(root, domain)));
  return (file) => {
    if (domains.length === 0) return false;
    const { names, isOfAll, said } = subjectOf(root, file);
    return (
      isOfAll ||
      domains.some((each) => names.has(each)) ||
      [...said].some((each) => words.has(each))
    );
  };
}

/** The fields, routes and tables of a domain. */
export function vocabularyOf(root, domain) {
  const folder = join(root, 'libs', domain, 'api');
  if (!existsSync(folder)) return [];
  return filesUnder(folder, (name) => /\.(resolver|controller|policy)\.ts$/.test(name)).flatMap(
    (file) => {
      const text = readFileSync(file, 'utf8');
      const fields = text.matchAll(
        /^ {2}@(?:Query|Mutation|ResolveField)\([\s\S]*?^ {2}(?:async )?(\w+)\(/gm,
      );
      const quoted = text.matchAll(
        /(?:@(?:Controller|Get|Post)\(|\btable: |^ {4}name: )'([^']+)'/gm,
      );
      // What a route leaves open, `:name`, is no word of its domain.
      return [...fields, ...quoted].flatMap(
        ([, name]) => name.replace(/:\w+/g, '').match(/\w+/g) ?? [],
      );
    },
  );
}

/** What a spec imports of the domains and what words it says, by itself and through files of the app. */
export function subjectOf(root, spec) {
  const names = new Set();
  const said = new Set();
  let isOfAll = false;
  const seen = new Set();
  const visit = (file) => {
    if (file === ALL_DOMAINS) isOfAll = true;
    if (seen.has(file) || COMPOSES.has(file) || !existsSync(join(root, file))) return;
    seen.add(file);
    const text = readFileSync(join(root, file), 'utf8');
    if (OF_ALL.test(text)) isOfAll = true;
    for (const word of text.match(/\w+/g) ?? []) said.add(word);
    for (const [, from] of text.matchAll(/(?:from|import\(|import) ?'([^']+)'/g)) {
      if (from.startsWith('.')) visit(normalize(join(dirname(file), from)).replace(/\.js$/, '.ts'));
      const [, domain] = /^@stad\/(activities\/[^/]+|[^/]+)\//.exec(from) ?? [];
      if (domain) names.add(domain);
    }
  };
  visit(spec);
  return { names, said, isOfAll };
}
