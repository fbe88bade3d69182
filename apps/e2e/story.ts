import { it } from '@jest/globals';
import type { Visitor } from './browser.js';

/** One step of a story, as a test. */
export type Step = (name: string, work: () => Promise<void>) => void;

/**
 * Steps that stand on each other: after one that failed the others have nothing to stand on. What
 * everybody saw then lies in .data/test-results, and what their browsers said is said with the failure.
 */
export function story(people: () => Iterable<readonly [name: string, visitor: Visitor]>): Step {
  let stopped = false;
  return (name, work) =>
    it(name, async () => {
      if (stopped) throw new Error('A step before this one failed.');
      stopped = true;
      try {
        await work();
      } catch (error) {
        const said: string[] = [];
        for (const [who, visitor] of people()) {
          said.push(`${who}: ${visitor.lastWords()}`);
          await visitor.picture(who);
        }
        throw told(error, said);
      }
      stopped = false;
    });
}

/** The same failure, of the same line, with what was said behind its message. */
function told(error: unknown, said: readonly string[]): unknown {
  if (!(error instanceof Error)) return error;
  const { message, stack } = error;
  error.message = [message, ...said].join('\n');
  error.stack = stack?.replace(message, () => error.message) ?? error.message;
  return error;
}
