/** What is said of a day or of four figures by what stands around them. */

/** A day is somebody's birth. */
const BORN =
  /(?:(?<!\p{L})(?:född|föddes|född[ae]|fodd|f|fd|födelse\p{L}{0,8}|fodelse\p{L}{0,8}|birth\p{L}{0,6}|date of birth|born|bday|dob|(?:person|samordnings)(?:nummer|numret|nr|id)|pers?[-.]?nr|pnr|samnr|ssn|civic|identitetsbeteckning|kom till världen|fyller år|års?dag|börjar|inleds|starts|begins)|(?<=\p{Ll})(?:Birth|Dob|Date)|(?:birth|fodd|född|fodelse)_?(?:date|datum|dag|tid)?)(?!\p{Ll})(?:[^\p{L}\d]{0,4}[(][^()]{0,24}[)])?[^\p{L}\d]{0,6}(?:(?:den|är|har|on|is|in|i|var|med|som|vara|at|på|the|ca|omkring|numret|nummer|datum|dag|tid|börjar(?: på| med)?|sägs|uppges|enligt \p{L}{1,12})(?!\p{L})[^\p{L}\d]{0,4}){0,4}$/iu;
/** As far back as that is looked for. */
const NEAR = 64;

export function isBirth(text: string, from: number): boolean {
  return BORN.test(text.slice(Math.max(0, from - NEAR), from));
}

/** A number of another kind is named right before the four. */
const OTHER_BEFORE =
  /(?:(?<!\p{L})(?:kl|klockan|dnr|diarienr|diarienummer|sfs|prop|sou|kap|kapitel|sid|sidan|s|art|artikel|§|sal|box|postnr|konto|kontot|bg|pg|ocr|faktura|buss|linje|tåg|väg|pris|summa|totalt|ca|cirka|mellan|högst|minst|över|under|storlek|version|iso|modell|count|antal|sum|total|belopp|amount|price|size|qty|kostnad)[ .:=]{0,3}|[§$€£%] ?|\d[.:,/–-]|\d ?\+)$/iu;
/** A year follows. */
const YEAR_BEFORE =
  /(?<!\p{L})(?:år|året|åren|sedan|sen|kom|dog|avled|flyttade|anlände|hösten|våren|sommaren|vintern|jan\p{L}*|feb\p{L}*|mars|apr\p{L}*|maj|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*|till|från|i|of|in|since|from|until|to|och) ?$|\d $/iu;
/** It is called a number, and nothing says of what. */
const NUMBER_BEFORE =
  /(?<!\p{L})(?:rum|rummet|anknytning|ankn|tel|telefon|mobil|portkod|dörrkod|pin|punkt|e)[ .:]{0,3}$/iu;
/** What is counted or timed by the four. */
const COUNTED_AFTER =
  /^(?: ?(?:[%°§€$]|[-–] ?\d|\/\d)|[ -]?(?:kr|kronor|sek|euro|eur|usd|st|stycken|procent|ggr|gånger|m|km|cm|mm|kg|g|l|ton|mb|gb|kb|bytes?|personer|invånare|besök(?:are)?|timmar|tim|h|min|minuter|dagar|år|månader|kort|samtal|kontakter|deltagare|kvinnor|män|barn|pass|sidor|exemplar|ex|platser|poäng|annonser|pund|dollar|rader|ord|tecken|hz|mhz|bps|baud|bitar|tal|talet|års|meter|elever|medlemmar|anmälda|svar|ärenden|träffar|steg|gäster|nätter|rum)(?!\p{L}))/iu;
/** An hour is named or goes on: `1800-2200`, `kl 1830`. */
const HOUR_BEFORE =
  /(?<!\p{L})(?:kl|klockan|från|mellan|till|börjar|slutar|start|slut|tid|at)[ .:]{0,3}$/iu;

/** What keeps four figures from being the last of a number; a date that begins at `until` counts nothing. */
export function otherThan(text: string, from: number, to: number, until = to + 24): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  return OTHER_BEFORE.test(before) || COUNTED_AFTER.test(text.slice(to, Math.min(to + 24, until)));
}

export function isNamedYear(text: string, from: number): boolean {
  return YEAR_BEFORE.test(text.slice(Math.max(0, from - 16), from));
}

export function isNamedNumber(text: string, from: number): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, from - 16), from));
}

export function isHour(four: string): boolean {
  return Number(four.slice(0, 2)) <= 24 && Number(four.slice(2)) < 60;
}

export function isNamedHour(text: string, from: number): boolean {
  return HOUR_BEFORE.test(text.slice(Math.max(0, from - 16), from));
}

export function isYear(four: string): boolean {
  return /^(?:19|20[0-3])/.test(four);
}
