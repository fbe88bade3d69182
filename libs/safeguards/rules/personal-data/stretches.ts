/** Farther than any number goes, with what is looked at around it. */
const REACH = 320;
/** So much further a cut goes on to a space between words. */
const TO_SPACE = 80;

/** A part of a text, from its first unit to the one after its last. */
export type Stretch = readonly [from: number, to: number];

/**
 * Where a number may stand in which something was read otherwise: around each of those units, as far as a number
 * and its words go. The rest of a long text was read as it stands, and need not be read again.
 */
export function stretchesOf(text: string, changed: Uint8Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = changed.indexOf(1); at >= 0; ) {
    const from = spaceBefore(text, at - REACH);
    let last = at;
    let next = changed.indexOf(1, at + 1);
    while (next >= 0 && next - last <= 2 * (REACH + TO_SPACE)) {
      last = next;
      next = changed.indexOf(1, next + 1);
    }
    const stretch: Stretch = [from, spaceAfter(text, last + 1 + REACH)];
    if (isEnough(text, stretch)) stretches.push(stretch);
    at = next;
  }
  return stretches;
}

/** `3 maj 85 TTTT`: with fewer figures nothing is a number; one with a letter has a day before it. */
const FEWEST = 5;

function isEnough(text: string, [from, to]: Stretch): boolean {
  let figures = 0;
  for (let at = from; at < to && figures < FEWEST; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) figures += 1;
  }
  return figures >= FEWEST;
}

function spaceBefore(text: string, at: number): number {
  for (let left = at; left > at - TO_SPACE && left > 0; left--) if (isCut(text, left)) return left;
  return Math.max(0, at - TO_SPACE);
}

function spaceAfter(text: string, at: number): number {
  for (let right = at; right < at + TO_SPACE && right < text.length; right++) {
    if (isCut(text, right)) return right;
  }
  return Math.min(text.length, at + TO_SPACE);
}

/** A space with no figure on either side: no number goes over it unseen. */
const isCut = (text: string, at: number) =>
  text[at] === ' ' && !/\d/.test(text[at - 1] ?? '') && !/\d/.test(text[at + 1] ?? '');
