import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type HeldWords, useHeldActs } from '@stad/platform/web/undo/use-held-mutation.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';

/**
 * Steps that others notice, and changes of a sent plan: nothing is sent for ten seconds (pages.md 2.2). A lock
 * is opened again instead.
 */
export type HeldStep = 'send' | 'cancel' | 'start' | 'move' | 'change' | 'unable' | 'ask';

const keyOf = (step: string, about: string) => `${step} ${about}`;

/** How a held step is told; `about` where there can be several in a pass. */
export function useHeldWords(pass: Pass): (step: HeldStep, about?: string) => HeldWords {
  const t = useWords(words);
  return (step, about = pass.id) => ({
    key: keyOf(step, about),
    counting: (n) => t(`held.${step}.counting`, { n }),
    now: t(`held.${step}.now`),
    done: t(`held.${step}.done`),
    undone: t(`held.${step}.undone`),
  });
}

/** The steps of a pass that wait for their time or are on their way. */
export function useHeldSteps(pass: Pass): (step: string, about?: string) => boolean {
  const acts = useHeldActs();
  return (step, about = pass.id) =>
    acts.some(
      ({ act, state }) =>
        act.key === keyOf(step, about) && (state === 'counting' || state === 'sending'),
    );
}
