// Takes each row policy away, and replaces each by `using (true)`: a named test must fail every
// time. Prints the table of what failed. Run with: npm run check:policies [-- table | table:read …]
// With `--short` each is only taken away; with `--parts` each part of each sentence is taken out by itself as well (policy-parts.mjs).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { orLeave, readCommandLine, refuseUnknown } from '../../apps/api/src/cli/command-line.js';
import { startTestServer } from './jest/test-server.mjs';
import { withoutEachPart } from './policy-parts.mjs';
import { reasonOfEqual } from './policy-parts-reviewed.mjs';
import './typescript-loader.mjs';

const root = join(import.meta.dirname, '../..');
const {
  words: wanted,
  values: { parts: byPart, short: isShort },
} = readCommandLine({
  options: { parts: { type: 'boolean' }, short: { type: 'boolean' } },
  words: 'TABLE',
});
const { domains } = await import('../../apps/api/src/domains.js');

/** The database that the specs of one mutant are copied from. */
const TEMPLATE = 'portal_mutant';

/** The parts of a policy by their names in the database. */
const NAMES = {
  read: 'read',
  insert: 'add',
  update: 'change',
  delete: 'remove',
  statistics: 'statistics',
};

const policies = domains.flatMap((domain) => domain.policies);
const namesOf = (policy) => Object.keys(NAMES).filter((act) => policy[act]);
orLeave(() => {
  const known = policies.flatMap((policy) => [
    policy.table,
    ...namesOf(policy).map((act) => `${policy.table}:${NAMES[act]}`),
  ]);
  refuseUnknown('table or policy', wanted, known);
});

const mutants = policies
  .flatMap((policy) =>
    namesOf(policy).flatMap((act) =>
      changesOf(clausesOf(act, policy[act])).map((change) => ({
        table: policy.table,
        name: NAMES[act],
        ...change,
      })),
    ),
  )
  .filter(
    ({ table, name }) =>
      wanted.length === 0 || wanted.includes(table) || wanted.includes(`${table}:${name}`),
  );

const specs = visibilitySpecs(join(root, 'libs'));
const reports = mkdtempSync(join(tmpdir(), 'policy-mutants-'));
const server = await startTestServer('policies');
const green = new Set();
let survived = 0;
let equal = 0;
for (const mutant of mutants) {
  const reason = reasonOfEqual(mutant);
  const failed = reason === undefined ? await failuresOf(mutant) : [];
  if (reason !== undefined) equal += 1;
  else if (failed.length === 0) survived += 1;
  const verdict = reason === undefined ? (failed[0] ?? 'NO TEST FAILED') : `EQUAL: ${reason}`;
  process.stdout.write(
    `${`${mutant.table} ${mutant.name}`.padEnd(34)} ${mutant.change.padEnd(13)} ${verdict}\n`,
  );
}
rmSync(reports, { recursive: true, force: true });
await server.stop();
const passed = mutants.length - survived - equal;
process.stdout.write(`${passed} passed, ${survived} failed, ${equal} change nothing\n`);
process.exitCode = survived === 0 && mutants.length > 0 ? 0 : 1;

/** Which rows, and what they must look like afterwards, as the policy's own clauses. */
function clausesOf(act, sentence) {
  if (act === 'insert') return { check: sentence };
  if (act === 'statistics') return { using: sentence.rows };
  if (act !== 'update') return { using: sentence };
  return typeof sentence === 'string' ? { using: sentence, check: sentence } : sentence;
}

/** What is done to one policy; `clauses` is null when it is gone. */
function changesOf(clauses) {
  const open = Object.fromEntries(Object.keys(clauses).map((clause) => [clause, 'true']));
  // Where all rows are meant, letting all through is the policy itself.
  const isOpen = Object.values(clauses).every((sentence) => sentence === 'true');
  const whole = [
    { change: 'removed', clauses: null },
    ...(isOpen ? [] : [{ change: 'using (true)', clauses: open }]),
  ];
  if (isShort) return whole.slice(0, 1);
  if (!byPart) return whole;
  const parts = Object.entries(clauses).flatMap(([clause, sentence]) =>
    withoutEachPart(sentence).map(({ part, sentence: rest }) => ({
      change: `${clause} without ${part}`,
      clauses: { [clause]: rest },
    })),
  );
  return [...whole, ...parts];
}

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
  for (const { path } of about) {
    await expectGreen(path);
    await makeTemplate(mutant);
    const failed = failuresIn(path, mutant);
    if (failed.length > 0) return failed;
  }
  return [];
}

/** That a spec fails says something of the policy only when it passes while nothing is changed. */
async function expectGreen(path) {
  if (green.has(path)) return;
  await makeTemplate();
  const failed = failuresIn(path, { table: 'nothing' });
  if (failed.length > 0) throw new Error(`Fails while no policy is changed: ${failed[0]}`);
  green.add(path);
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

/** A copy of the template in which one policy is gone, or lets more or less through. */
async function makeTemplate(mutant) {
  await ask(server.adminUrl, [
    // What the specs of the mutant before left behind goes too.
    ...(await databasesOfSpecs()).map((one) => `drop database ${one} with (force)`),
    `create database ${TEMPLATE} template portal_template strategy file_copy owner portal_owner`,
  ]);
  if (mutant === undefined) return;
  const { table, name, clauses } = mutant;
  const address = new URL(server.addresses.TEST_DATABASE_OWNER_URL);
  address.pathname = `/${TEMPLATE}`;
  await ask(address.toString(), [
    clauses === null
      ? `drop policy ${name} on ${table}`
      : `alter policy ${name} on ${table} ${sqlOf(clauses)}`,
  ]);
}

function sqlOf({ using, check }) {
  return [using && `using (${using})`, check && `with check (${check})`].filter(Boolean).join(' ');
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
