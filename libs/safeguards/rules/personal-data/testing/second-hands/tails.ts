import { pick, type Random } from './draw.js';
import { englishDigit, englishPair } from './english-words.js';
import type { Notations } from './notation.js';
import { digitWord, groupWord, numberWord } from './swedish-words.js';

const pairsOf = (digits: string) => digits.match(/../g) as string[];
const join = (words: readonly string[], random: Random) =>
  words.join(pick([' ', ' ', ', ', '. ', '-'], random));
const NAMES = ['nolla', 'etta', 'tvåa', 'trea', 'fyra', 'femma', 'sexa', 'sjua', 'åtta', 'nia'];

const PLURALS = 'nollor ettor tvåor treor fyror femmor sexor sjuor åttor nior'.split(' ');

/** The last four as one writes them, without a mark in front. */
export const PLAIN_TAILS: Notations = {
  'four digits': (n) => n.tail,
};

/** The last four with something inside. */
export const LOOSE_TAILS: Notations = {
  'two and two': (n) => pairsOf(n.tail).join(' '),
  'two and two, hyphen': (n) => pairsOf(n.tail).join('-'),
  'three and one': (n) => `${n.tail.slice(0, 3)} ${n.tail.slice(3)}`,
  'digits with spaces': (n) => [...n.tail].join(' '),
  'digits with dots': (n) => [...n.tail].join('.'),
  'digits with commas': (n) => [...n.tail].join(', '),
  'hyphen before': (n) => `-${n.tail}`,
  'dots before': (n) => `…${n.tail}`,
  'masked date before': (n) => `xxxxxx-${n.tail}`,
  'in brackets': (n) => `(${n.tail})`,
  'in quotes': (n) => `"${n.tail}"`,
};

/** The last four in words. */
export const SAID_TAILS: Notations = {
  'digit by digit': (n, random) => join([...n.tail].map(digitWord), random),
  'pairs in words': (n, random) => join(pairsOf(n.tail).map(groupWord), random),
  'names of digits': (n) => [...n.tail].map((digit) => NAMES[Number(digit)]).join(' '),
  'three and one in words': (n) => `${groupWord(n.tail.slice(0, 3))} ${digitWord(n.tail.slice(3))}`,
  'one and three in words': (n) => `${digitWord(n.tail.slice(0, 1))} ${groupWord(n.tail.slice(1))}`,
  'one number': (n) => (n.tail.startsWith('0') ? groupWord(n.tail) : numberWord(Number(n.tail))),
  doubles: (n) =>
    n.tail
      .replace(/(\d)\1|\d/g, (row, twin) =>
        twin ? `dubbel ${digitWord(twin)} ` : `${digitWord(row)} `,
      )
      .trim(),
  'doubles in one word': (n) =>
    n.tail
      .replace(/(\d)\1|\d/g, (row, twin) =>
        twin ? `dubbel${NAMES[Number(twin)]} ` : `${digitWord(row)} `,
      )
      .trim(),
  'so many of a kind': (n) =>
    n.tail
      .replace(/(\d)\1+|\d/g, (row) =>
        row.length > 1
          ? `${numberWord(row.length)} ${PLURALS[Number(row[0])]} `
          : `${NAMES[Number(row)]} `,
      )
      .trim(),
  'words and digits': (n) => `${n.tail.slice(0, 2)} ${groupWord(n.tail.slice(2))}`,
  'English digits': (n, random) => {
    const zero = pick(['zero', 'oh', 'o'], random);
    return join(
      [...n.tail].map((digit) => englishDigit(digit, zero)),
      random,
    );
  },
  'English pairs': (n) => pairsOf(n.tail).map(englishPair).join(' '),
  'English doubles': (n) =>
    n.tail
      .replace(/(\d)\1|\d/g, (row, twin) =>
        twin ? `double ${englishDigit(twin)} ` : `${englishDigit(row)} `,
      )
      .trim(),
};
