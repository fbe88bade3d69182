import { chance, pad, pick, type Random } from './draw.js';
import {
  ENGLISH_MONTHS,
  englishDigit,
  englishPair,
  englishRank,
  englishYear,
} from './english-words.js';
import type { Notations } from './notation.js';
import { eightOf, type PersonNumber, sixOf } from './person-number.js';
import { digitWord, groupWord, MONTHS, numberWord, rankWord, yearWord } from './swedish-words.js';

const pairsOf = (digits: string) => digits.match(/../g) as string[];
const two = (n: PersonNumber) => pad(n.year % 100);
const month = (n: PersonNumber) => MONTHS[n.month - 1] as string;
const english = (n: PersonNumber) => ENGLISH_MONTHS[n.month - 1] as string;
const wordsOf = (digits: string) => [...digits].map(digitWord);
/** `åttifyra`, as most people say it. */
const spoken = (text: string) => text.replace(/tio(?=\p{L})/gu, 'ti');
const join = (words: readonly string[], random: Random) =>
  words.join(pick([' ', ' ', ', ', '. ', ' - '], random));

/** Read number by number: a raised day can be said this way too. */
export const SAID_DATES: Notations = {
  'pairs in words': (n, random) => join(pairsOf(sixOf(n)).map(groupWord), random),
  'pairs as spoken': (n) => pairsOf(sixOf(n)).map(groupWord).map(spoken).join(' '),
  'pairs with the century': (n, random) => join(pairsOf(eightOf(n)).map(groupWord), random),
  'pairs, tens apart': (n) =>
    pairsOf(sixOf(n))
      .map((pair) => groupWord(pair).replace(/(tio|tjugo)(?=\p{L})/u, '$1 '))
      .join(' '),
  'year in words, pairs': (n) =>
    `${yearWord(n.year)} ${groupWord(pad(n.month))} ${groupWord(pad(n.day))}`,
  'digit by digit': (n, random) => join(wordsOf(sixOf(n)), random),
  'digit by digit, with the century': (n, random) => join(wordsOf(eightOf(n)), random),
  'digit by digit, in small heaps': (n) =>
    pairsOf(sixOf(n))
      .map((pair) => wordsOf(pair).join(' '))
      .join(', '),
  'digit by digit, with hyphens': (n) => wordsOf(sixOf(n)).join('-'),
  'two groups of three': (n) => (sixOf(n).match(/.../g) as string[]).map(groupWord).join(' '),
  'words and digits': (n, random) =>
    pairsOf(sixOf(n))
      .map((pair) => (chance(0.5, random) ? pair : groupWord(pair)))
      .join(' '),
  capitals: (n) => pairsOf(sixOf(n)).map(groupWord).join(' ').toUpperCase(),
  'English pairs': (n) => pairsOf(sixOf(n)).map(englishPair).join(' '),
  'English year, pairs': (n) =>
    `${englishYear(n.year)} ${englishPair(pad(n.month))} ${englishPair(pad(n.day))}`,
  'English digits': (n, random) => {
    const zero = pick(['zero', 'oh', 'o'], random);
    return join(
      [...sixOf(n)].map((digit) => englishDigit(digit, zero)),
      random,
    );
  },
};

/** Said as a day of the calendar: only for a true day. */
export const SAID_CALENDAR_DATES: Notations = {
  'year, then the day': (n) => `${yearWord(n.year)} den ${rankWord(n.day)} ${month(n)}`,
  'the day, then the year': (n, random) =>
    `${pick(['den ', ''], random)}${rankWord(n.day)} ${month(n)} ${yearWord(n.year, chance(0.5, random))}`,
  'the day, short year': (n) => `den ${rankWord(n.day)} ${month(n)} ${spoken(groupWord(two(n)))}`,
  'rank in rank': (n, random) =>
    `${rankWord(n.day)} ${pick(['i ', ''], random)}${rankWord(n.month)} ${groupWord(two(n))}`,
  'day as a plain number': (n) => `${numberWord(n.day)} ${month(n)} ${yearWord(n.year)}`,
  'day in digits, year in words': (n) => `${n.day} ${month(n)} ${yearWord(n.year)}`,
  'day in words, year in digits': (n) => `den ${rankWord(n.day)} ${month(n)} ${n.year}`,
  'year apart': (n) =>
    `${n.year < 2000 ? 'nitton' : 'tjugo'} ${groupWord(two(n))}, ${rankWord(n.day)} ${month(n)}`,
  'year, month, rank': (n, random) =>
    `${groupWord(two(n))}${pick([', ', ' '], random)}${month(n)}${pick([', ', ' '], random)}${rankWord(n.day)}`,
  'year, month, day, with their names': (n) =>
    `år ${groupWord(two(n))}, månad ${numberWord(n.month)}, dag ${numberWord(n.day)}`,
  'English, month first': (n) => `${english(n)} ${englishRank(n.day)}, ${englishYear(n.year)}`,
  'English, day first': (n) => `the ${englishRank(n.day)} of ${english(n)} ${englishYear(n.year)}`,
  'English, year first': (n) => `${englishYear(n.year)}, ${english(n)} the ${englishRank(n.day)}`,
};
