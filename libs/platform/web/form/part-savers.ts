import { askBeforeLosing } from '../graphql/unsaved.js';
import type { PartValues } from './part.js';
import type { PartSaver } from './part-saver.js';

/** Parts with something unsaved outlive the page they were written on; in memory alone, for the session. */
const savers = new Map<string, PartSaver<never>>();
/** Those that no page shows any more. */
const left = new Set<string>();

export function knownSaver<Values extends PartValues>(key: string): PartSaver<Values> | undefined {
  return savers.get(key) as PartSaver<Values> | undefined;
}

export function keepSaver<Values extends PartValues>(key: string, saver: PartSaver<Values>): void {
  savers.set(key, saver as unknown as PartSaver<never>);
  left.delete(key);
}

/** Lets go of a part that is saved; one that is not is taken up again by the page that shows it next. */
export function releaseSaver(key: string): void {
  const saver = savers.get(key);
  if (!saver) return;
  left.add(key);
  void saver.flush().then(() => {
    if (saver.isClean && left.delete(key)) savers.delete(key);
  });
}

/** Saves every part that is still to be saved: before a step that rests on what was written. */
export async function flushParts(): Promise<void> {
  await Promise.all([...savers.values()].map((saver) => saver.flush()));
}

/** Lets go of everything, saved or not: another person's page begins. */
export function forgetParts(): void {
  savers.clear();
  left.clear();
}

function leaveParts(): void {
  for (const saver of savers.values()) saver.leave();
}

/** All of it: what rests, is on its way, or waits for the one who wrote it is here alone until it has arrived. */
const hasUnsaved = () => [...savers.values()].some((saver) => saver.current().status !== 'saved');

addEventListener('pagehide', leaveParts);
addEventListener('online', () => void flushParts());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void flushParts();
});
askBeforeLosing('part', () => {
  if (!hasUnsaved()) return false;
  // While one reads the question it is sent.
  void flushParts();
  return true;
});
