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
 * @property {boolean} [goesOn] it leaves room: the stages after it begin while it goes on, up to the first that
 *   wants the machine for itself
 * @property {boolean} [isAlone] it wants the machine for itself
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
 * Runs the stages in their order and tells of each how it went and how long it took. A stage that could not run
 * counts as failed, one without inputs not at all.
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
  const goingOn = [];
  /** What those that went on had to say while another one's line was being written. */
  const unsaid = [];

  async function run(stage) {
    const start = performance.now();
    const missing = (stage.needs ?? []).filter((name) => fallen.has(name));
    const outcome =
      missing.length > 0
        ? { passed: 0, failed: 1, story: `not run, because ${missing.join(', ')} failed` }
        : await attempt(stage, root, scope);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    if (outcome.failed > 0) fallen.add(stage.name);
    return told(outcome, start);
  }
  function sayTheRest() {
    for (const text of unsaid.splice(0)) write(text);
  }
  async function endOthers() {
    await Promise.all(goingOn.splice(0));
    sayTheRest();
  }

  for (const stage of stages) {
    if (stage.isAlone) await endOthers();
    if (stage.goesOn) {
      write(`${stage.name} … goes on beside the next ones\n`);
      goingOn.push(run(stage).then((text) => unsaid.push(`${stage.name} … ${text}`)));
      continue;
    }
    write(`${stage.name} … `);
    write(await run(stage));
    sayTheRest();
  }
  await endOthers();
  write(`all stages · ${seconds(began)}\n`);
  return total;
}

/** How a stage went, in lines; the story of what failed last. */
function told(outcome, start) {
  const lines = [`${sentence(outcome)} · ${seconds(start)}`];
  for (const line of outcome.leftOut?.trim().split('\n') ?? []) lines.push(`  left out: ${line}`);
  if (outcome.failed > 0 && outcome.story) lines.push(`${outcome.story.trim()}\n`);
  return `${lines.join('\n')}\n`;
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
