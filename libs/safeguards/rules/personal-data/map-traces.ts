import type { Trace } from './trace.js';

const MARK = '[°o˚]';
/** `55°42'17"N`, `55° 42,283'`. Degrees alone are weather. */
const DEGREES = `(?<![\\d.,])\\d{1,3} ?${MARK} ?\\d{1,2}(?:[.,]\\d{1,6})? ?['′’´](?: ?\\d{1,2}(?:[.,]\\d{1,4})? ?(?:["″”]|['′’´]{2}))?(?: ?[NSEWOÖV](?!\\p{L}))?`;
/** From the south of Sweden to the north and from the west to the east, to some hundred metres. */
const NORTH = '(?:5[5-9]|6\\d)';
const EAST = '(?:1\\d|2[0-4])';
/** What may stand between the two numbers of a point. */
const COMPASS = '[ °,;/|NEÖO]{1,6}(?:[EÖO](?:ast)? ?)?';

/** Where on the map, to the house (security.md 5): no area is written so, but a sum could be. */
export const MAP_TRACES: readonly Trace[] = [
  { rule: 'MAP_POINT', pattern: new RegExp(DEGREES, 'giu') },
  { rule: 'MAP_POINT', pattern: /(?<![\d.,])\d{1,3} ?° ?\d{1,2}[.,]\d{2,6}/gu },
  {
    rule: 'MAP_POINT',
    // `55.7047, 13.1910`, `55,7047° N 13,1910° E`.
    pattern: new RegExp(
      `(?<![\\d.,])${NORTH}[.,]\\d{3,8}${COMPASS}${EAST}[.,]\\d{3,8}(?![\\d]|[.,]\\d)`,
      'gu',
    ),
  },
  {
    rule: 'MAP_POINT',
    // Anywhere on earth, with four decimals or more.
    pattern: /(?<![\d.,])-?\d{1,2}[.,]\d{4,8}[ °,;/|NS]{1,4}-?\d{1,3}[.,]\d{4,8}(?![\d]|[.,]\d)/gu,
  },
  {
    rule: 'MAP_POINT',
    // `latitud 55,7047`, `lat/long: 55.7`, `N 55.7047`.
    pattern:
      /(?<!\p{L})(?:lat(?:itud)?|long?(?:itud)?|lng|koordinat(?:er|erna|en)?|gps(?:-?(?:position|punkt))?)(?!\p{L})[^\p{L}\d]{0,4}(?:är )?[NSEÖ]? ?-?\d{1,3}[.,]\d{1,8}/giu,
  },
  { rule: 'MAP_POINT', pattern: /(?<![\p{L}\d])[NSEÖ] ?\d{1,3}[.,]\d{4,8}/gu },
  {
    rule: 'MAP_POINT',
    // The national grid, with its name or with both letters.
    pattern:
      /(?<!\p{L})(?:sweref ?(?:99)?(?: ?TM)?|rt ?90)[^\d]{0,8}\d{6,7}|(?<!\p{L})[NX][ :=]{0,2}6\d{6},? [EY][ :=]{0,2}\d{6,7}(?!\d)|(?<![\d.,])6\d{6}[,;]? [2-9]\d{5}(?!\d)/giu,
  },
  {
    rule: 'MAP_POINT',
    // A plus code: its letters are no vowels.
    needs: /\+/,
    pattern:
      /(?<![\p{L}\d])[23456789CFGHJMPQRVWX]{4}(?:[23456789CFGHJMPQRVWX]{2,4})?\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\d])/gu,
    unless: (found) => /^\d+\+\d+$/.test(found) && found.length < 7,
  },
  {
    rule: 'MAP_POINT',
    // Three words for three metres.
    pattern:
      /(?:\/\/\/|(?<!\p{L})(?:w3w|what3words)(?:\.co(?:m)?\/|[^\p{L}\d]{1,4}(?:är )?))\p{L}{3,20}\.\p{L}{3,20}\.\p{L}{3,20}/giu,
  },
  {
    rule: 'MAP_POINT',
    needs: /w3w|what3words/iu,
    pattern: /(?<![\p{L}\d.])\p{L}{3,20}\.\p{L}{3,20}\.\p{L}{3,20} ?[(,]? ?(?:w3w|what3words)/giu,
  },
  { rule: 'MAP_POINT', pattern: /(?<!\p{L})geo:-?\d{1,2}[.,]\d/giu },
  {
    rule: 'MAP_POINT',
    pattern:
      /(?<![\p{L}\d])(?:maps\.app\.goo\.gl|goo\.gl\/maps|maps\.apple\.com|(?:maps\.|www\.)?google\.\p{L}{2,3}\/maps|osm\.org|openstreetmap\.org)\/\S{2,300}/giu,
  },
];
