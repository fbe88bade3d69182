/** A whole number from zero: zero is a result. */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
