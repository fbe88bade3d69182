import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { jestStage } from '../jest-stage.mjs';
import { PROMISES } from './promise-list.mjs';
import { readingsOf, verdictsOf } from './verdicts.mjs';

/**
 * These specs wait for a database, a browser or a process as often as they have work of their own: so many more
 * than there are cores. Each worker of the journeys starts a portal with a database, and waits longest.
 */
const WAITING_WORKERS = { api: 2, e2e: 3 };
const MOST_WORKERS = { api: Number.POSITIVE_INFINITY, e2e: 5 };

/**
 * The specs of a project, which measure every promise of theirs by the way: `npm run check:promises` still runs.
 * Nothing is judged by the clock here; a promise that nobody measured fails.
 *
 * @param {string} root
 * @param {'api' | 'e2e'} project
 * @param {{ config?: string, files?: string[], pattern?: string, env?: Record<string, string> }} [options] `config`:
 *   another file of jest's than the project's own; `files`: the specs that run, when they are not all; `pattern`:
 *   which ones jest looks for; `env`: what the specs are told
 * @returns {Promise<import('../stages.mjs').Outcome>}
 */
export async function measuredStage(root, project, { config, files, pattern, env = {} } = {}) {
  const file = join(root, '.data/test-results', `${project}.promises.jsonl`);
  rmSync(file, { force: true });
  const outcome = await jestStage(root, project, {
    config,
    pattern,
    env: { PROMISES_FILE: file, ...env },
    workers: Math.min(MOST_WORKERS[project], availableParallelism() + WAITING_WORKERS[project]),
  });
  return withUnmeasured(outcome, project, verdictsOf(readingsOf(file)), files);
}

/** Adds a failure for each promise of the project that was not measured, though the spec of it ran. */
export function withUnmeasured(outcome, project, verdicts, files) {
  const ran = (spec) => !files || files.some((file) => file.includes(spec));
  const missing = verdicts
    .filter(
      ({ promise, times }) =>
        PROMISES[promise].project === project && times === 0 && ran(PROMISES[promise].spec),
    )
    .map(({ promise }) => `The promise “${promise}” was measured by no spec.`);
  return {
    ...outcome,
    failed: outcome.failed + missing.length,
    story: [outcome.story, ...missing].filter(Boolean).join('\n'),
  };
}
