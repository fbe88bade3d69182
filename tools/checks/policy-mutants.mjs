// Takes each row policy away, and replaces each by `using (true)`: a named test must fail every
// time. Prints the table of what failed. Run with: npm run check:policies [-- table …]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startTestServer } from './jest/test-server.mjs';
import './typescript-loader.mjs';

const root = join(import.meta.dirname, '../..');
const { domains } = await import('../../apps/api/src/domains.js');
const wanted = process.argv.slice(2);

/** The database that the specs of one mutant are copied from. */
const TEMPLATE = 'portal_mutant';

const NAMES = { read: 'read', insert: 'add', update: 'change', delete: 'remove' };

const mutants = domains
  .flatMap((domain) => domain.policies)
  .filter((policy) => wanted.length === 0 || wanted.includes(policy.table))
  .flatMap((policy) =>
    Object.entries(NAMES)
      .filter(([act]) => policy[act])
      .flatMap(([act, name]) =>
        ['removed', 'using (true)'].map((change) => ({ table: policy.table, name, act, change })),
      ),
  );

const specs = visibilitySpecs(join(root, 'libs'));
const reports = mkdtempSync(join(tmpdir(), 'policy-mutants-'));
const server = await startTestServer('policies');
let survived = 0;
for (const mutant of mutants) {
  const failed = await failuresOf(mutant);
  if (failed.length === 0) survived += 1;
  const verdict = failed.length === 0 ? 'NO TEST FAILED' : failed[0];
  process.stdout.write(
    `${`${mutant.table} ${mutant.name}`.padEnd(34)} ${mutant.change.padEnd(13)} ${verdict}\n`,
  );
}
rmSync(reports, { recursive: true, force: true });
await server.stop();
process.stdout.write(`${mutants.length - survived} passed, ${survived} failed\n`);
process.exitCode = survived === 0 && mutants.length > 0 ? 0 : 1;

/**
 * The names of the tests that fail when the policy is changed, in the first spec that has any. The
 * spec that speaks of the table most goes first; the others are asked while nothing has failed.
 */
async function failuresOf(mutant) {
  const mentions = ({ text }) => text.split(new RegExp(`\\b${mutant.table}\\b`)).length - 1;
  const about = specs
    .map((spec) => ({ path: spec.path, count: mentions(spec) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  if (about.length === 0) return [];
  await makeTemplate(mutant);
  for (const { path } of about) {
    const failed = failuresIn(path, mutant);
    if (failed.length > 0) return failed;
  }
  return [];
}

function failuresIn(path, mutant) {
  const outputFile = join(reports, 'report.json');
  spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', 'api', '--silent', '--json', '--outputFile', outputFile, '-w', '1'],
      ...['--runTestsByPath', path],
    ],
    {
      cwd: root,
      env: { ...process.env, ...server.addresses, TEST_DATABASE_TEMPLATE: TEMPLATE },
      stdio: 'ignore',
    },
  );
  const report = JSON.parse(readFileSync(outputFile, 'utf8'));
  if (report.numTotalTests === 0) throw new Error(`No test ran for ${mutant.table}.`);
  return report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'failed')
    .map((test) => test.fullName);
}

/** A copy of the template in which one policy is gone, or lets everything through. */
async function makeTemplate({ table, name, act, change }) {
  const open = {
    read: 'using (true)',
    insert: 'with check (true)',
    update: 'using (true) with check (true)',
    delete: 'using (true)',
  }[act];
  await ask(server.adminUrl, [
    // What the specs of the mutant before left behind goes too.
    ...(await databasesOfSpecs()).map((one) => `drop database ${one} with (force)`),
    `create database ${TEMPLATE} template portal_template strategy file_copy owner portal_owner`,
  ]);
  const address = new URL(server.addresses.TEST_DATABASE_OWNER_URL);
  address.pathname = `/${TEMPLATE}`;
  await ask(address.toString(), [
    change === 'removed'
      ? `drop policy ${name} on ${table}`
      : `alter policy ${name} on ${table} ${open}`,
  ]);
}

async function databasesOfSpecs() {
  const [rows] = await ask(server.adminUrl, [
    `select datname from pg_database where datname ~ '^w[0-9]+_' or datname = '${TEMPLATE}'`,
  ]);
  return rows.map(({ datname }) => datname);
}

async function ask(connectionString, statements) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const answers = [];
    for (const statement of statements) answers.push((await client.query(statement)).rows);
    return answers;
  } finally {
    await client.end();
  }
}

function visibilitySpecs(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.visibility.spec.ts'))
    .map((path) => join(folder, path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
