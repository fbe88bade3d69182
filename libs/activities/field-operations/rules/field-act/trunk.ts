/** An act that the pass has taken of somebody: the number before it, and after. */
export interface TakenAct {
  readonly trunkFrom: number;
  readonly trunkTo: number;
}

/**
 * Whether an act goes on where the pass stands: `seen` is the number that the phone had read. What the same
 * person told since, and the pass took, is the phone's own, so that several acts of one night are contiguous.
 */
export function isContiguous(seen: number, trunk: number, own: readonly TakenAct[]): boolean {
  const since = own.filter(({ trunkFrom }) => trunkFrom >= seen);
  return seen + since.reduce((sum, act) => sum + act.trunkTo - act.trunkFrom, 0) === trunk;
}
