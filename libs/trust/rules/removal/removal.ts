import { defineLife } from '@stad/platform/rules/life.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, ok, type Result } from '@stad/platform/rules/result.js';
import { type Hold, isHeld } from '../retention/hold.js';
import { isRemovableText, REMOVABLE_TEXTS, type RemovableText } from './removable-texts.js';

export type RemovalState = 'FLAGGED' | 'ERASED' | 'KEPT';
export type RemovalStep = 'erase' | 'keep';

/** Flagged and hidden at once; then the controller decides (J16). What was decided stays decided. */
export const removalLife = defineLife<RemovalState, RemovalStep>({
  FLAGGED: { erase: 'ERASED', keep: 'KEPT' },
  ERASED: {},
  KEPT: {},
});

/** Why it goes: class PX (field.md 3.5), it is somebody else's secret, it is untrue of somebody. */
export const ERASE_GROUNDS = ['PERSONAL_DATA', 'SECRECY', 'INACCURATE'] as const;
/** Why it stays: nobody is told of, or the record needs it. */
export const KEEP_GROUNDS = ['NOT_PERSONAL', 'NEEDED'] as const;
/** So many texts of one person wait for a decision at once: who flags without end stands in everybody's way. */
export const MOST_WAITING = 20;
/** What the data protection officer advises. */
export const ADVICE = ['ERASE', 'KEEP'] as const;

const GROUNDS: Readonly<Record<RemovalStep, readonly string[]>> = {
  erase: ERASE_GROUNDS,
  keep: KEEP_GROUNDS,
};

/** Problem: `TEXT_KIND_UNKNOWN`. */
export function removableText(code: string): Result<RemovableText> {
  return isRemovableText(code) ? ok(code) : fail({ code: 'TEXT_KIND_UNKNOWN', field: 'text' });
}

/** What a decision is held against. */
export interface FlaggedText {
  readonly state: RemovalState;
  readonly text: RemovableText;
  /** Whoever would decide has flagged it. */
  readonly isFlagger: boolean;
  /** Whoever would decide has written it. */
  readonly isAuthor: boolean;
}

/**
 * The decision, and where it leads. Problems: `STEP_NOT_POSSIBLE`, `FLAGGER_DECIDES` and `AUTHOR_DECIDES`
 * (neither decides, INV-21), `REMOVAL_GROUND_UNKNOWN`, `UNDER_HOLD` (nothing is taken away meanwhile, INV-23).
 */
export function decideRemoval(
  flagged: FlaggedText,
  step: string,
  ground: string,
  holds: readonly Hold[],
): Result<RemovalState> {
  if (step !== 'erase' && step !== 'keep')
    return fail({ code: 'STEP_NOT_POSSIBLE', field: 'step' });
  const taken = removalLife.take(flagged.state, step);
  if (!taken.ok) return taken;
  const problems: Problem[] = [];
  if (flagged.isFlagger) problems.push({ code: 'FLAGGER_DECIDES' });
  if (flagged.isAuthor) problems.push({ code: 'AUTHOR_DECIDES' });
  if (!GROUNDS[step].includes(ground)) {
    problems.push({ code: 'REMOVAL_GROUND_UNKNOWN', field: 'ground' });
  }
  if (step === 'erase' && isTextHeld(flagged.text, holds)) {
    problems.push({ code: 'UNDER_HOLD' });
  }
  return check(problems, taken.value);
}

/** Under a hold on its records, or on everything. */
export function isTextHeld(text: RemovableText, holds: readonly Hold[]): boolean {
  return isHeld(REMOVABLE_TEXTS[text] ?? '', holds);
}
