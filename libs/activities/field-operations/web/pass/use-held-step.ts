import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type HeldWords, useHeldActs } from '@stad/platform/web/undo/use-held-mutation.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';

/**
 * Steps that others notice, and changes of a sent plan: nothing is sent for ten seconds (ux.md 2.2). A lock
 * is opened again instead.
 */
export type HeldStep = 'send' | 'cancel' | 'start' | 'move' | 'change';

const keyOf = (pass: Pass, step: string) => `${step} ${pass.id}`;

/** How a held step is told. */
export function useHeldWords(pass: Pass): (step: HeldStep) => HeldWords {
  const t = useWords(words);
  return (step) => ({
    key: keyOf(pass, step),
    counting: (n) => t(`held.${step}.counting`, { n }),
    now: t(`held.${step}.now`),
    done: t(`held.${step}.done`),
    undone: t(`held.${step}.undone`),
  });
}

/** The steps of a pass that wait for their time or are on their way. */
export function useHeldSteps(pass: Pass): (step: string) => boolean {
  const acts = useHeldActs();
  return (step) =>
    acts.some(
      ({ act, state }) =>
        act.key === keyOf(pass, step) && (state === 'counting' || state === 'sending'),
    );
}
