import { VERDICTS, type Verdict } from './learning.js';

/** What became of learnings: how many were decided each way, and how many nobody has decided on. */
export type LearningSums = Readonly<Record<Verdict | 'OPEN', number>>;

/** In the order one reads them: adopted, adapted, rejected, open. */
export const LEARNING_OUTCOMES = [...VERDICTS, 'OPEN'] as const satisfies readonly (
  | Verdict
  | 'OPEN'
)[];

/** Counts learnings by their decision. */
export function learningSums(
  learnings: readonly { readonly decision: string | null }[],
): LearningSums {
  const count = (decision: string | null) =>
    learnings.filter((each) => each.decision === decision).length;
  return {
    ADOPT: count('ADOPT'),
    ADAPT: count('ADAPT'),
    REJECT: count('REJECT'),
    OPEN: count(null),
  };
}
