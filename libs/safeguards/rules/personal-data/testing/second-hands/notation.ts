import type { Random } from './draw.js';
import type { PersonNumber } from './person-number.js';

/** Writes one part of a number, or all of it, in one way. */
export type Write = (number: PersonNumber, random: Random) => string;

/** Ways of writing by their names; a new way is a new line. */
export type Notations = Readonly<Record<string, Write>>;

/** Texts by their names that stand between the date and the last four. */
export type Bridges = Readonly<Record<string, (random: Random) => string>>;

/** One of the named ways, with its name. */
export function draw<T>(ways: Readonly<Record<string, T>>, random: Random): readonly [string, T] {
  const entries = Object.entries(ways);
  return entries[Math.floor(random() * entries.length)] as readonly [string, T];
}
