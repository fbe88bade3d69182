/** A share with both its numbers: what is told of staff, passes, dates and money (field.md 4.6). */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** Half away from zero, as people round; 2.675 is not cut by its binary form. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toFixed(6)))) / factor;
}
