import { FIELD, holdsAny, MANAGER, type Role } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';

/** What is written down; whether it is in force follows from days ({@link stateOn}). */
export type KeptState = 'DRAFT' | 'ASKED' | 'AGREED';
export type RoutineMove = 'submit' | 'retract' | 'agree';

/**
 * The last of the organisations to agree makes it agreed, and one that takes its yes back makes it asked about again
 * (a trigger). What is agreed goes back to draft only where a newer version has come.
 */
export const routineLife = defineLife<KeptState, RoutineMove>({
  DRAFT: { submit: 'ASKED' },
  ASKED: { agree: 'AGREED', retract: 'DRAFT' },
  AGREED: { retract: 'DRAFT' },
});

/** *Utkast → (för överenskommelse) → Överenskommen → Gäller → Ersatt* (field.md 7.3). */
export const ROUTINE_STATES = ['DRAFT', 'ASKED', 'AGREED', 'IN_FORCE', 'REPLACED'] as const;
export type RoutineState = (typeof ROUTINE_STATES)[number];

export interface RoutineDays {
  readonly state: string;
  /** The first day it is in force; null where nobody has said. */
  readonly inForceFrom: string | null;
}

/**
 * What a version is on a Swedish day. Of a town at most one is in force: the one that began last. No job has to
 * run for a version to begin, or for the one before it to end.
 *
 * @param days from which other versions of the same town are in force
 */
export function stateOn(
  routine: RoutineDays,
  days: readonly (string | null)[],
  today: string,
): RoutineState {
  const { state, inForceFrom: from } = routine;
  if (state !== 'AGREED') return state === 'ASKED' ? 'ASKED' : 'DRAFT';
  if (from === null || from > today) return 'AGREED';
  return replacedOn(routine, days, today) === null ? 'IN_FORCE' : 'REPLACED';
}

/** The day another version took its place; null while it has not come. */
export function replacedOn(
  { inForceFrom: from }: RoutineDays,
  days: readonly (string | null)[],
  today: string,
): string | null {
  if (from === null) return null;
  const later = days.filter((day): day is string => day !== null && day > from && day <= today);
  return later.sort()[0] ?? null;
}

/** Write a version down and ask the others (field.md 8, *Local routine, tests*). */
export const ROUTINE_KEEPERS: readonly Role[] = [
  ...FIELD,
  ...MANAGER,
  ...(['PROJECT_LEAD', 'DEVELOPMENT_LEAD'] as const),
];
/** Agree for their own organisation. */
export const ROUTINE_APPROVERS: readonly Role[] = MANAGER;
/** Note an exercise: the project lead reads them. */
export const ROUTINE_TESTERS: readonly Role[] = ROUTINE_KEEPERS.filter(
  (role) => role !== 'PROJECT_LEAD',
);
/** Read what is on its way to be in force, in the organisations that are to agree. */
export const ROUTINE_READERS: readonly Role[] = [
  ...ROUTINE_KEEPERS,
  ...(['METHOD_EDITOR', 'ON_CALL'] as const),
];

export type RoutineOffer =
  | 'submit'
  | 'edit'
  | 'answer'
  | 'takeBack'
  | 'retract'
  | 'compare'
  | 'force'
  | 'renew'
  | 'exercise'
  | 'delete';

/** What decides what may be done with a version now. */
export interface RoutineStanding {
  /** On the day. */
  readonly state: RoutineState;
  /** Null while nobody was asked about it. */
  readonly number: number | null;
  readonly inForceFrom: string | null;
  readonly agencyId: string;
  readonly partyIds: readonly string[];
  /** The own organisation has agreed to what it says now. */
  readonly isAgreedByUs: boolean;
  /** A version that it was not compared with has come since it was begun ({@link isOutdated}). */
  readonly isOutdated: boolean;
  readonly lacks: readonly Missing[];
}

/**
 * A version that is not to be in force yet, and was begun from another than the latest of the town: it would undo
 * what that one changed. It is compared with that, and agreed to anew.
 *
 * @param latestId the version of the town that began last, or is about to; null where none is
 */
export const isOutdated = (
  routine: { readonly inForceFrom: string | null; readonly replacesId: string | null },
  latestId: string | null,
): boolean => routine.inForceFrom === null && routine.replacesId !== latestId;

/** What the viewer may do: who drafted it writes it, each organisation agrees for itself. */
export function routineNextSteps(
  viewer: { readonly agencyId: string; readonly roles: readonly string[] },
  routine: RoutineStanding,
): readonly NextStep<RoutineOffer>[] {
  const { state, agencyId, partyIds } = routine;
  if (!partyIds.includes(viewer.agencyId)) return [];
  const isKeeper = holdsAny(viewer.roles, ROUTINE_KEEPERS);
  const mayWrite = isKeeper && agencyId === viewer.agencyId;
  const steps: NextStep<RoutineOffer>[] = [];
  const isOld = routine.isOutdated;
  const mayAgree = holdsAny(viewer.roles, ROUTINE_APPROVERS);
  if (state === 'DRAFT' && mayWrite) {
    if (isOld) steps.push(nextStep('compare'));
    const lacks = isOld ? [{ code: 'ROUTINE_OUTDATED' }, ...routine.lacks] : routine.lacks;
    steps.push(nextStep('submit', lacks), nextStep('edit'));
    // What others have read is not taken out of the world.
    if (routine.number === null) steps.push(nextStep('delete'));
  }
  if (state === 'ASKED' && mayAgree && !routine.isAgreedByUs && !isOld) {
    steps.push(nextStep('answer'));
  }
  if (state === 'AGREED' && mayWrite && routine.inForceFrom === null && !isOld) {
    steps.push(nextStep('force'));
  }
  if ((state === 'ASKED' || state === 'AGREED') && mayAgree && routine.isAgreedByUs) {
    steps.push(nextStep('takeBack'));
  }
  if (mayWrite && (state === 'ASKED' || (state === 'AGREED' && isOld))) {
    steps.push(nextStep('retract'));
  }
  if (state === 'IN_FORCE') {
    if (isKeeper) steps.push(nextStep('renew'));
    if (holdsAny(viewer.roles, ROUTINE_TESTERS)) steps.push(nextStep('exercise'));
  }
  return steps;
}
