import { describe, expect, it } from '@jest/globals';
import { ownLanguageName } from '@stad/platform/rules/language-name.js';
import {
  checkFurtherText,
  directionOf,
  FURTHER_LANGUAGES,
  LONGEST_FURTHER,
  mayHave,
  type TypedText,
} from './further-language.js';

const TODAY = '2022-05-20';
const published: TypedText = {
  ...{ language: 'ro', says: ' En rad\nEn till ', knownBy: 'AUTHORITY' },
  ...{ sourceName: 'Broschyren', sourceUrl: 'https://agency.example/ro', byFunction: '' },
  knownOn: '2022-05-19',
};
const read: TypedText = {
  ...published,
  ...{ knownBy: 'READ_BY', sourceName: '', sourceUrl: '', byFunction: 'Auktoriserad tolk' },
};

describe('the words of a further language', () => {
  it.each<[string, TypedText, [string, string]]>([
    ['of no list', { ...read, language: 'de' }, ['LANGUAGE_UNKNOWN', 'language']],
    ['of the page itself', { ...read, language: 'en' }, ['LANGUAGE_UNKNOWN', 'language']],
    ['that are none', { ...read, says: ' \n ' }, ['FURTHER_TEXT_MISSING', 'says']],
    [
      'that are a speech',
      { ...read, says: 'a'.repeat(LONGEST_FURTHER.says + 1) },
      ['TEXT_TOO_LONG', 'says'],
    ],
    ['known in no way', { ...published, knownBy: '' }, ['INVALID_CODE', 'knownBy']],
    ['by a machine', { ...published, knownBy: 'MACHINE' }, ['INVALID_CODE', 'knownBy']],
    ['of nobody’s text', { ...published, sourceName: ' ' }, ['TEXT_SOURCE_MISSING', 'sourceName']],
    [
      'of a text with a long name',
      { ...published, sourceName: 'a'.repeat(LONGEST_FURTHER.sourceName + 1) },
      ['TEXT_TOO_LONG', 'sourceName'],
    ],
    [
      'of a text that is nowhere',
      { ...published, sourceUrl: '' },
      ['INVALID_HTTPS_URL', 'sourceUrl'],
    ],
    [
      'of an open line',
      { ...published, sourceUrl: 'http://a.example' },
      ['INVALID_HTTPS_URL', 'sourceUrl'],
    ],
    ['read by nobody', { ...read, byFunction: ' ' }, ['TEXT_READER_MISSING', 'byFunction']],
    ['read tomorrow', { ...read, knownOn: '2022-05-21' }, ['DATE_IN_FUTURE', 'knownOn']],
  ])('are refused: %s', (_, typed, [code, field]) => {
    expect(checkFurtherText(typed, null, TODAY)).toMatchObject({
      ok: false,
      problems: [{ code, field }],
    });
  });

  it('have one way in which they are known, and nothing of the other', () => {
    expect(checkFurtherText({ ...published, byFunction: 'Tolk' }, null, TODAY)).toMatchObject({
      ok: true,
      value: { says: 'En rad\nEn till', sourceName: 'Broschyren', byFunction: null },
    });
    expect(
      checkFurtherText(
        { ...published, ...{ knownBy: 'READ_BY', byFunction: 'Tolk' } },
        null,
        TODAY,
      ),
    ).toMatchObject({ ok: true, value: { sourceName: null, sourceUrl: null, byFunction: 'Tolk' } });
  });

  it.each<[string, string, string, boolean]>([
    ['other words, the same day', 'Andra ord', '2022-05-19', false],
    ['other words, a day before', 'Andra ord', '2022-05-01', false],
    ['other words, a later day', 'Andra ord', '2022-05-20', true],
    ['the same words, the same day', 'En rad\nEn till', '2022-05-19', true],
    ['the same words, read again', 'En rad\nEn till', '2022-05-20', true],
  ])('that stand already: %s', (_, says, knownOn, isTaken) => {
    const kept = { says: 'En rad\nEn till', knownOn: '2022-05-19' };
    const answer = checkFurtherText({ ...read, says, knownOn }, kept, TODAY);
    expect(answer.ok).toBe(isTaken);
    if (!answer.ok) {
      expect(answer.problems).toEqual([{ code: 'TEXT_NOT_READ_SINCE', field: 'knownOn' }]);
    }
  });
});

describe('the languages of a town', () => {
  it.each<[string, string, string[], boolean]>([
    ['the fourth', 'bg', ['ar', 'fa', 'so'], true],
    ['a fifth', 'bg', ['ar', 'fa', 'so', 'th'], false],
    ['the fourth beside Romanian', 'bg', ['ro', 'ar', 'fa', 'so'], true],
    ['a fifth beside Romanian', 'bg', ['ro', 'ar', 'fa', 'so', 'th'], false],
    ['Romanian, beside four', 'ro', ['ar', 'fa', 'so', 'th'], true],
    ['one that is there', 'th', ['ar', 'fa', 'so', 'th'], true],
  ])('%s', (_, language, has, may) => {
    expect(mayHave(language, has)).toBe(may);
  });

  it('are each called what they call themselves, Romanian first', () => {
    const names = FURTHER_LANGUAGES.map(ownLanguageName);
    expect(names.slice(0, 4)).toEqual(['Română', 'العربية', 'Български', 'Español']);
    expect(new Set(names).size).toBe(FURTHER_LANGUAGES.length);
    // None is left a code.
    expect(names.filter((name) => name.length < 4)).toEqual(
      ['ไทย', '中文'].filter((n) => n.length < 4),
    );
  });

  it('read from right to left where they do', () => {
    const rightToLeft = FURTHER_LANGUAGES.filter((one) => directionOf(one) === 'rtl');
    expect(rightToLeft).toEqual(['ar', 'fa']);
  });
});
