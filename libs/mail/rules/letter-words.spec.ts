import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { LETTER_WORDS, type LetterWords, letterLanguage } from './letter-words.js';

/** Each word and sentence by its name, as it is sent. */
function said(language: Language): Record<string, string> {
  const words = LETTER_WORDS[language];
  const entries = Object.entries(words) as [keyof LetterWords, LetterWords[keyof LetterWords]][];
  const plain = entries.flatMap(([name, value]) => {
    if (typeof value === 'string') return [[name, value]];
    if (typeof value === 'function') return [];
    return value.map((sentence, n) => [`${name} ${n}`, sentence]);
  });
  const events = [1, 2, 17].map((n) => [`events ${n}`, words.events(n)]);
  const waiting = WAITING.flatMap((n) =>
    words.waiting(n).map((text, at) => [`waiting ${Object.values(n)} ${at}`, text]),
  );
  return Object.fromEntries([plain, events, waiting].flat());
}

const WAITING = [
  { all: 1, late: 0, soon: 0 },
  { all: 1, late: 1, soon: 0 },
  { all: 1, late: 0, soon: 1 },
  { all: 3, late: 1, soon: 2 },
  { all: 17, late: 0, soon: 1 },
];

/** What a letter must not tell: of whom, of what, of where (INV-20). */
const TELLING =
  /pass|fält|field|polis|police|socialtj|social serv|frälsning|salvation|seminar|rapport|report|område|area|prostitution|människohandel|trafficking|FP-/i;

describe('the words of letters', () => {
  it('are the same in every language, and none is left out', () => {
    const names = Object.keys(said('sv')).sort();
    expect(names).toEqual(expect.arrayContaining(['asked 1', 'calledOff 0', 'events 17', 'title']));
    for (const language of LANGUAGES) {
      expect([language, Object.keys(said(language)).sort()]).toEqual([language, names]);
      for (const [name, text] of Object.entries(said(language))) {
        expect([language, name, text.trim()]).toEqual([language, name, text]);
        expect([language, name, text.length > 3]).toEqual([language, name, true]);
      }
    }
  });

  it('are translated, each of them', () => {
    const english = said('en');
    const copied = Object.entries(said('sv')).filter(([name, text]) => english[name] === text);
    expect(copied).toEqual([]);
  });

  it.each([...LANGUAGES])('tell nothing of what they are about, in %s', (language) => {
    const telling = Object.entries(said(language)).filter(([, text]) => TELLING.test(text));
    expect(telling).toEqual([]);
  });

  it.each<[Language, string, string]>([
    ['sv', 'Du har en ny händelse i portalen.', 'Du har 2 nya händelser i portalen.'],
    ['en', 'You have one new event in the portal.', 'You have 2 new events in the portal.'],
  ])('count in %s', (language, one, two) => {
    const { events } = LETTER_WORDS[language];
    expect([events(1), events(2)]).toEqual([one, two]);
  });

  it('say how much waits, and no more than is so', () => {
    expect(WAITING.map((n) => LETTER_WORDS.sv.waiting(n).join(' '))).toEqual([
      'En sak väntar på dig i portalen.',
      'En sak väntar på dig i portalen. Den är försenad.',
      'En sak väntar på dig i portalen. Den ska vara klar inom sju dagar.',
      '3 saker väntar på dig i portalen. Försenade: 1. Ska vara klara inom sju dagar: 2.',
      '17 saker väntar på dig i portalen. Ska vara klara inom sju dagar: 1.',
    ]);
  });
});

it.each<[string | null | undefined, Language]>([
  [undefined, 'sv'],
  [null, 'sv'],
  ['', 'sv'],
  ['de', 'sv'],
  ['EN', 'sv'],
  ['sv', 'sv'],
  ['en', 'en'],
])('writes to who keeps %p in %s', (kept, language) => {
  expect(letterLanguage(kept)).toBe(language);
});
