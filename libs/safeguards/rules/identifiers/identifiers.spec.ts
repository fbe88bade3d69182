import { describe, expect, it } from '@jest/globals';
import { tailFor } from '../personal-data/testing/made-numbers.js';
import {
  diaryNumber,
  functionName,
  httpsUrl,
  knownEmail,
  orgNumber,
  searchText,
  workEmail,
  workPhone,
  workPlace,
} from './identifiers.js';
import { tidy, tidyLine } from './tidy.js';

const now = new Date('2025-12-01T12:00:00Z');
const personal = '19121212-1212';

describe('refused', () => {
  it.each([
    // INV-24.
    ['diary number with a name', diaryNumber('SO 2022/Svensson')],
    ['diary number that is a person', diaryNumber(personal)],
    ['org number of a sole trader', orgNumber('121212-1212')],
    ['org number with a wrong check digit', orgNumber('212000-1138')],
    ['address that holds a number', workEmail(`${personal}@lund.example`, now)],
    ['address without a host', workEmail('någon', now)],
    ['phone with words', workPhone('växeln', now)],
    ['phone too short', workPhone('04', now)],
    ['personal number as phone', workPhone(personal, now)],
    ['function with a phone', functionName('Jour 040-628 04 00', now)],
    ['function that is an address', functionName('a@b.example', now)],
    ['plain http', httpsUrl('http://lund.example', now)],
    ['script', httpsUrl('javascript:alert(1)', now)],
    ['user and password', httpsUrl('https://a:b@lund.example', now)],
    ['search for a person', searchText(personal, now)],
    ['search too long', searchText('x'.repeat(101), now)],
  ])('%s', (_, value) => expect(value).toBeUndefined());
});

describe('kept as', () => {
  it.each([
    [diaryNumber(' so 2022/0035 '), 'SO 2022/0035'],
    [diaryNumber('801-12345-2022'), '801-12345-2022'],
    [diaryNumber('823-2022'), '823-2022'],
    [diaryNumber('A123.456/2022'), 'A123.456/2022'],
    [orgNumber('2120001132'), '212000-1132'],
    [orgNumber('162120001132'), '212000-1132'],
    [workEmail(' Samordnare1@SOC-Lund.example', now), 'samordnare1@soc-lund.example'],
    [workPhone('040–628 04  00', now), '040-628 04 00'],
    [workPhone('+46 40 628 04 00', now), '+46 40 628 04 00'],
    [workPhone('114 14', now), '114 14'],
    [workPhone('+46 (0)40-628 04 00', now), '+46 40-628 04 00'],
    [workPhone('(040) 628 04 00', now), '040 628 04 00'],
    [workPhone('040 / 628 04 00', now), '040-628 04 00'],
    [workPhone('040.628.04.00', now), '040 628 04 00'],
    [functionName('Socialsekreterare 1 (Lund)', now), 'Socialsekreterare 1 (Lund)'],
    [httpsUrl('https://www.lund.example/a?b=c', now), 'https://www.lund.example/a?b=c'],
    [searchText(' hotell \n station ', now), 'hotell station'],
    [tidy('a\u0000b\r\nc\ud800 e\u0301 '), 'ab\nc\ufffd \u00e9'],
  ])('%s', (value, kept) => expect(value).toBe(kept));
});

describe('a phone that could be somebody’s number', () => {
  const tail = tailFor('20070112', '150');
  const coordination = `070174${tailFor('20070174', '060')}`;

  it('is a phone when it is written like one', () => {
    expect(workPhone(`070112${tail}`, now)).toBe(`070112${tail}`);
    expect(workPhone(coordination, now)).toBe(coordination);
    expect(workPhone(`0701-12${tail}`, now)).toBe(`0701-12${tail}`);
  });

  it('is refused when it is written like the other', () => {
    expect(workPhone(`070112-${tail}`, now)).toBeUndefined();
    expect(workPhone(`070112 ${tail}`, now)).toBeUndefined();
    expect(workPhone(`07 01 12 ${tail}`, now)).toBeUndefined();
  });
});

describe('the bounds of', () => {
  it.each([
    ['a short number', workPhone('112', now), '112'],
    ['a shorter one', workPhone('11', now), undefined],
    ['six digits', workPhone('116 016', now), '116 016'],
    ['seven digits after a one', workPhone('116 0160', now), undefined],
    ['seven digits', workPhone('046-12 34', now), '046-12 34'],
    ['six digits after a zero', workPhone('046-123', now), undefined],
    ['fifteen digits', workPhone('+46 123456789012 3', now), '+46 123456789012 3'],
    ['sixteen digits', workPhone('+46 123456789012 34', now), undefined],
    ['a first digit that is none', workPhone('2345 67 89', now), undefined],
    ['a letter', workPhone('040-628 04 00x', now), undefined],
    ['thirty characters', workPhone(`04${'-'.repeat(22)}628040`, now)?.length, 30],
    ['thirty-one', workPhone(`04${'-'.repeat(23)}628040`, now), undefined],
    ['a personal number with dots', workPhone('19121212.1212', now), undefined],
    ['a trailing dash', workPhone('040-628 04 00-', now), undefined],
    ['all dashes', workPhone('040\u2010628\u2212 04 00', now), '040-628- 04 00'],
    ['a search', searchText('x'.repeat(100), now)?.length, 100],
    ['an address of the web', httpsUrl(`https://a.se/${'x'.repeat(1987)}`, now)?.length, 2000],
    ['a longer one', httpsUrl(`https://a.se/${'x'.repeat(1988)}`, now), undefined],
    ['a host alone', httpsUrl('https://lund.example:8443', now), 'https://lund.example:8443'],
    ['a host without a dot', httpsUrl('https://lund/', now), undefined],
    ['an address with a number', httpsUrl(`https://lund.example/${personal}`, now), undefined],
    ['an address before the scheme', httpsUrl('x https://lund.example/', now), undefined],
    ['a function', functionName(`A${'b'.repeat(79)}`, now)?.length, 80],
    ['a longer function', functionName(`A${'b'.repeat(80)}`, now), undefined],
    ['a function of one letter', functionName('A', now), undefined],
    ['a function in small letters', functionName('jouren', now), undefined],
    ['a mailbox', workEmail(`${'a'.repeat(64)}@lund.example`, now)?.length, 77],
    ['a longer mailbox', workEmail(`${'a'.repeat(65)}@lund.example`, now), undefined],
    ['a long host', workEmail(`a@${'b'.repeat(244)}.example`, now)?.length, 254],
    ['a longer host', workEmail(`a@${'b'.repeat(245)}.example`, now), undefined],
    ['two addresses', workEmail('a@b.example c@d.example', now), undefined],
    ['words after an address', workEmail('a@b.example!', now), undefined],
    ['a diary number with words', diaryNumber('dnr SO 2022/0035 x'), undefined],
    ['a police diary number', diaryNumber('x A123.456/2022'), undefined],
    ['a county number', diaryNumber('801-12345-20221'), undefined],
    ['six digits and four', diaryNumber(`${121212}-2022`), undefined],
    ['a year alone', diaryNumber('2022/1'), '2022/1'],
    ['a year with a dash', diaryNumber('2022-00351'), '2022-00351'],
    ['an organisation in the wrong place', orgNumber('12120001132'), undefined],
    ['an organisation with a word', orgNumber('212000-1132x'), undefined],
    ['an organisation and sixteen in front', orgNumber('16212000-1132'), '212000-1132'],
  ])('%s', (_, value, expected) => expect(value).toBe(expected));

  it.each([
    ['\u0001a\tb\u007f\u009fc', 'a\tbc'],
    ['a\r\rb', 'a\n\nb'],
    ['  a\n', 'a'],
  ])('tidy %j', (typed, kept) => expect(tidy(typed)).toBe(kept));

  it('one line', () => expect(tidyLine(' a \n\t b ')).toBe('a b'));
});

describe('where somebody works', () => {
  it.each([
    '7-Eleven',
    'iStay',
    'O’Learys',
    "O'Learys",
    'ica maxi',
    'H&M',
    'Café 21',
    'Hotell Lillån',
    'Åhléns',
  ])('is taken as it calls itself: %s', (name) => expect(workPlace(name, now)).toBe(name));

  it.each([
    '',
    'x',
    '12',
    '---',
    `Hotell ${personal}`,
    'Ring 070-628 04 10',
    'a@b.example',
    'x'.repeat(81),
  ])('is no name: %s', (name) => expect(workPlace(name, now)).toBeUndefined());
});

describe('an address', () => {
  it('of old is looked up, and no other is written to', () => {
    for (const old of ['för.namn@lund.example', 'a(b)@lund.example', 'grupp:a@lund.example']) {
      expect([knownEmail(old, now), workEmail(old, now)]).toEqual([old, undefined]);
    }
  });
});
