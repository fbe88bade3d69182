/** Words that are in every other sentence, and tell nothing apart. */
const SMALL = new Set(
  'i på och att en ett för med om till av är jag vi min mitt mina ur än åt samt eller a an the and of in on to for my is'.split(
    ' ',
  ),
);
/** What a question begins with, and what says nothing of the thing asked for. */
const ASKING = new Set(
  [
    'vem vad var när hur vilka vilken vilket varför ska skall får kan måste har haft hade blir blev många mycket',
    'förra förre nästa senaste där dit det den de som så inte hos från under efter ligger finns visa hitta se antal nummer',
    'bland mellan mot utan över per vid genom inom kring mig mina dig din ditt dina oss vår vårt våra er ert era sig sin sitt sina',
    'ta ge gör göra går gått gick kommer emot vill behöver',
    // When, and not what.
    'natt natten kväll kvällen nu genast tonight now',
    'among between against without over by through me your our their take give make makes get want need',
    'who what where when how which why do does did can may must i we have has had many last next that not from show find see number',
  ].flatMap((line) => line.split(' ')),
);

/** Words of a text that are looked for; nobody writes more, and each costs. */
const MOST_WORDS = 8;

/** One word as people write it where two stand in the dictionary, and which of the two tells. */
const RUN_TOGETHER: Readonly<Record<string, string>> = {
  ...{ inatt: 'natt', ikväll: 'kväll', imorse: 'morse', idag: 'dag', iår: 'år' },
};

/** Numbers as people write them where the page has a digit, and the other way round. */
const DIGITS: Readonly<Record<string, string>> = {
  ...{
    två: '2',
    tre: '3',
    fyra: '4',
    fem: '5',
    sex: '6',
    sju: '7',
    åtta: '8',
    nio: '9',
    tio: '10',
  },
  ...{ two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
};

/**
 * The words of a text as they were written, in small letters, and small numbers as digits; signs between them are left
 * out.
 */
export const writtenWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,.;:()[\]/§?!"'’”·–—-]+/)
    .filter(Boolean)
    .map((word) => DIGITS[word] ?? word);

/** The words that tell, and of those the ones that say what is asked for; all of them where none is left. */
export function tellingWords(text: string): { readonly all: string[]; readonly core: string[] } {
  const written = writtenWords(text).map((word) => RUN_TOGETHER[word] ?? word);
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
  // *Bedömningar* is another form of *bedömning*, which ends as a verb does.
  ...['ingarnas', 'ingarna', 'ingens', 'ingar', 'ingen', 'ings'],
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
  return (
    stem
      .replace(/mm(?:er|r)?$/, 'm')
      .replace(/(.)\1$/, '$1')
      // *seminarium*, *seminarier* and the *seminarie* of speech.
      .replace(/(.{5})i(?:um)?$/, '$1')
  );
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
