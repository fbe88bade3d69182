/**
 * Counts about persons that are told as of closing days (field.md 4.5, 4.6), each after the one it
 * lies in: a conversation is a contact, a contact an attempt (INV-14).
 */
export const MEASURES = ['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A'] as const;
export type Measure = (typeof MEASURES)[number];

/** Parts of a whole that exclude each other; what is left of the whole is a count as well. */
export interface Nesting {
  readonly whole: Measure;
  readonly parts: readonly Measure[];
}

/** INV-14. Who accepts does not decline; an interpreter may have been there either way. */
const NESTINGS: readonly Nesting[] = [
  { whole: 'K11', parts: ['K12'] },
  { whole: 'K12', parts: ['K13'] },
  { whole: 'K13', parts: ['K14', 'K11A'] },
  { whole: 'K13', parts: ['K13A'] },
];

/** What each measure lies in; null for one that lies in no other. */
const WHOLE_OF = new Map<Measure, Measure>(
  NESTINGS.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)),
);

/** The nearest of these measures that this one lies in; null when it lies in none of them. */
export function wholeAmong(measure: Measure, among: readonly Measure[]): Measure | null {
  for (let whole = WHOLE_OF.get(measure); whole; whole = WHOLE_OF.get(whole)) {
    if (among.includes(whole)) return whole;
  }
  return null;
}

/** How these measures lie in each other, with those between left out. */
export function nestingsOf(measures: readonly Measure[]): readonly Nesting[] {
  return NESTINGS.flatMap(({ parts: all }) => {
    const parts = all.filter((part) => measures.includes(part));
    const [first] = parts;
    const whole = first && wholeAmong(first, measures);
    return whole ? [{ whole, parts }] : [];
  });
}

/**
 * How they lie in each other in all of these choices of measures. A choice that leaves one out says of those
 * around it what the others need not say: where more talks than contacts were added since, who accepted may
 * still be among the contacts of each sex, and so of all.
 */
export function nestingsAmong(choices: readonly (readonly Measure[])[]): readonly Nesting[] {
  const known: Nesting[] = [];
  for (const nesting of choices.flatMap(nestingsOf)) {
    if (!known.some((each) => isWithin(nesting, each))) known.push(nesting);
  }
  return known;
}

const isWithin = (one: Nesting, other: Nesting): boolean =>
  one.whole === other.whole && one.parts.every((part) => other.parts.includes(part));

/** Measures that hang together: nothing that is told of one family bears on another. */
export const FAMILIES: readonly (readonly Measure[])[] = [
  MEASURES.filter((measure) => measure === 'K11' || wholeAmong(measure, ['K11'])),
  ['K18A'],
];

export const familyOf = (measure: Measure): readonly Measure[] =>
  FAMILIES.find((family) => family.includes(measure)) as readonly Measure[];
