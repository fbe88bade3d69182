import { chance, pick, type Random } from './draw.js';
import type { Notations, Write } from './notation.js';
import { eightOf, type PersonNumber, sixOf } from './person-number.js';

const LOOKALIKES: Readonly<Record<string, readonly string[]>> = {
  '0': ['O', 'o', 'Q', 'D', 'Ø', 'О'],
  '1': ['l', 'I', 'i', '|', '!'],
  '2': ['Z', 'z'],
  '5': ['S', 's'],
  '6': ['G', 'b'],
  '8': ['B'],
  '9': ['g', 'q'],
};

const written = (n: PersonNumber, random: Random) =>
  `${pick([sixOf(n), eightOf(n)], random)}${pick(['-', '-', '', ' '], random)}${n.tail}`;

/** Puts letters for the digits of the set in `share` of their places, and in one at least. */
function swapped(text: string, set: string, share: number, random: Random): string {
  const places = [...text].flatMap((sign, place) => (set.includes(sign) ? [place] : []));
  if (places.length === 0) return text;
  const always = pick(places, random);
  return [...text]
    .map((sign, place) => {
      if (!places.includes(place) || (place !== always && !chance(share, random))) return sign;
      return pick(LOOKALIKES[sign] as readonly string[], random);
    })
    .join('');
}

const swap =
  (set: string, share: number): Write =>
  (n, random) =>
    swapped(written(n, random), set, share, random);

/** Letters where digits were: a machine that reads a scan, or somebody who hides. */
export const LETTERED: Notations = {
  'O for 0': swap('0', 1),
  'l or I for 1': swap('1', 1),
  'O and l': swap('01', 0.8),
  'S and B': swap('58', 0.8),
  'Z and S': swap('25', 0.8),
  'one letter': swap('0125689', 0),
  'some letters': swap('0125689', 0.3),
  'every letter that there is': swap('0125689', 1),
  'letters in the last four': (n, random) =>
    `${sixOf(n)}-${swapped(n.tail, '0125689', 0.7, random)}`,
  'letters in the date': (n, random) => `${swapped(eightOf(n), '0125689', 0.5, random)}-${n.tail}`,
};
