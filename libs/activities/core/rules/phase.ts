/**
 * Where an activity of any type stands. Each type has its own states; mixed lists and calendars
 * read the phase, which the type's own map sets in the same write (field.md 7.2).
 */
export const PHASES = [
  'PLANNED',
  'CONFIRMED',
  'ONGOING',
  'COMPLETED',
  'EVALUATED',
  'POSTPONED',
  'CANCELLED',
] as const;
export type Phase = (typeof PHASES)[number];

/** A type's map from its states to phases; the compiler asks for every state. */
export type PhaseMap<State extends string> = Readonly<Record<State, Phase>>;

export function phaseOf<State extends string>(map: PhaseMap<State>, state: State): Phase {
  return map[state];
}

/** Takes a person's time: counts in clashes and in the week. */
export function takesTime(phase: Phase): boolean {
  return phase !== 'CANCELLED' && phase !== 'POSTPONED';
}

/** Nothing more happens on the day itself. */
export function isOver(phase: Phase): boolean {
  return phase === 'COMPLETED' || phase === 'EVALUATED' || phase === 'CANCELLED';
}

/** It has begun, and was not called off. */
export function isUnderWay(phase: Phase): boolean {
  return phase === 'ONGOING' || phase === 'COMPLETED' || phase === 'EVALUATED';
}
