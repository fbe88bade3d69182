/**
 * What was typed, made plain: lower case, one kind of space and of dash, no invisible characters.
 * Text that the portal itself shows carries word joiners and thin spaces; pasted back, it is read.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u2032]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** `lördag` as a keyboard without å, ä, ö writes it. */
export function withoutRings(word: string): string {
  return word.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
}

/** Numbers that are written out where days and weeks are counted: *om två veckor*. */
const COUNTED: readonly (readonly string[])[] = [
  ['en', 'ett', 'a', 'one'],
  ['två', 'tva', 'two'],
  ['tre', 'three'],
  ['fyra', 'four'],
  ['fem', 'five'],
  ['sex', 'six'],
  ['sju', 'seven'],
  ['åtta', 'atta', 'eight'],
  ['nio', 'nine'],
  ['tio', 'ten'],
  ['elva', 'eleven'],
  ['tolv', 'twelve'],
];

/** 1–12 in words, Swedish or English. */
export function countedWord(word: string): number | undefined {
  const index = COUNTED.findIndex((words) => words.includes(word));
  return index < 0 ? undefined : index + 1;
}
