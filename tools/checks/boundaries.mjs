import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { groups, layers, tierOf } from '../module-boundaries.mjs';
import { brokenReferences, tableReferences, told } from './sql-tables.mjs';

const tool = join(import.meta.dirname, '../..');

/**
 * Boundaries, tiers and cycles of the tree at `root`, also of the tables that SQL names.
 * @returns {{ rule: string, from: string, to: string }[]} the violations
 */
export function findViolations(root = tool) {
  return [...misplacedFolders(root), ...forbiddenImports(root), ...forbiddenTables(root)];
}

/** A folder that no tier names would be under no rule at all. */
function misplacedFolders(root) {
  const misplaced = [];
  for (const domain of domainsIn(root)) {
    if (tierOf(domain) < 0) {
      misplaced.push({ rule: 'every domain has a tier', from: `libs/${domain}`, to: '' });
    }
    if (!isProject(root, domain)) {
      misplaced.push({
        rule: 'every domain is a project (npm run projects)',
        from: `libs/${domain}`,
        to: '',
      });
    }
    for (const layer of foldersIn(join(root, 'libs', domain))) {
      if (layer in layers) continue;
      misplaced.push({ rule: 'every layer is known', from: `libs/${domain}/${layer}`, to: '' });
    }
  }
  return misplaced;
}

/** The graph of nx knows the domain under its scope; its tier stands in one place (module-boundaries.mjs). */
function isProject(root, domain) {
  const file = join(root, 'libs', domain, 'project.json');
  if (!existsSync(file)) return false;
  const { tags } = JSON.parse(readFileSync(file, 'utf8'));
  return tags.includes(`scope:${domain}`);
}

/** `identity`, `activities/seminars`, … */
export function domainsIn(root) {
  return foldersIn(join(root, 'libs')).flatMap((name) =>
    groups.includes(name)
      ? foldersIn(join(root, 'libs', name)).map((inner) => `${name}/${inner}`)
      : [name],
  );
}

function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function forbiddenImports(root) {
  const cruiser = join(tool, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(tool, '.dependency-cruiser.mjs');
  const folders = ['libs', 'apps'].filter((folder) => existsSync(join(root, folder)));
  const run = spawnSync(
    process.execPath,
    [cruiser, ...folders, '--config', config, '--output-type', 'json'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  let summary;
  try {
    summary = JSON.parse(run.stdout).summary;
  } catch {
    throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  }
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
  }));
}

/** A table named in SQL is an arrow as an import is: to oneself and to the tiers below. */
function forbiddenTables(root) {
  return brokenReferences(tableReferences(root)).map(({ file, line, table, to }) => ({
    rule: 'SQL names tables of its own domain and of lower tiers',
    from: `${file}:${line}`,
    to: `${table} of ${to}`,
  }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const violations = findViolations();
  for (const { rule, from, to } of violations) {
    console.error(`${rule}: ${from}${to ? ` → ${to}` : ''}`);
  }
  console.log(told(tableReferences()));
  process.exitCode = violations.length === 0 ? 0 : 1;
}
