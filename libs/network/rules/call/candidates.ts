import type { ContactKind } from '../contact-function.js';
import type { Reached } from './callable.js';
import type { Part, SituationPlan, Task } from './situations.js';

/** How well somebody fits a situation: lower comes first. Between the whole numbers stand deputies. */
export const FIT = {
  FIRST: 0,
  DUTY: 10,
  LEADING_STAND_IN: 20,
  HELPERS: 30,
  ALSO: 80,
  STAND_IN: 90,
};
const DEPUTY = 0.5;
const BANDS = Object.values(FIT).sort((one, other) => other - one);

/** Where a fit belongs: a routine orders within it, and never puts who helps before who has the duty. */
export const bandOf = (fit: number): number => BANDS.find((least) => least <= fit) ?? 0;

export interface Candidate {
  readonly who: Reached;
  readonly fit: number;
  readonly task: Task;
  /** The function in whose place it answers. */
  readonly standsInFor: string | null;
  /** What has the part: the kind of the function, or of the one in whose place it answers. */
  readonly kind: ContactKind;
}

/** Those of a site who have a part in a situation, deputies with the part of the one they answer for. */
export function candidatesOf(
  plan: SituationPlan,
  functions: readonly Reached[],
  language: string | null,
): readonly Candidate[] {
  const own = functions.flatMap((who): Candidate[] => {
    const part = partOf(plan, who, language);
    return part ? [{ who, ...part, standsInFor: null, kind: who.kind }] : [];
  });
  const best = new Map(own.map((candidate) => [candidate.who.id, candidate]));
  const deputies = own.flatMap((principal) => deputiesOf(principal, functions));
  for (const deputy of deputies) {
    const known = best.get(deputy.who.id);
    if (!known || deputy.fit < known.fit) best.set(deputy.who.id, deputy);
  }
  return [...best.values()];
}

function partOf(plan: SituationPlan, who: Reached, language: string | null) {
  const speaks = language !== null && who.languages.includes(language);
  const has = (part: Part) => part.kinds.includes(who.kind) && (!part.onlySpeaking || speaks);
  if (plan.duty && has(plan.duty)) return { fit: FIT.DUTY, task: plan.duty.task };
  const index = plan.helpers.findIndex(has);
  const part = plan.helpers[index];
  if (part) return { fit: FIT.HELPERS + index, task: part.task };
  // Whoever asks for another language needs an interpreter to be on the list, whatever it is about.
  const needsInterpreter = language !== null && language !== 'sv' && who.kind === 'INTERPRETER';
  return needsInterpreter ? { fit: FIT.ALSO, task: 'INTERPRETS' as const } : null;
}

/**
 * The chain of deputies of one function: in its place while it does not answer, else right after it.
 * A chain that runs in a circle ends where it began.
 */
function deputiesOf(principal: Candidate, functions: readonly Reached[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set([principal.who.id]);
  let before = principal.who;
  let isAnswered = false;
  for (;;) {
    isAnswered ||= canBeCalled(before);
    const deputy = functions.find(({ id }) => id === before.deputyId);
    if (!deputy || seen.has(deputy.id)) return found;
    seen.add(deputy.id);
    found.push({
      who: deputy,
      fit: isAnswered ? principal.fit + DEPUTY : principal.fit,
      task: principal.task,
      standsInFor: principal.who.id,
      kind: principal.kind,
    });
    before = deputy;
  }
}

/** It answers now, and by phone. */
export function canBeCalled({ phone, reach }: Reached): boolean {
  return phone !== null && reach.answers;
}
