/** Something the person at the keyboard can act on: shown as its one sentence, without a stack. */
export class Refusal extends Error {}

/**
 * Does one step and says what it does and how long it took, on one line.
 *
 * @template T
 * @param {string} what e.g. `Database`
 * @param {(note: (text: string) => void) => Promise<T> | T} work notes end up on the line
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = performance.now();
  const notes = [];
  process.stdout.write(`${what} … `);
  try {
    const result = await work((text) => notes.push(text));
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    process.stdout.write(`${[...notes, `${seconds} s`].join(' · ')}\n`);
    return result;
  } catch (error) {
    process.stdout.write('\n');
    throw error;
  }
}

export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Ends a command: a refusal in one sentence, anything else with its stack, always non-zero. */
export function explain(error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : (error.stack ?? error)}\n`);
  process.exitCode = 1;
}
