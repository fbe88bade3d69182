import type { ContactKind } from '@stad/network/rules/contact-function.js';
import type { HandoverCategory } from './handover-codes.js';

/** Functions that take each sort of handover, the nearest first. */
const KINDS: Readonly<Record<HandoverCategory, readonly ContactKind[]>> = {
  CHILD_CONCERN: ['RECEPTION', 'SOCIAL_ON_CALL'],
  SHELTER: ['SOCIAL_ON_CALL', 'RECEPTION', 'SHELTER'],
  SOCIAL_ON_CALL: ['SOCIAL_ON_CALL', 'RECEPTION'],
  SOCIAL_SERVICES: ['RECEPTION', 'SOCIAL_ON_CALL'],
  NGO_SUPPORT: ['NGO_SUPPORT'],
  REGIONAL_COORDINATOR: ['REGIONAL_COORDINATOR'],
  POLICE_REPORT: ['POLICE'],
  HEALTH_CARE: ['HEALTH_CARE'],
  VICTIM_SUPPORT: ['VICTIM_SUPPORT', 'NGO_SUPPORT'],
  CONSULTATION: ['REGIONAL_COORDINATOR', 'RECEPTION', 'SOCIAL_ON_CALL', 'COORDINATOR'],
  OTHER: [],
};

/** A function one can ring, as far as this list goes. */
export interface Reachable {
  readonly label: string;
  readonly kind: string;
  readonly agencyId: string;
  /** It answers at the moment that is asked about. */
  readonly answersNow: boolean;
  /** The first step of the town's routine in force that goes to such a function; null where none does. */
  readonly routineStep?: number | null;
}

/**
 * To whom, in the order to try: those who answer now, then by the town's routine, then by what the category is
 * for, then by name.
 *
 * @returns every function that takes such a handover; of OTHER all of them
 */
export function receiversOf<Function extends Reachable>(
  category: HandoverCategory,
  functions: readonly Function[],
): readonly Function[] {
  const kinds: readonly string[] = KINDS[category];
  const place = ({ kind }: Reachable) =>
    kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length;
  const step = ({ routineStep }: Reachable) => routineStep ?? Number.MAX_SAFE_INTEGER;
  return functions
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .toSorted(
      (a, b) =>
        Number(b.answersNow) - Number(a.answersNow) ||
        step(a) - step(b) ||
        place(a) - place(b) ||
        a.label.localeCompare(b.label, 'sv'),
    );
}

/** What the first function that answers is for: what a form begins with. */
export function usualCategory(functions: readonly Reachable[]): HandoverCategory {
  const open = (kind: string) => functions.some((one) => one.kind === kind && one.answersNow);
  return open('RECEPTION') && !open('SOCIAL_ON_CALL') ? 'SOCIAL_SERVICES' : 'SOCIAL_ON_CALL';
}
