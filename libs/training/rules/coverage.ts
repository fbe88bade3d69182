import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** A target of fewer points at people: nobody else is told of it (field.md 8, *Training register*). */
export const LEAST_TARGET = 5;
/** No unit of a town has more. */
export const MOST_STAFF = 2000;

/** How many of a unit need the in-depth training, and how many have it. */
export interface UnitCoverage {
  readonly agencyId: string;
  readonly unit: string;
  readonly trained: number;
  readonly staff: number;
}

export interface AgencyCoverage {
  readonly agencyId: string;
  readonly trained: number;
  readonly staff: number;
}

/**
 * K03 as others are told it: by agency alone, so that no unit can be taken from another, and of no agency whose
 * whole target is below five. Such a one is in no total either: subtraction would give it back.
 */
export function toldCoverage(units: readonly UnitCoverage[]): readonly AgencyCoverage[] {
  const agencies = [...new Set(units.map(({ agencyId }) => agencyId))].sort();
  return agencies
    .map((agencyId) => {
      const own = units.filter((unit) => unit.agencyId === agencyId);
      const sum = (of: (unit: UnitCoverage) => number) =>
        own.reduce((all, unit) => all + of(unit), 0);
      // More may be trained than are needed: the share is of the target.
      const trained = sum((unit) => Math.min(unit.trained, unit.staff));
      return { agencyId, trained, staff: sum(({ staff }) => staff) };
    })
    .filter(({ staff }) => staff >= LEAST_TARGET);
}

/** Problem: `STAFF_WRONG` { largest }. */
export function checkTarget(staff: number): Result<number> {
  const problems: Problem[] =
    Number.isInteger(staff) && staff >= 1 && staff <= MOST_STAFF
      ? []
      : [{ code: 'STAFF_WRONG', field: 'staff', params: { largest: MOST_STAFF } }];
  return check(problems, staff);
}
