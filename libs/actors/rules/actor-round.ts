import { addDays } from '@stad/platform/rules/time.js';
import { askingProblems, type QuestionFacts, questionStateOn } from './actor-question.js';

/** Days in which who was asked is not asked again by a round, also where its answer was judged meanwhile. */
export const ROUND_REST_DAYS = 14;

/** Why an actor of the town gets no link in a round, in the order in which it is looked at. */
export const ROUND_REASONS = [
  ...(['LEFT', 'SIGNS_IN', 'ASKED', 'ANSWERED', 'ASKED_LATELY', 'ASKED_ENOUGH'] as const),
  'NO_MAILBOX',
] as const;
export type RoundReason = (typeof ROUND_REASONS)[number];

export type AskedBefore = QuestionFacts & {
  /** The Swedish day on which it was asked. */
  readonly askedOn: string;
};

export interface RoundActor {
  readonly hasSignIn: boolean;
  readonly state: string;
  /** The mailbox of a function that it has given, or that is noted of it. */
  readonly mailbox: string | null;
  readonly earlier: readonly AskedBefore[];
}

/** Why an actor is left out of a round on a Swedish day; null for one that gets its link. */
export function roundReason(actor: RoundActor, day: string): RoundReason | null {
  const { hasSignIn, state, mailbox, earlier } = actor;
  if (state === 'LEFT') return 'LEFT';
  if (hasSignIn) return 'SIGNS_IN';
  const states = earlier.map((question) => questionStateOn(question, day));
  if (states.includes('ANSWERED')) return 'ANSWERED';
  if (states.includes('ASKED')) return 'ASKED';
  const rests = addDays(day, -ROUND_REST_DAYS);
  if (earlier.some(({ askedOn }) => askedOn > rests)) return 'ASKED_LATELY';
  if (askingProblems(hasSignIn, earlier, day).length > 0) return 'ASKED_ENOUGH';
  return mailbox === null ? 'NO_MAILBOX' : null;
}
