/** Words that are in every other sentence, and tell nothing apart. */
const SMALL = new Set(
  'i på och att en ett för med om till av är jag vi min mitt mina a an the and of in on to for my is'.split(
    ' ',
  ),
);
/** What a question begins with, and what says nothing of the thing asked for. */
const ASKING = new Set(
  [
    'vem vad var när hur vilka vilken varför ska skall får kan måste har haft hade blir blev många mycket',
    'förra förre nästa senaste där dit det den de som så inte hos från under efter ligger finns visa hitta se antal nummer',
    'who what where when how which why do does did can may must i we have has had many last next that not from show find see number',
  ].flatMap((line) => line.split(' ')),
);

/** Words of a text that are looked for; nobody writes more, and each costs. */
const MOST_WORDS = 8;

/** The words of a text as they were written, in small letters; signs between them are left out. */
export const writtenWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,.;:()[\]/§?!"'’”·–—-]+/)
    .filter(Boolean);

/** The words that tell, and of those the ones that say what is asked for; all of them where none is left. */
export function tellingWords(text: string): { readonly all: string[]; readonly core: string[] } {
  const written = writtenWords(text);
  const telling = written.filter((word) => !SMALL.has(word));
  const all = (telling.length > 0 ? telling : written).slice(0, MOST_WORDS);
  const core = all.filter((word) => !ASKING.has(word));
  return { all, core: core.length > 0 ? core : all };
}

/** Without rings and dots: who has no Swedish keys writes *falt* and *atgard*. */
export const plainWord = (word: string) =>
  /[^\p{ASCII}]/u.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;

/** Endings of number, case and definite form, in Swedish and English, the longest first. */
const ENDINGS = [
  ...['heterna', 'arnas', 'ernas', 'ornas', 'arna', 'erna', 'orna', 'andet', 'heten', 'heter'],
  ...[
    'ande',
    'aren',
    'arne',

    'aste',
    'ades',
    'ade',
    'are',
    'ing',
    'ens',
    'ets',
    'ers',
  ],
  ...[
    'ars',
    'ors',
    'ad',
    'en',
    'et',
    'er',
    'ar',
    'or',
    'es',
    'as',
    'at',
    'na',
    'ed',
    'a',
    'e',
    'n',
    's',
    't',
  ],
];

/** What is left of a word without its ending, at least four letters: *receptionen* and *reception* are one. */
export function stemOf(word: string): string {
  const plain = plainWord(word);
  const ending = ENDINGS.find((each) => plain.length - each.length >= 4 && plain.endsWith(each));
  const stem = ending ? plain.slice(0, -ending.length) : plain;
  // *nummer* and *numret*, *regel* and *regler*.
  return stem.replace(/mm(?:er|r)?$/, 'm').replace(/(.)\1$/, '$1');
}

/** The shortest part of a compound that is looked for by itself. */
export const SHORTEST_PART = 4;

/** Where a compound may be cut in two; an *s* between the parts belongs to the first. */
export function cutsOf(word: string): (readonly [first: string, last: string])[] {
  const cuts: (readonly [string, string])[] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    cuts.push([word.slice(0, at), word.slice(at)]);
  }
  return cuts;
}
