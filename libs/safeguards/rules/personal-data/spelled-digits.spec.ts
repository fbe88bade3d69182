import { describe, expect, it } from '@jest/globals';
import { normalise } from './normalise.js';
import { spelledAsFigures } from './spelled-digits.js';

const read = (text: string, joined = true) => spelledAsFigures(normalise(text), joined)?.text;

describe('a number in words', () => {
  it.each([
    ['nittiotvå noll fem tolv', '92 0 5 12'],
    ['nittio två', '92'],
    ['nittio-två', '92'],
    ['tjugo tolv', '20 12'],
    ['nittio noll två', '90 0 2'],
    ['nittiotvånollfem', '92 0 5'],
    ['nittonhundranittiotvå', '1992'],
    ['nitton hundra nittio två', '1992'],
    ['nittonhundra', '1900'],
    ['tvåtusen', '2000'],
    ['tvåtusentolv', '2012'],
    ['tvåtusen noll fem noll fem', '2005 0 5'],
    ['tjugohundrafem', '2005'],
    ['Fem, SEX. sju', '5 6 7'],
    ['fem streck ett', '5 - 1'],
    ['fem-ett', '5-1'],
    ['12, ett', '12 1'],
    ['den tolfte maj', 'den 12 maj'],
    ['tjugoförsta', '21'],
    ['den trettionde', 'den 30'],
    ['aderton', '18'],
    ['etta tvåa trea femma sexa sjua nia nolla', '1 2 3 5 6 7 9 0'],
    ['fem… sex', '5 6'],
    ['fem/sex', '5 6'],
    ['fem och sex, sen sju', '5 6 7'],
    ['sista fyra fyra två', 'sista fyra 4 2'],
    ['hundra tusen', '100 1000'],
    ['elva kort och tolv samtal', '11 kort och 12 samtal'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it('in a year may be followed by the month', () => {
    expect(read('tvåtusen noll fem tolv')).toBe('2005 12');
    expect(read('tvåtusen noll fem tolv', false)).toBe('2000 0 5 12');
    expect(read('tvåtusenfem tolv', false)).toBe('2005 12');
  });

  it('in hundreds may be followed by the next figure', () => {
    expect(read('femhundrasextio två')).toBe('562');
    expect(read('femhundrasextio två', false)).toBe('560 2');
    expect(read('femhundrasextiotvå', false)).toBe('562');
  });

  it.each([
    ['fyra sista fyra sex två', 'fyra sista 4 6 2'],
    ['fyrtiosex tio noll ett, 26 år, noll tre', '46 10 0 1, 26 år, 0 3'],
    ['elva, en torsdag, tolv', '11, en torsdag, 12'],
    ['trettionde nionde', '30 9'],
    ['åtta fem och tio noll', '8 5 och 10 0'],
  ])('%s may be read so', (text, expected) => expect(read(text, false)).toBe(expected));

  it.each([
    '',
    'inget',
    '12 kort',
    'femman',
    'sexan',
    'de fyra sista',
    'sista fyra',
    'reton',
    'tolvtusenbladiga',
  ])('is not %s', (text) => expect(read(text)).toBeUndefined());

  it('knows where it was typed', () => {
    const spelled = spelledAsFigures(normalise('å\u200b nittio\u00a0två 7'), true);
    expect(spelled?.text).toBe('å 92 7');
    expect(spelled?.starts).toEqual([0, 2, 3, 3, 13, 14]);
    expect([...(spelled?.spelled ?? [])]).toEqual([0, 0, 1, 1, 0, 0]);
  });
});
