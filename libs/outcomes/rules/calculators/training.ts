import { FEWEST_ANSWERS } from '@stad/activities/seminars/rules/evaluation.js';
import type { Share } from './share.js';

/** Somebody who has gone through the in-depth training; the same person may stand here twice. */
export interface QualificationFact {
  readonly personKey: string;
  readonly agencyKey: string;
  readonly unit: string;
}

/** How many of a unit need it, entered by the unit's manager. */
export interface TrainingTarget {
  readonly agencyKey: string;
  readonly unit: string;
  readonly staff: number;
}

/**
 * K03 by agency: different people with the qualification in units that have a target, of those
 * targets (field.md 4.5). People of a unit without a target stand on neither side of the share.
 */
export function trainingCoverage(
  held: readonly QualificationFact[],
  targets: readonly TrainingTarget[],
): Readonly<Record<string, Share>> {
  const coverage: Record<string, Share> = {};
  for (const { agencyKey, unit, staff } of targets) {
    const people = held.filter((each) => each.agencyKey === agencyKey && each.unit === unit);
    const trained = new Set(people.map(({ personKey }) => personKey)).size;
    const before = coverage[agencyKey] ?? { numerator: 0, denominator: 0 };
    coverage[agencyKey] = {
      numerator: before.numerator + trained,
      denominator: before.denominator + staff,
    };
  }
  return coverage;
}

/** The answers of one follow-up three months after an activity; unlinked sums (INV-18). */
export interface FollowUpFact {
  /** Calendar date. */
  readonly on: string;
  readonly answers: number;
  /** Who have used the local routine or a contact route. */
  readonly used: number;
}

/** When a local routine was in force, both dates included; open-ended while it is. */
export interface RoutineInForce {
  readonly from: string;
  readonly to?: string;
}

/**
 * K06: who have used the routine, of all who answered, over follow-ups made while a routine was in
 * force and answered by at least five; null when there is none (field.md 4.5).
 */
export function inUseAfterThreeMonths(
  followUps: readonly FollowUpFact[],
  routines: readonly RoutineInForce[],
): Share | null {
  const counted = followUps.filter(
    ({ on, answers }) =>
      answers >= FEWEST_ANSWERS &&
      routines.some(({ from, to }) => from <= on && (to === undefined || on <= to)),
  );
  if (counted.length === 0) return null;
  return {
    numerator: counted.reduce((sum, { used }) => sum + used, 0),
    denominator: counted.reduce((sum, { answers }) => sum + answers, 0),
  };
}
