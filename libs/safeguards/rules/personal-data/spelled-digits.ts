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
const BELOW_TEEN = 'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv';
const TEENS = 'tretton|fjorton|femton|sexton|sjutton|arton|nitton';
const TENS = 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio';
const ENGLISH = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ENGLISH_TEENS = 'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const ENGLISH_TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** Days are said so: *den tolfte maj*, *the twelfth*; from 13 on with an ending, in English from 4. */
const ORDINALS =
  'första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte';
const ENGLISH_ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
/** Words, the number of the first, the step to the next, and the ending of all. */
type Numbered = readonly [words: string, first: number, step?: number, ending?: string];
const valuesOf = (...all: Numbered[]): ReadonlyMap<string, number> =>
  new Map(
    all.flatMap(([words, first, step = 1, ending = '']) =>
      words.split('|').map((word, at): [string, number] => [word + ending, first + at * step]),
    ),
  );

const VALUES = valuesOf(
  [TEENS, 13, 1, 'de'],
  [ENGLISH_TEENS, 13, 1, 'th'],
  [BELOW_TEEN, 0],
  [TEENS, 13],
  [TENS, 20, 10],
  [ORDINALS, 1],
  ['tjugonde|trettionde', 20, 10],
  ['tretti|fyrti|femti|sexti|sjutti|åtti|nitti', 30, 10],
  ['etta|tvåa|trea', 1],
  ['femma|sexa|sjua', 5],
  [ENGLISH, 0],
  [ENGLISH_TEENS, 13],
  [ENGLISH_TENS, 20, 10],
  [ENGLISH_ORDINALS, 1],
  ['twentieth|thirtieth', 20, 10],
  ['nolla|null|oh|o|nought', 0, 0],
  ['hundra|hundred', HUNDRED, 0],
  ['tusen|thousand', THOUSAND, 0],
  ['en', 1],
  ['tva', 2],
  ['atta|nia', 8],
  ['aderton', 18],
);
/** *två ettor*, *dubbel fem*: the figure as often as it is said. */
const MANY = valuesOf(['nollor|ettor|tvåor|treor|fyror|femmor|sexor|sjuor|åttor|nior', 0]);
const TIMES = valuesOf(['dubbel|dubbla|dubbelt|double', 2, 0], ['trippel|triple', 3, 0]);
/** The longest first: `femton` is not `fem`. */
const NUMBER_WORD = new RegExp(
  [...VALUES.keys()].sort((one, other) => other.length - one.length).join('|'),
  'iy',
);
const MARK_WORD = /^(?:(?:binde|tank|snedstr|mellan|)streck|minus|dash|hyphen|divis|punkt|dot)$/i;
/** Longer than any number said in one breath: `nittonhundrasjuttiosju`. */
const LONGEST = 40;
/** Tens and units, hundreds and years, are said one after the other. */
const CLOSE = /^[ -]?$/;
/** What people say while they think of the next figure. */
const FILLER =
  '(?:[eäu]+h+m*|ö+h*m*|h+m+|m+h*m*|e+r+m*|aa|ja+|jo+|jaha|va|nä|nej|okej?|alltså|asså|liksom|typ|bara?|vänta(?: lite)?|låt (?:mig|mej) se|(?:vad )?(?:var|är|blir) det(?: nu)?|tror jag|well|so|wait|like|you know|let me see|sen|sedan|då|där(?:efter|på)?|(?:och )?så|och sen|och|följt av|paus|mellanslag|blanksteg|komma|kolon|and|then|space|pause|(?:till )?sist|slutligen|nu)';
const GAP = '[ ,.;:/…!?()"-]';
/** What people put between numbers they were told. */
const BETWEEN = new RegExp(`^(?:[ ,.;:/…]{0,5}|${GAP}{1,4}(?:${FILLER}${GAP}{1,4}){1,4})$`, 'iu');
/** `9816 och fyrtiosju tio noll åtta`: two numbers, where it is read so. */
const PARTS = /^ (?:och|and|[/-]) $/i;
/** An age stands between two numbers and is in neither. */
const AGE = /^ ?år(?!\p{L})/u;
/** Between figures no single *och* will do. */
const HESITATES = new RegExp(`^${GAP}{1,4}(?!och ?$)(?:${FILLER}${GAP}{1,4}){1,4}$`, 'iu');
/** `sista fyra` names what follows and is no part of it; `fyra sista fyra`: it may begin on a four. */
const lastFour = (joined: boolean) =>
  new RegExp(`(?<!\\p{L})(?:sista fyra|fyra sista${joined ? '(?! fyra)' : ''})(?!\\p{L})`, 'giu');
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
  const spoken = spokenIn(source.text, lastFour(joined));
  const isHesitant = (at: number) =>
    at > 0 && HESITATES.test(source.text.slice(spoken[at - 1]?.to, spoken[at]?.from));
  if (!spoken.some(({ value }, at) => value !== undefined || isHesitant(at))) return undefined;
  return rewritten(source, composed(spoken, source.text, joined), joined);
}

const DOUBLED = /^(dubbel|trippel)(\p{L}+)$/u;

function spokenIn(text: string, name: RegExp): Spoken[] {
  const told = text.replace(name, (found) => '\0'.repeat(found.length));
  return [...told.matchAll(/\p{L}+|\d+/gu)].flatMap(({ 0: found, index: from }): Spoken[] => {
    const lower = found.toLowerCase();
    const doubled = DOUBLED.exec(lower);
    const of = doubled && VALUES.get(doubled[2] as string);
    const to = from + found.length;
    if (doubled && typeof of === 'number' && of < 10) {
      const figures = String(of).repeat(TIMES.get(doubled[1] as string) as number);
      return [{ figures, value: MARK, from, to }];
    }
    const times = TIMES.get(lower) ?? (MANY.has(lower) ? 1 : undefined);
    if (times !== undefined) {
      return [{ figures: String(MANY.get(lower) ?? ''), value: -times, from, to }];
    }
    if (/\d/.test(found)) return [{ figures: found, from, to }];
    if (lower === 'en' && ARTICLE.test(text.slice(to, to + 6))) return [];
    if (MARK_WORD.test(found)) return [{ figures: '-', value: MARK, from, to }];
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
  const [times, value] = [one.value ?? 0, other.value ?? MARK];
  const isPlural = value === -1 && other.figures !== '' && times > 1 && times < 5;
  const isDouble = (times === -2 || times === -3) && value >= 0 && value < 10;
  if (!isPlural && !isDouble) return undefined;
  const figures = other.figures.repeat(Math.abs(times));
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
