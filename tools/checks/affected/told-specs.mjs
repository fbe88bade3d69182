import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesUnder } from '../../codegen/files.mjs';
import { domainsIn } from '../boundaries.mjs';

const ALL_DOMAINS = 'apps/api/src/domains.ts';
/** What composes all domains for whoever wants a portal: it says nothing of what a spec is about. */
const COMPOSES = new Set(['apps/api/test/portal.ts', 'apps/api/src/server.ts', ALL_DOMAINS]);

/** A spec of the app that reads these is about every domain. */
const OF_ALL =
  /GraphQLSchemaHost|schema\.graphql|\bpg_(class|policies|attribute|constraint|proc)\b|information_schema/;

const OF_TESTS = /\.spec\.ts$|\/testing\//;

/**
 * But these: they hold every domain, and speak of a process, a copy or a migration. A domain breaks them only where
 * it breaks its own specs, or by a migration, which affects all.
 */
export const OF_THE_PROCESS = [
  'attack/sql-on-the-connection',
  'audit-chain',
  'backup',
  'collation',
  'demo-knowledge',
  'faults/faults',
  'main-thread/main-thread',
  'migrate-under-load',
  'readiness',
  'removal',
  'restore',
  'restored-secrets',
  'sessions',
  'standby',
].map((name) => `apps/api/test/${name}.api.spec.ts`);

/**
 * Which specs of the API a change of these domains can break, beside their own: those about every domain, and those
 * that import one of these, or name a field, a route or a table that only these have: a spec asks over GraphQL, and
 * imports nothing to do so.
 *
 * @param {string} root
 * @param {string[]} domains
 * @returns {(file: string) => boolean}
 */
export function asksOf(root, domains) {
  const words = new Set(ownWordsOf(root, domains));
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

/**
 * The fields, routes and tables of these domains that no other has.
 *
 * @param {string} root
 * @param {string[]} domains
 * @returns {string[]}
 */
export function ownWordsOf(root, domains) {
  const others = domainsIn(root).filter((domain) => !domains.includes(domain));
  const known = new Set(others.flatMap((domain) => vocabularyOf(root, domain)));
  const words = domains.flatMap((domain) => vocabularyOf(root, domain));
  return [...new Set(words)].filter((word) => !known.has(word));
}

/** The root fields and tables of a domain, and of the fields of its answers and its routes those of two words. */
export function vocabularyOf(root, domain) {
  const folder = join(root, 'libs', domain, 'api');
  if (!existsSync(folder)) return [];
  return filesUnder(folder, (name) => /\.(resolver|controller|policy)\.ts$/.test(name)).flatMap(
    (file) => {
      const text = readFileSync(file, 'utf8');
      const fields = (kinds) =>
        [
          ...text.matchAll(
            new RegExp(String.raw`^ {2}@(?:${kinds})\([\s\S]*?^ {2}(?:async )?(\w+)\(`, 'gm'),
          ),
        ].map(([, name]) => name);
      const quoted = (before) =>
        [...text.matchAll(new RegExp(`${before}'([^']+)'`, 'gm'))].map(([, name]) => name);
      // What a route leaves open, `:name`, is no word of its domain.
      const routes = quoted(String.raw`@(?:Controller|Get|Post)\(`).flatMap(
        (route) => route.replace(/:\w+/g, '').match(/\w+/g) ?? [],
      );
      return [
        ...fields('Query|Mutation'),
        ...quoted(String.raw`(?:\btable: |^ {4}name: )`),
        ...[...fields('ResolveField'), ...routes].filter(isTelling),
      ];
    },
  );
}

/** `signUpTotals` and `sign_up`, and not `open`. */
const isTelling = (word) => /[a-z][A-Z_]/.test(word);

/** What a spec and what it is set up with import of the domains, and what words they say. */
export function subjectOf(root, spec) {
  const names = new Set();
  const said = new Set();
  let holdsAll = false;
  const seen = new Set();
  const visit = (file) => {
    if (file === ALL_DOMAINS) holdsAll = true;
    if (seen.has(file) || COMPOSES.has(file) || !existsSync(join(root, file))) return;
    // What a domain's own code stands on is asked of that (reach.mjs).
    if (file.startsWith('libs/') && !OF_TESTS.test(file)) return;
    seen.add(file);
    const text = readFileSync(join(root, file), 'utf8');
    if (OF_ALL.test(text)) holdsAll = true;
    const sentences = text.replace(/(?:from|import\(|import) ?'[^']+'/g, '');
    for (const word of sentences.match(/\w+/g) ?? []) said.add(word);
    for (const [, from] of text.matchAll(/(?:from|import\(|import) ?'([^']+)'/g)) {
      if (from.startsWith('.')) visit(normalize(join(dirname(file), from)).replace(/\.js$/, '.ts'));
      const [, domain] = /^@stad\/(activities\/[^/]+|[^/]+)\//.exec(from) ?? [];
      if (domain) names.add(domain);
    }
  };
  visit(spec);
  holdsAll &&= spec.startsWith('apps/');
  return { names, said, holdsAll, isOfAll: holdsAll && !OF_THE_PROCESS.includes(spec) };
}
