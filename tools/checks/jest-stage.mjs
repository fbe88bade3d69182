import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from '../launcher/steps/processes.mjs';

/**
 * Runs one project of jest.config.mjs and counts its tests. A spec file that could not even be
 * loaded counts as one failed test.
 *
 * @param {string} root
 * @param {string} project
 * @param {{ config?: string, pattern?: string, env?: Record<string, string>, workers?: number }} [options]
 *   `config`: another file than jest.config.mjs; `workers`: as many as the machine has cores, unless the specs
 *   would be in each other's way
 * @returns {Promise<import('./stages.mjs').Outcome>}
 */
export async function jestStage(
  root,
  project,
  { config = 'jest.config.mjs', pattern, env = {}, workers = availableParallelism() } = {},
) {
  const folder = join(root, '.data', 'test-results');
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${project}.json`);
  const leftOut = join(folder, `${project}.left-out`);
  for (const file of [report, leftOut]) rmSync(file, { force: true });
  let story = '';
  try {
    await run(
      `The ${project} specs`,
      process.execPath,
      [
        ...['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
        join(root, 'node_modules/jest/bin/jest.js'),
        ...['--config', join(root, config), '--rootDir', root],
        ...['--selectProjects', project, '--passWithNoTests', '--ci'],
        ...[
          '--json',
          '--outputFile',
          report,
          '--reporters',
          join(import.meta.dirname, 'jest/failures.mjs'),
        ],
        // The machine is this run's: jest's own default leaves a core idle.
        ...['--maxWorkers', String(workers)],
        ...(pattern ? ['--testPathPatterns', pattern] : []),
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
          LEFT_OUT_FILE: leftOut,
          ...env,
        },
        lines: 400,
      },
    );
  } catch (error) {
    story = error.message;
  }
  if (!existsSync(report)) return { passed: 0, failed: 1, story };
  const outcome = count(JSON.parse(readFileSync(report, 'utf8')), story);
  return existsSync(leftOut) ? { ...outcome, leftOut: readFileSync(leftOut, 'utf8') } : outcome;
}

export function count(result, story) {
  if (result.numTotalTestSuites === 0) {
    return { passed: 0, failed: 0, nothing: 'there is no spec yet' };
  }
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  // Skipped tests prove nothing, and nobody skips one here without noticing.
  const skipped = result.numPendingTests + result.numTodoTests;
  const unexplained = failed === 0 && !result.success ? 1 : 0;
  return {
    passed: result.numPassedTests,
    failed: failed + skipped + unexplained,
    story: skipped > 0 ? `${story}\n${skipped} tests were skipped.` : story,
  };
}
