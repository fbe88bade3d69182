import type { FigurePartsFragment } from './figure.generated.js';

/** A share is said as what it counts: five passes of a goal of six passes, not *5 av 6 (83 %)*. */
export function inUnitOfGoal(actual: FigurePartsFragment): FigurePartsFragment {
  const { numerator } = actual;
  return numerator === null
    ? actual
    : { ...actual, shown: numerator, numerator: null, denominator: null, unit: null };
}
