import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'graphql';
import { filesUnder } from '../codegen/files.mjs';

/** The rows one takes in at a look (ux 2.1); `apps/web/src/shell/menu-rows.ts` makes them. */
export const MOST_ROWS = 9;

const FIELD = ['SOCIAL_WORKER', 'POLICE_LIAISON', 'NGO_FIELD_WORKER'];
const MANAGER = ['SOCIAL_MANAGER', 'POLICE_COMMAND', 'NGO_MANAGER'];
const GROUPS = { FIELD, MANAGER, CORE: [...FIELD, ...MANAGER, 'DUTY_MANAGER', 'PROJECT_LEAD'] };
/** The demo's agency that leads its programmes. */
const LEAD = 'fa';

/**
 * One function of the demo a role: title, role, whether its agency leads.
 * @returns {readonly { title: string, role: string, leads: boolean }[]}
 */
export function functionsOf(root) {
  const source = readFileSync(join(root, 'libs/identity/rules/demo/people.ts'), 'utf8');
  const people = [...source.matchAll(/^ {2}(\w+|at\('[\w-]+'\))\('([^']+)', '(\w+)'/gm)].map(
    ([, agency, title, role]) => ({ title, role, leads: agency === LEAD }),
  );
  const roles = [...new Set(people.map(({ role }) => role))];
  return roles
    .filter((role) => role !== 'COUNTY_REVIEWER')
    .map((role) => people.find((one) => one.role === role));
}

/** Root field → who may ask and which rows, as docs/VISIBILITY.md says. */
export function askersOf(page) {
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([A-Z_, ]+) \| (.*) \|$/gm)];
  return new Map(
    rows.map(([, field, who, about]) => {
      const names = who.split(',').map((word) => word.trim());
      const isAll = names.includes('ALL') || names.includes('OPEN');
      return [field, { isAll, roles: names.flatMap((name) => GROUPS[name] ?? [name]), about }];
    }),
  );
}

export const mayAsk = (askers, role) =>
  askers !== undefined && (askers.isAll || askers.roles.includes(role));

/** Permission → the root fields that ask for it, as `@Allow` declares. */
function fieldsByPermission(root) {
  const found = new Map();
  const files = filesUnder(join(root, 'libs'), (name) => name.endsWith('.ts')).filter(
    (file) => file.includes('/api/') && !file.includes('/samples/') && !file.endsWith('.spec.ts'),
  );
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    const declared = source.matchAll(
      /@Allow\('([\w:-]+)'[\s\S]*?@(?:Query|Mutation)\([\s\S]*?\n {2}(?:async )?(\w+)\(/g,
    );
    for (const [, permission, field] of declared) {
      found.set(permission, [...(found.get(permission) ?? []), field]);
    }
  }
  return found;
}

/** Every page that the menu names: path, permission, group, for whom beside the lead, and the module that draws it. */
export function pagesOf(root) {
  const files = [
    join(root, 'apps/web/src/portal-pages.ts'),
    ...filesUnder(join(root, 'libs'), (name) => name === 'pages.ts'),
  ].filter((file) => !file.includes('/samples/'));
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\n {2}\{/)
      .flatMap((entry) => {
        const [, path] = /\bpath: '([^']+)'/.exec(entry) ?? [];
        const [, group] = /nav: \{[^}]*group: '(\w+)'/.exec(entry) ?? [];
        if (!path || !group) return [];
        const [, module] = /import\('([^']+)'\)/.exec(entry) ?? [];
        const [, allow] = /\ballow: '([^']+)'/.exec(entry) ?? [];
        const [, or] = /ofLeadOr: \[([^\]]*)\]/.exec(entry) ?? [];
        return [
          {
            ...{ path, group, allow },
            ofLeadOr:
              or === undefined ? undefined : [...or.matchAll(/'([^']+)'/g)].map(([, p]) => p),
            // The front page comes with the frame.
            module: join(dirname(file), module ?? './pages/overview-page.js'),
          },
        ];
      }),
  );
}

/** Operation → the root fields it asks for. */
export function fieldsByOperation(root) {
  const found = new Map();
  const files = ['libs', 'apps/web'].flatMap((folder) =>
    filesUnder(join(root, folder), (name) => name.endsWith('.graphql')),
  );
  for (const file of files) {
    for (const { kind, name, operation, selectionSet } of parse(readFileSync(file, 'utf8'))
      .definitions) {
      if (kind !== 'OperationDefinition') continue;
      const fields = selectionSet.selections.map((each) => each.name.value);
      found.set(`${name.value}Document`, { isQuery: operation === 'query', fields });
    }
  }
  return found;
}

/** The operations that the module of a page and what it imports of its own folder can send. */
export function operationsFrom(module, seen = new Set()) {
  const file = [module.replace(/\.js$/, '.tsx'), module.replace(/\.js$/, '.ts')].find(existsSync);
  if (!file || seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const own = [...source.matchAll(/\b(\w+Document)\b/g)].map(([, name]) => name);
  const imported = [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, path]) => join(dirname(file), path))
    .filter((path) => !path.includes('.generated'));
  return [...own, ...imported.flatMap((path) => operationsFrom(path, seen))];
}

/**
 * The menu of every function: what it named before groups, its rows now, and the entries behind which nothing
 * answers.
 * @param visibility docs/VISIBILITY.md, or one of another day
 * @returns {readonly { title: string, role: string, entries: string[], rows: string[], silent: string[] }[]}
 */
export function menusOf(root, visibility = readFileSync(join(root, 'docs/VISIBILITY.md'), 'utf8')) {
  const askers = askersOf(visibility);
  const declared = fieldsByPermission(root);
  const operations = fieldsByOperation(root);
  const pages = pagesOf(root).map((page) => {
    const sent = [...new Set(operationsFrom(page.module))].map((name) => operations.get(name));
    return { ...page, sent: sent.filter(Boolean) };
  });
  const holds = (role, permission) => {
    const fields = declared.get(permission);
    if (!fields) throw new Error(`No root field asks for ${permission}`);
    return fields.some((field) => mayAsk(askers.get(field), role));
  };
  return functionsOf(root).map(({ title, role, leads }) => {
    const may = (permission) => holds(role, permission);
    const named = pages.filter(({ allow }) => !allow || may(allow));
    const shown = named.filter(({ ofLeadOr }) => !ofLeadOr || leads || ofLeadOr.some(may));
    // What only its lead reads answers nobody else.
    const answers = (field) => {
      const asked = askers.get(field);
      const isOfLead = /(?:of who|my agency) leads|^my agency’s grant/.test(asked?.about ?? '');
      return mayAsk(asked, role) && (leads || !isOfLead);
    };
    // Help and the page about the portal are documents, for anybody.
    const silent = shown.filter(
      ({ sent }) => sent.length > 0 && !sent.some(({ fields }) => fields.some(answers)),
    );
    const rows = new Set(shown.map(({ group, path }) => (group === 'top' ? path : group)));
    return {
      ...{ title, role, rows: [...rows] },
      named: named.map(({ path }) => path),
      entries: shown.map(({ path }) => path),
      silent: silent.map(({ path }) => path),
    };
  });
}

/** `node tools/checks/menu-entries.mjs [VISIBILITY.md of another day]` prints the table. */
if (process.argv[1] && relative(process.argv[1], import.meta.filename) === '') {
  const [, , other] = process.argv;
  const menus = menusOf(join(import.meta.dirname, '../..'), other && readFileSync(other, 'utf8'));
  process.stdout.write(
    '| Function | Role | In one list | Named | Rows |\n| --- | --- | --: | --: | --: |\n',
  );
  for (const { title, role, named, entries, rows } of menus) {
    process.stdout.write(
      `| ${title} | ${role} | ${named.length} | ${entries.length} | ${rows.length} |\n`,
    );
  }
}
