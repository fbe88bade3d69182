import type { Span } from '../exempt.js';

/** Four figures that may be the last of a number. */
export interface Tail extends Span {
  readonly four: string;
  /** In pieces: `12 34`, `1-2-3-4`. */
  readonly isParted: boolean;
  /** A name for the last four stands before or after it. */
  readonly isNamed: boolean;
}

const WHOLE = /(?<!\d)\d{4}(?!\d|[.,:/-]\d)/gu;
const PARTED =
  /(?<!\d)(?:(?:\d\d[ -]{1,2}\d\d|\d{3}[ -]\d|\d[ -]\d{3}|\d \d \d\d|\d\d \d \d|\d \d\d \d)(?![ .,:_/·-]{1,2}\d{1,3}(?!\d))|\d(?<mark>[ .,_/·-]{1,2})\d\k<mark>\d\k<mark>\d(?!\k<mark>\d(?!\d)))(?!\d)/gu;
const NAME = [
  '(?:de )?(?:fyra|4|four|fem|tre) ?(?:sista|last)(?:e)?',
  '(?:dom |the )?(?:sista|last|final)[ _-]?(?:fyra|4|four|siffrorna|siffror|digits|delen|biten|gruppen)',
  '(?:och |med )?slut(?:et|siffr\\p{L}{1,5}|delen|nr|nummer|numret)?',
  '(?:kontroll|person|födelse|individ|löp)(?:siffr\\p{L}{1,5}|nr|nummer|numret)',
  '(?:av)?slut(?:ar?|as|ades|ade|ande) (?:på|med)|(?:ends?|ending) (?:in|with|on)|änd(?:ar|else|elsen)(?: på)?',
  '(?:(?:person|samordnings)?(?:numret|nummer)|pnr|nr) slutar?',
  '(?:resten(?: av)?|sist i|slutet (?:på|av))(?: (?:person)?numret| pnr)?|rest|the rest(?: is)?',
  'efter (?:binde)?strecket|efter streck',
  '(?:de )?fyra siffrorna|siffrorna efter|suffix(?:et)?|last4|sista4|pnr4|four digits',
].join('|');
const WORDS =
  'siffror|siffrorna|digits|är|var|is|are|blir|på|med|i|in|of|de|som|står|lyder|säger|sa|alltså|hennes|hans|hens|her|his|personnumret|personnummer|samordningsnumret|samordningsnummer|nummer|number|person-?nr|pnr|numret|nr|ssn|då|sen|här|enligt|uppger|uppgav|hon|han|ska|vara|skulle|tror|jag';
/** `sista fyra: `, `de fyra sista siffrorna i personnumret är `. */
const NAMED = new RegExp(
  `(?:(?<!\\p{L})|(?<=\\p{Ll})(?=\\p{Lu}))(?:${NAME})(?!\\p{Ll})(?:[^\\p{L}\\d]{1,4}(?:${WORDS})(?!\\p{L})){0,6}(?: ?[(][^()]{0,20}[)])?[^\\p{L}\\d]{1,5}(?:den |x{2,4}[- ]?)?(?=\\d)`,
  'giu',
);
/** ` är de fyra sista`. */
const NAMED_AFTER =
  /(?<=\d)[^\p{L}\d]{1,4}(?:(?:är|var|som|de|dom|the|is|are|hennes|hans|hens|står|blir) ){0,3}(?:(?:fyra|4|four) ?(?:sista|last)|(?:sista|last) (?:fyra|4|four|siffrorna|digits)|slut(?:et|siffr)|på slutet|sist|i slutet|at the end|efter strecket)(?!\p{Ll})/giu;
/** Nothing of this, and nothing is called the last four. */
const NEEDS =
  /sist|last|slut|siffr|four|strecket|suffix|pnr4|rest|änd|ending|ends|nummer|numret|nr|final/i;
/** Every four figures of a text, in their order. */
export function tailsIn(text: string): Tail[] {
  const found = [...text.matchAll(WHOLE), ...text.matchAll(PARTED)];
  found.sort((one, other) => one.index - other.index);
  const named = namedAt(text);
  return found.map(({ 0: written, index }) => {
    const to = index + written.length;
    return {
      four: written.replace(/\D/g, ''),
      from: index,
      to,
      isParted: written.length > 4,
      isNamed: named.before.has(index) || named.after.has(to),
    };
  });
}

/** Where a name for what follows ends, and where one for what was before begins. */
function namedAt(text: string) {
  const [before, after] = [new Set<number>(), new Set<number>()];
  if (NEEDS.test(text)) {
    for (const { 0: name, index } of text.matchAll(NAMED)) before.add(index + name.length);
    for (const { index } of text.matchAll(NAMED_AFTER)) after.add(index);
  }
  return { before, after };
}
