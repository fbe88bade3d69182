import { appendFileSync } from 'node:fs';
import type { AnyVisitor } from '../visitor.js';
import { open, openersOf } from './openings.js';

/** Where each look is counted, a line of JSON each, when somebody asks for that. */
const ledger = process.env['PAGE_LOOKS'];

/** Whether what was opened waits for words. */
const WRITES = `document.activeElement?.matches('input:is([type=search], [type=text], :not([type])), textarea')`;

/** What is the matter with what one sees, a line each: one look, written down as `name`. */
export async function faultsSeen(visitor: AnyVisitor, name: string): Promise<string[]> {
  const faults = [
    ...(await visitor.skippedHeadings()).map((heading) => `a level is left out before ${heading}`),
    ...(await visitor.leavingBoxes()),
    ...(await visitor.accessibilityFaults()),
    ...visitor.complaints.splice(0).map((complaint) => `complaint: ${complaint}`),
  ].map((fault) => `${name}: ${fault}`);
  if (ledger) appendFileSync(ledger, `${JSON.stringify({ name, faults })}\n`);
  return faults;
}

/**
 * The same of each thing that a press opens on the page at the address. What the frame around the pages
 * opens is looked at once; `seen` remembers it.
 */
export async function faultsOpened(
  visitor: AnyVisitor,
  address: string,
  openings: 'page' | 'frame',
  seen: Set<string>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const opener of await openersOf(visitor)) {
    const isNew = opener.isOfPage ? openings === 'page' : !seen.has(opener.key);
    if (!isNew) continue;
    if (!opener.isOfPage) seen.add(opener.key);
    await open(visitor, opener);
    faults.push(...(await faultsSeen(visitor, opener.name)));
    if (await visitor.evaluate(WRITES)) {
      await visitor.type('e');
      await visitor.settled();
      faults.push(...(await faultsSeen(visitor, `${opener.name}, written in`)));
    }
    await visitor.goTo(address);
  }
  return faults;
}
