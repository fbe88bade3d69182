import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { LETTER_WORDS, type LetterWords, letterLanguage } from './letter-words.js';

/** Each word and sentence by its name, as it is sent. */
function said(language: Language): Record<string, string> {
  const words = LETTER_WORDS[language];
  const entries = Object.entries(words) as [keyof LetterWords, LetterWords[keyof LetterWords]][];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      if (typeof value === 'string') return [[name, value]];
      if (typeof value === 'function') return [1, 2, 17].map((n) => [`${name} ${n}`, value(n)]);
      return value.map((sentence, n) => [`${name} ${n}`, sentence]);
    }),
  );
}

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
