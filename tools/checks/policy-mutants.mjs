// Takes each row policy away, and replaces each by `using (true)`: a named test must fail every
// time. Prints the table of what failed. Run with: npm run check:policies [-- table …]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './typescript-loader.mjs';

const root = join(import.meta.dirname, '../..');
const { domains } = await import('../../apps/api/src/domains.js');
const wanted = process.argv.slice(2);

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
let survived = 0;
for (const mutant of mutants) {
  const failed = failuresOf(mutant);
  if (failed.length === 0) survived += 1;
  const verdict = failed.length === 0 ? 'NO TEST FAILED' : failed[0];
  process.stdout.write(
    `${`${mutant.table} ${mutant.name}`.padEnd(34)} ${mutant.change.padEnd(13)} ${verdict}\n`,
  );
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${mutants.length - survived} passed, ${survived} failed\n`);
process.exitCode = survived === 0 && mutants.length > 0 ? 0 : 1;

/** The names of the tests that fail when the policy is changed. */
function failuresOf(mutant) {
  const about = specs.filter(({ text }) => text.includes(mutant.table)).map(({ path }) => path);
  if (about.length === 0) return [];
  const outputFile = join(reports, 'report.json');
  spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', 'api', '--silent', '--json', '--outputFile', outputFile, '-w', '1'],
      ...['--runTestsByPath', ...about],
    ],
    {
      cwd: root,
      env: { ...process.env, PORTAL_POLICY_MUTANT: JSON.stringify(mutant) },
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

function visibilitySpecs(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.visibility.spec.ts'))
    .map((path) => join(folder, path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
