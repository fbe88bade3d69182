import { describe, expect, it } from '@jest/globals';
import {
  needed,
  numberFrom,
  parseCommandLine,
  refuseUnknown,
} from '../../apps/api/src/cli/command-line.js';

const command = {
  options: {
    key: { type: 'string' },
    site: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
  words: ['FILE'],
};

describe('a command line', () => {
  it.each([
    [[], { 'dry-run': false }, []],
    [['--key', 'a', 'b'], { key: 'a', 'dry-run': false }, ['b']],
    [['--key=a', '--dry-run'], { key: 'a', 'dry-run': true }, []],
    [['--site', 'a', '--site', 'b', '-h'], { site: ['a', 'b'], 'dry-run': false, help: true }, []],
    [['--key=-1'], { key: '-1', 'dry-run': false }, []],
  ])('%j is read', (args, values, words) => {
    expect(parseCommandLine(command, args)).toEqual({ values, words });
  });

  it.each([
    [
      ['--keys', 'a'],
      'There is no option --keys: this command takes --key, --site, --dry-run, --help.',
    ],
    [['-x'], 'There is no option -x: this command takes --key, --site, --dry-run, --help.'],
    [['--toString'], /^There is no option --toString/],
    [['--key'], '--key wants a value.'],
    [['--key='], '--key wants a value.'],
    [['--key', '--dry-run'], '--key wants a value.'],
    [['--dry-run=yes'], '--dry-run takes no value: “yes” is too much.'],
    [['--key', 'a', '--key', 'b'], '--key is given twice.'],
    [['a', 'b'], '“b” is one word too many: this command takes FILE.'],
  ])('%j is refused', (args, sentence) => {
    expect(() => parseCommandLine(command, args)).toThrow(sentence);
  });

  it.each([
    [['--any'], 'There is no option --any: this command takes none.'],
    [['any'], '“any” is one word too many: this command takes no words.'],
  ])('of a command that takes nothing: %j is refused', (args, sentence) => {
    expect(() => parseCommandLine({}, args)).toThrow(sentence);
  });

  it('may have any number of words where they are names of something', () => {
    expect(parseCommandLine({ words: 'STAGE' }, ['a', 'b', 'c']).words).toEqual(['a', 'b', 'c']);
  });
});

describe('a value', () => {
  it.each([
    ['tre', {}, '--n takes a number, 0 or more: “tre” is none.'],
    ['', {}, '--n takes a number, 0 or more: “” is none.'],
    ['-1', {}, '--n takes a number, 0 or more: “-1” is none.'],
    ['Infinity', {}, '--n takes a number, 0 or more: “Infinity” is none.'],
    ['1.5', { least: 1, whole: true }, '--n takes a whole number, 1 or more: “1.5” is none.'],
  ])('of %j is no number', (text, bounds, sentence) => {
    expect(() => numberFrom('--n', text, bounds)).toThrow(sentence);
  });

  it('that is a number is taken', () => {
    expect([numberFrom('--n', '0.3'), numberFrom('--n', '20', { whole: true })]).toEqual([0.3, 20]);
  });

  it('that nobody knows is refused, with what there is', () => {
    expect(() => refuseUnknown('stage', ['a', 'x'], ['a', 'b'])).toThrow(
      'There is no stage x; there are: a, b.',
    );
    expect(() => refuseUnknown('stage', [], ['a'])).not.toThrow();
  });

  it('that is missing is named', () => {
    const values = { agency: 'a', email: '' };
    expect(() => needed(values, 'agency', 'email', 'title')).toThrow(
      '--email, --title are missing; --help tells the rest.',
    );
    expect(needed(values, 'agency')).toBe(values);
  });
});
