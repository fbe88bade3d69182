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
const PARTED = /(?<!\d)(?!\d{4})\d(?:[ .,_/·-]{0,2}\d){3}(?!\d|[ .,:_/·-]{1,2}\d)/gu;
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
  `(?:(?<!\\p{L})|(?<=\\p{Ll})(?=\\p{Lu}))(?:${NAME})(?!\\p{Ll})(?:[^\\p{L}\\d]{1,4}(?:${WORDS})(?!\\p{L})){0,6}[^\\p{L}\\d]{1,5}(?:den |x{2,4}[- ]?)?$`,
  'iu',
);
/** ` är de fyra sista`. */
const NAMED_AFTER =
  /^[^\p{L}\d]{1,4}(?:(?:är|var|som|de|dom|the|is|are|hennes|hans|hens|står|blir) ){0,3}(?:(?:fyra|4|four) ?(?:sista|last)|(?:sista|last) (?:fyra|4|four|siffrorna|digits)|slut(?:et|siffr)|på slutet|sist|i slutet|at the end|efter strecket)(?!\p{Ll})/iu;
/** Longer than any name with its small words. */
const NEAR = 90;

/** Every four figures of a text, in their order. */
export function tailsIn(text: string): Tail[] {
  const found = [...text.matchAll(WHOLE), ...text.matchAll(PARTED)];
  found.sort((one, other) => one.index - other.index);
  return found.map(({ 0: found, index }) => {
    const to = index + found.length;
    const before = text.slice(Math.max(0, index - NEAR), index);
    return {
      four: found.replace(/\D/g, ''),
      from: index,
      to,
      isParted: found.length > 4,
      isNamed: NAMED.test(before) || NAMED_AFTER.test(text.slice(to, to + 48)),
    };
  });
}
