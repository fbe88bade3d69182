import { addDays, atLocal } from '@stad/platform/rules/time.js';

/** What is asked of a step to put it in order: with what, and by when. */
interface Waiting {
  readonly step: string;
  readonly dueAt?: string | null;
  readonly pass: { readonly id: string };
}

/** The most urgent step with a pass, and what waits after it with the same pass. */
export interface WaitingPass<Step extends Waiting> {
  readonly first: Step;
  readonly after: readonly Step[];
}

/**
 * One row a pass: its page is where all of it is done, and one verb is enough to begin with. What is due
 * at the same time keeps the order of the evening.
 */
export function onePerPass<Step extends Waiting>(
  steps: readonly Step[],
): readonly WaitingPass<Step>[] {
  const passes = new Map<string, Step[]>();
  for (const step of [...steps].sort((a, b) => byDue(a.dueAt, b.dueAt))) {
    passes.set(step.pass.id, [...(passes.get(step.pass.id) ?? []), step]);
  }
  return [...passes.values()].flatMap(([first, ...after]) => (first ? [{ first, after }] : []));
}

/** The first due first; what has no time of its own last. */
export function byDue(a: string | null | undefined, b: string | null | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return Date.parse(a) - Date.parse(b);
}

/** The day something is due is still in time. */
export function endOf(date: string): string {
  return atLocal(addDays(date, 1), '00:00').toISOString();
}
