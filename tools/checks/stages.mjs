/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} [story] what to read when something failed
 * @property {string} [nothing] why there was nothing to run
 * @property {string} [leftOut] what this machine has not the means for, a sentence a line
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} [needs] stages without whose success this one says nothing; earlier ones
 * @property {(root: string, scope: import('./affected/scope.mjs').Scope | null) => Promise<Outcome>} run
 *   `scope`: what a change can break, null for everything
 */

/**
 * The stages that were chosen, all where none was, with those they stand on.
 *
 * @template {{ name: string, needs?: string[] }} S
 * @param {S[]} stages in their order
 * @param {string[]} chosen names
 * @returns {S[]} in the same order
 */
export function withNeeds(stages, chosen) {
  if (chosen.length === 0) return stages;
  const wanted = new Set(chosen);
  for (const { name, needs = [] } of stages.toReversed()) {
    if (wanted.has(name)) for (const need of needs) wanted.add(need);
  }
  return stages.filter(({ name }) => wanted.has(name));
}

/**
 * Runs the stages one after the other, each to its end, and tells of each how it went and how
 * long it took. A stage that could not run counts as failed, one without inputs not at all.
 *
 * @param {string} root
 * @param {Stage[]} stages
 * @param {{ scope?: import('./affected/scope.mjs').Scope | null, write?: (text: string) => void }} [options]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStages(
  root,
  stages,
  { scope = null, write = (text) => process.stdout.write(text) } = {},
) {
  const began = performance.now();
  const total = { passed: 0, failed: 0 };
  const fallen = new Set();
  for (const stage of stages) {
    const start = performance.now();
    write(`${stage.name} … `);
    const missing = (stage.needs ?? []).filter((name) => fallen.has(name));
    const outcome =
      missing.length > 0
        ? { passed: 0, failed: 1, story: `not run, because ${missing.join(', ')} failed` }
        : await attempt(stage, root, scope);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    if (outcome.failed > 0) fallen.add(stage.name);
    write(`${sentence(outcome)} · ${seconds(start)}\n`);
    for (const line of outcome.leftOut?.trim().split('\n') ?? []) write(`  left out: ${line}\n`);
    if (outcome.failed > 0 && outcome.story) write(`${outcome.story.trim()}\n\n`);
  }
  write(`all stages · ${seconds(began)}\n`);
  return total;
}

async function attempt(stage, root, scope) {
  try {
    return await stage.run(root, scope);
  } catch (error) {
    return { passed: 0, failed: 1, story: error.message };
  }
}

function sentence({ passed, failed, nothing }) {
  if (nothing) return `nothing to run: ${nothing}`;
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
