import type { NormalisedText } from './normalise.js';

/**
 * Numbers in words, read as figures: who writes down what was said over a telephone hides nothing.
 * *nittiotvå noll fem tolv* becomes `92 0 5 12`, and the detectors of numbers read it again. What
 * they find is stopped like figures: a day and a right check digit are as rare in words.
 */
export interface SpelledText extends NormalisedText {
  /** 1 for each unit of `text` that was a word. */
  readonly spelled: Uint8Array;
}

const HUNDRED = 100;
const THOUSAND = 1_000;
const BELOW_TWENTY =
  'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton';
const TENS = 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio';
const ENGLISH =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const ENGLISH_TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ENGLISH_DAYS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth';
/** Days are said so: *den tolfte maj*, *den tjugoandra i femte*. */
const ORDINALS =
  'första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde';

const VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ...BELOW_TWENTY.split('|').map((word, value): [string, number] => [word, value]),
  ...TENS.split('|').map((word, at): [string, number] => [word, 10 * (at + 2)]),
  ...ORDINALS.split('|').map((word, at): [string, number] => [word, at + 1]),
  ['trettionde', 30],
  ...['tretti', 'fyrti', 'femti', 'sexti', 'sjutti', 'åtti', 'nitti'].map(
    (word, at): [string, number] => [word, 10 * (at + 3)],
  ),
  ['en', 1],
  ['tva', 2],
  ['atta', 8],
  ['nolla', 0],
  ...['etta', 'tvåa', 'trea'].map((word, at): [string, number] => [word, at + 1]),
  ...['femma', 'sexa', 'sjua'].map((word, at): [string, number] => [word, at + 5]),
  ['nia', 9],
  ['aderton', 18],
  ['hundra', HUNDRED],
  ['hundred', HUNDRED],
  ['tusen', THOUSAND],
  ['thousand', THOUSAND],
  ...ENGLISH.split('|').map((word, value): [string, number] => [word, value]),
  ...ENGLISH_TENS.split('|').map((word, at): [string, number] => [word, 10 * (at + 2)]),
  ...ENGLISH_DAYS.split('|').map((word, at): [string, number] => [word, at + 1]),
  ['thirtieth', 30],
  ['oh', 0],
  ['o', 0],
  ['nought', 0],
  ['null', 0],
]);
/** *två ettor*, *dubbel fem*: the figure as often as it is said. */
const MANY: ReadonlyMap<string, string> = new Map(
  'nollor ettor tvåor treor fyror femmor sexor sjuor åttor nior'
    .split(' ')
    .map((word, value): [string, string] => [word, String(value)]),
);
const TIMES: ReadonlyMap<string, number> = new Map<string, number>([
  ...['dubbel', 'dubbla', 'dubbelt', 'double'].map((word): [string, number] => [word, 2]),
  ...['trippel', 'tripple', 'triple'].map((word): [string, number] => [word, 3]),
]);
/** The longest first: `femton` is not `fem`. */
const NUMBER_WORD = new RegExp(
  [...VALUES.keys()].sort((one, other) => other.length - one.length).join('|'),
  'iy',
);
const MARK_WORD =
  /^(?:(?:binde|tank|snedstr|mellan|divis|)streck|minus|dash|hyphen|divis|punkt|dot)$/i;
/** Longer than any number said in one breath: `nittonhundrasjuttiosju`. */
const LONGEST = 40;
/** Tens and units, hundreds and years, are said one after the other. */
const CLOSE = /^[ -]?$/;
/** What people say while they think of the next figure. */
const FILLER =
  '(?:e+h+m*|ö+h*m*|ä+h+m*|h+m+|m+h*m*|u+h+m*|e+r+m*|hmm*|aa|ja+|jo+|jaha|va|nä|nej|okej?|alltså|asså|liksom|typ|ba|bara|vänta(?: lite)?|låt (?:mig|mej) se|vad var det(?: nu)?|vad är det|tror jag|var det|är det|blir det|well|so|wait|like|you know|let me see|sen|sedan|därefter|därpå|så|då|där|och så|och sen|och|följt av|paus|mellanslag|blanksteg|komma|kolon|and|then|space|pause|sist|slutligen|till sist|nu)';
const GAP = '[ ,.;:/…!?()"-]';
/** What people put between numbers they were told. */
const BETWEEN = new RegExp(`^(?:[ ,.;:/…]{0,5}|${GAP}{1,4}(?:${FILLER}${GAP}{1,4}){1,4})$`, 'iu');
/** `9816 och fyrtiosju tio noll åtta`: two numbers, where it is read so. */
const PARTS = /^ (?:och|and|[/-]) $/i;
/** An age stands between two numbers and is in neither. */
const AGE = /^ ?år(?!\p{L})/u;
/** Between figures no single *och* will do. */
const HESITATES = new RegExp(`^${GAP}{1,4}(?!och ?$)(?:${FILLER}${GAP}{1,4}){1,4}$`, 'iu');
/** `sista fyra` names what follows and is no part of it. */
const LAST_FOUR = /(?<!\p{L})(?:sista fyra|fyra sista(?! fyra))(?!\p{L})/giu;
/** `fyra sista fyra två sex åtta`: the last four begin on a four. */
const FOUR_LAST = /(?<!\p{L})(?:fyra sista|sista fyra)(?!\p{L})/giu;
/** `en torsdag` is no figure. */
const ARTICLE = /^ (?:mån|tis|ons|tors|fre|lör|sön)/iu;

/** A word that is no number but part of one: a dash. Less than nothing, and no count of times. */
const MARK = -9;

/** A number as it is written out; `value` is missing for figures. */
interface Spoken {
  readonly figures: string;
  readonly value?: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The text with figures for number words. After *tvåtusen* what follows belongs to the year, or, not
 * `joined`, begins the month, and *femhundrasextio två* is 562, or 560 and 2; `undefined` where nothing
 * is said in words.
 */
export function spelledAsFigures(source: NormalisedText, joined: boolean): SpelledText | undefined {
  const spoken = spokenIn(source.text, joined ? LAST_FOUR : FOUR_LAST);
  const isHesitant = (at: number) =>
    at > 0 && HESITATES.test(source.text.slice(spoken[at - 1]?.to, spoken[at]?.from));
  if (!spoken.some(({ value }, at) => value !== undefined || isHesitant(at))) return undefined;
  return rewritten(source, composed(spoken, source.text, joined), joined);
}

/** Whether a year in words stands before what may belong to it or not. */
export function isTwoWays(text: string): boolean {
  return /(?:hundra\p{L}{0,9}|tusen|hundred|thousand|och|fyra sista|[/-])[ -]\p{L}/iu.test(text);
}

const DOUBLED = /^(dubbel|trippel)(\p{L}+)$/u;

function spokenIn(text: string, name: RegExp): Spoken[] {
  const told = text.replace(name, (found) => '\0'.repeat(found.length));
  return [...told.matchAll(/\p{L}+|\d+/gu)].flatMap(({ 0: found, index: from }): Spoken[] => {
    const lower = found.toLowerCase();
    const doubled = DOUBLED.exec(lower);
    const of = doubled && VALUES.get(doubled[2] as string);
    if (doubled && typeof of === 'number' && of < 10) {
      const figures = String(of).repeat(TIMES.get(doubled[1] as string) as number);
      return [{ figures, value: MARK, from, to: from + found.length }];
    }
    const times = TIMES.get(lower) ?? (MANY.has(lower) ? 1 : undefined);
    if (times !== undefined) {
      const figures = MANY.get(lower) ?? '';
      return [{ figures, value: -times, from, to: from + found.length }];
    }
    if (/\d/.test(found)) return [{ figures: found, from, to: from + found.length }];
    if (lower === 'en' && ARTICLE.test(text.slice(from + 2, from + 8))) return [];
    if (MARK_WORD.test(found))
      return [{ figures: '-', value: MARK, from, to: from + found.length }];
    return found.length > LONGEST ? [] : wordsOf(found, from);
  });
}

/** `nittiotvå`: 90 and 2; nothing when any letter is left over. */
function wordsOf(found: string, from: number): Spoken[] {
  const words: Spoken[] = [];
  let at = 0;
  while (at < found.length) {
    NUMBER_WORD.lastIndex = at;
    const word = NUMBER_WORD.exec(found)?.[0];
    if (word === undefined) return [];
    const value = VALUES.get(word.toLowerCase()) as number;
    words.push({ figures: String(value), value, from: from + at, to: from + at + word.length });
    at += word.length;
  }
  return words;
}

/** 90 and 2 become 92, 19 and hundred and 92 become 1992. */
function composed(words: readonly Spoken[], text: string, joined: boolean): Spoken[] {
  const all: Spoken[] = [];
  const gapAt = (at: number) => text.slice(words[at - 1]?.to, words[at]?.from);
  const valueAt = (at: number) => (at > 0 && CLOSE.test(gapAt(at)) ? words[at]?.value : undefined);
  /** Below a hundred from `at`, with where it ends; one word alone where `isOne`. */
  const small = (at: number, isOne = false): readonly [value: number, next: number] => {
    const isApart = gapAt(at + 1) !== '';
    const isSum = !joined && gapAt(at + 1) === ' och ';
    const follows = isSum ? words[at + 1]?.value : valueAt(at + 1);
    const [value, unit] = [words[at]?.value as number, isOne && isApart ? 0 : (follows ?? 0)];
    // *fyrahundrafemtio niohundrasju* are two.
    const isNext = valueAt(at + 2) === HUNDRED && gapAt(at + 1) !== '';
    // *trettionde nionde* is a day and a month.
    const isRank = /nde$/i.test(text.slice(words[at]?.from, words[at]?.to));
    return value >= 20 && value < HUNDRED && unit > 0 && unit < 10 && !isNext && !isRank
      ? [value + unit, at + 2]
      : [value, at + 1];
  };
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Spoken;
    const repeated = repeatedAt(words, at);
    if (repeated) {
      all.push(repeated);
      at += 2;
      continue;
    }
    let [value, next] = word.value === undefined ? [-1, at + 1] : small(at);
    const scale = value > 0 && value < HUNDRED ? valueAt(next) : undefined;
    if (scale === HUNDRED || scale === THOUSAND) {
      value *= scale;
      next += 1;
      const isNought = valueAt(next) === 0 && (valueAt(next + 1) ?? 0) > 0;
      const rest = isNought ? next + 1 : next;
      const isPart = (valueAt(rest) ?? -1) > 0 && (joined || gapAt(next) === '');
      if (isPart && (valueAt(rest) as number) < HUNDRED) {
        const [more, after] = small(rest, !joined);
        // *ettusen tvåhundra trettiofyra*.
        const isHundreds = scale === THOUSAND && more < 10 && valueAt(after) === HUNDRED;
        value += isHundreds ? more * HUNDRED : more;
        next = isHundreds ? after + 1 : after;
        const last = isHundreds ? (valueAt(next) ?? 0) : 0;
        if (last > 0 && last < HUNDRED) {
          const [units, end] = small(next);
          value += units;
          next = end;
        }
      }
    }
    const figures = value < 0 ? word.figures : String(value);
    all.push({ ...word, figures, to: (words[next - 1] as Spoken).to });
    at = next;
  }
  return all;
}

/** *två ettor* is 11, *dubbel fem* 55. */
function repeatedAt(words: readonly Spoken[], at: number): Spoken | undefined {
  const [one, other] = [words[at] as Spoken, words[at + 1]];
  if (!other) return undefined;
  const isPlural =
    other.value === -1 && other.figures !== '' && (one.value ?? 0) > 1 && (one.value ?? 0) < 5;
  const isDouble =
    (one.value === -2 || one.value === -3) && (other.value ?? -1) >= 0 && (other.value ?? 10) < 10;
  if (!isPlural && !isDouble) return undefined;
  const figures = isPlural
    ? other.figures.repeat(one.value as number)
    : other.figures.repeat(-(one.value as number));
  return { figures, value: Number(figures), from: one.from, to: other.to };
}

function rewritten(
  { text, starts, ends }: NormalisedText,
  spoken: readonly Spoken[],
  joined: boolean,
): SpelledText {
  const made = { text: '', starts: [] as number[], ends: [] as number[], spelled: [] as number[] };
  const put = (written: string, from: number, to: number, isSpelled: number) => {
    made.text += written;
    for (let unit = 0; unit < written.length; unit++) {
      made.starts.push(starts[from] as number);
      made.ends.push(ends[to - 1] as number);
      made.spelled.push(isSpelled);
    }
  };
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; at++) put(text[at] as string, at, at + 1, 0);
  };
  let [at, wasWord] = [0, false];
  for (const [index, { figures, value, from, to }] of spoken.entries()) {
    const isWord = value !== undefined;
    const between = text.slice(at, from);
    const isSaid = isWord || wasWord;
    // Four typed figures that are no year, and a mark: a part of their own, `1838, åttio tre`.
    const isParted =
      (/\S/.test(between) && isLastFour(spoken[index - 1])) ||
      (!joined && PARTS.test(between)) ||
      (!isWord && AGE.test(text.slice(to, to + 4)));
    const isJoint =
      index > 0 && !isParted && (isSaid ? BETWEEN.test(between) : HESITATES.test(between));
    if (isJoint) put(' ', Math.min(at, from - 1), from, isSaid ? 0 : 1);
    else keep(at, from);
    put(figures, from, to, isWord ? 1 : 0);
    [at, wasWord] = [to, isWord];
  }
  keep(at, text.length);
  return { ...made, spelled: Uint8Array.from(made.spelled) };
}

const isLastFour = (one: Spoken | undefined) =>
  one?.value === undefined && /^(?!19|20)\d{4}$/.test(one?.figures ?? '');
