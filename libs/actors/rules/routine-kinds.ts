import type { ActorKind } from './actor-codes.js';

/** Which kinds of actor stand behind each kind of function that a step of the local routine goes to. */
export const KINDS_OF_PART: Readonly<Record<string, readonly ActorKind[]>> = {
  RECEPTION: ['SOCIAL_SERVICES'],
  SOCIAL_ON_CALL: ['SOCIAL_ON_CALL'],
  POLICE: ['POLICE'],
  NGO_SUPPORT: ['FIELD_NGO'],
  SHELTER: ['SHELTER'],
  INTERPRETER: ['INTERPRETER'],
  VICTIM_SUPPORT: ['VICTIM_SUPPORT'],
  HEALTH_CARE: ['HEALTH_CARE'],
};

/** The steps, by their numbers, that fail without any actor of the kind (pages.md 3.5). */
export const stepsWithout = (
  kind: string,
  steps: readonly { readonly n: number; readonly toPart: string }[],
): readonly number[] =>
  steps
    .filter(({ toPart }) => KINDS_OF_PART[toPart]?.some((each) => each === kind))
    .map(({ n }) => n)
    .toSorted((one, other) => one - other);
