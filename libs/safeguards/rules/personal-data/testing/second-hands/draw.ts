/** Gives numbers in [0, 1), the same on every run for one seed. */
export type Random = () => number;

/** One of the choices. */
export function pick<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** True in `share` of the cases. */
export function chance(share: number, random: Random): boolean {
  return random() < share;
}

/** The digits of a number, with leading zeros up to `length`. */
export function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

/** So many digits; the first is not zero. */
export function digits(length: number, random: Random): string {
  let text = String(between(1, 9, random));
  while (text.length < length) text += between(0, 9, random);
  return text;
}
