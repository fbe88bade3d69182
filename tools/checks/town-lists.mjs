import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, parse } from 'graphql';
import { filesUnder } from '../codegen/files.mjs';

/**
 * Pages that ask for one town at a time and are no list of what somebody may have in several, each with why.
 * @type {Readonly<Record<string, string>>}
 */
export const OF_ONE_TOWN = {
  '/planering':
    'a week of the town; own work of every town stands behind a choice of its filter, and on the front page',
  '/spridning/ny': 'the form is for the chosen town, and asks for what one chooses from',
  '/moten/ny': 'the form is for the chosen town, and asks for what one chooses from',
  '/forebyggande/ny': 'the form is for the chosen town, and asks for what one chooses from',
  '/seminarier/ny': 'the form is for the chosen town, and asks for what one chooses from',
  '/studiebesok/nytt': 'the form is for the chosen town, and asks for what one chooses from',
  '/faltpass/nytt': 'the form is for the chosen town, and asks for what one chooses from',
  '/risk/ny': 'the form is for the chosen town, and asks for what one chooses from',
  '/overlamningar/ny': 'the form is for the chosen town, and asks for what one chooses from',
  '/falt': 'the next pass of one’s own, in whichever town',
  '/faltpass/i-natt': 'a part for each of one’s towns',
  '/aktorer/natverk': 'the picture of a town; the list of actors leads to the others',
  '/overlamningar/manader':
    'numbers a month of what the list of handovers held, which leads to the others; a look is noted',
  '/ring/funktioner': 'the own functions of every town; a town is chosen for a new one',
  '/uppfoljning': 'the whole programme, and a town where one chooses it',
  '/uppfoljning/siffror': 'what figures mean; no figure of a town',
  '/uppfoljning/mal': 'the goals of the whole programme, each with its town',
  '/admin/omraden': 'the areas of a town, which its agencies set',
  '/uppgifter': 'tasks of every town; a town is chosen for a new one',
  '/oppen-sida': 'the open page of a town',
};

/** Root fields that are asked for a town: by an argument, or by a field of their input. */
function fieldsOfATown(root) {
  const schema = buildSchema(readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8'));
  const hasSite = ({ name, type }) => {
    const named = getNamedType(type);
    return name === 'siteId' || (isInputObjectType(named) && 'siteId' in named.getFields());
  };
  return new Set(
    Object.values(schema.getQueryType().getFields())
      .filter(({ args }) => args.some(hasSite))
      .map(({ name }) => name),
  );
}

/** Query → the root fields it asks for a town. */
function queriesOfATown(root) {
  const ofATown = fieldsOfATown(root);
  const files = ['libs', 'apps/web'].flatMap((folder) =>
    filesUnder(join(root, folder), (name) => name.endsWith('.graphql')),
  );
  const found = new Map();
  for (const file of files) {
    for (const each of parse(readFileSync(file, 'utf8')).definitions) {
      if (each.kind !== 'OperationDefinition' || each.operation !== 'query') continue;
      const fields = each.selectionSet.selections.map(({ name }) => name.value);
      const own = fields.filter((field) => ofATown.has(field));
      if (own.length > 0) found.set(`${each.name.value}Document`, own);
    }
  }
  return found;
}

/** Every page by its address, but those of one record, with the module that draws it. */
function listedPages(root) {
  const files = [
    join(root, 'apps/web/src/portal-pages.ts'),
    ...filesUnder(join(root, 'libs'), (name) => name === 'pages.ts'),
  ].filter((file) => !file.includes('/samples/'));
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\n {2}\{/)
      .flatMap((entry) => {
        const [, path] = /\bpath: '([^']+)'/.exec(entry) ?? [];
        const [, module] = /import\('([^']+)'\)/.exec(entry) ?? [];
        if (!path || path.includes('$') || !module) return [];
        return [{ path, module: join(dirname(file), module) }];
      }),
  );
}

/** The source of a page and of what it imports of its own domain, without its dialogs. */
function sourcesFrom(root, module, seen = new Map()) {
  const file = [module.replace(/\.js$/, '.tsx'), module.replace(/\.js$/, '.ts')].find(existsSync);
  if (!file || seen.has(file) || /-dialogs?\.tsx$/.test(file)) return seen;
  const source = readFileSync(file, 'utf8');
  seen.set(file, source);
  const [, domain] = /\/libs\/([\w-]+)\//.exec(file) ?? [];
  for (const [, path] of source.matchAll(/(?:from|import\()\s*'([^']+)'/g)) {
    if (path.includes('.generated')) continue;
    if (path.startsWith('.')) sourcesFrom(root, join(dirname(file), path), seen);
    if (domain && path.startsWith(`@stad/${domain}/`)) {
      sourcesFrom(root, join(root, 'libs', path.slice('@stad/'.length)), seen);
    }
  }
  return seen;
}

/**
 * The pages that a chosen town filters.
 * @returns {readonly { path: string, asks: string[], tellsOthers: boolean }[]} with the root fields asked for a town,
 * and whether the page says what lies in other towns
 */
export function townLists(root) {
  const queries = queriesOfATown(root);
  return listedPages(root).flatMap(({ path, module }) => {
    const source = [...sourcesFrom(root, module).values()].join('\n');
    const sent = new Set([...source.matchAll(/\b(\w+Document)\b/g)].map(([, name]) => name));
    const asks = [...new Set([...sent].flatMap((name) => queries.get(name) ?? []))];
    if (asks.length === 0 || !/\busePlace\(/.test(source)) return [];
    return [{ path, asks, tellsOthers: /<OtherTowns\b/.test(source) }];
  });
}
