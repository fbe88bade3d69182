import { it } from '@jest/globals';
import type { Visitor } from './browser.js';

/** One step of a story, as a test. */
export type Step = (name: string, work: () => Promise<void>) => void;

/**
 * Steps that stand on each other: after one that failed the others have nothing to stand on. What
 * everybody saw then lies in .data/test-results.
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
        for (const [who, visitor] of people()) await visitor.picture(who);
        throw error;
      }
      stopped = false;
    });
}
