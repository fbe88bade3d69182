import { expect } from '@jest/globals';
import type { AnyVisitor } from './visitor.js';

/** What holds for every page in every state: axe finds nothing, nothing sticks out, the browser does not complain. */
export async function looksRight(visitor: AnyVisitor): Promise<void> {
  await visitor.settled();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
  expect(visitor.complaints).toEqual([]);
}
