import { describe, expect, it } from '@jest/globals';
import { pinProblems, preferenceProblems } from './preferences.js';

describe('preferences', () => {
  it.each<[string, Parameters<typeof preferenceProblems>[0], string[]]>([
    ['a language nobody speaks here', { language: 'de' }, ['language']],
    ['what every object has', { theme: 'constructor' }, ['theme']],
    [
      'everything wrong at once',
      { language: '', theme: 'SYSTEM', density: 'x', shortcuts: '1', gettingStarted: '' },
      ['language', 'theme', 'density', 'shortcuts', 'gettingStarted'],
    ],
    ['nothing', {}, []],
    ['left as it is', { language: null }, []],
    ['what there is', { language: 'en', theme: 'dark', density: 'dense', shortcuts: 'off' }, []],
    ['the first steps put away', { gettingStarted: 'off' }, []],
  ])('%s', (_what, chosen, fields) => {
    expect(preferenceProblems(chosen)).toEqual(
      fields.map((field) => ({ code: 'PREFERENCE_UNKNOWN', field })),
    );
  });
});

describe('pinned pages', () => {
  it.each<[string, readonly string[] | null | undefined, string[]]>([
    ['six', ['a', 'b', 'c', 'd', 'e', 'f'], ['TOO_MANY_PINS']],
    ['a sentence', ['anna larsson'], ['PREFERENCE_UNKNOWN']],
    ['an address', ['/ring'], ['PREFERENCE_UNKNOWN']],
    ['a capital', ['Ring'], ['PREFERENCE_UNKNOWN']],
    ['one twice', ['ring', 'ring'], ['PREFERENCE_UNKNOWN']],
    ['nothing', [''], ['PREFERENCE_UNKNOWN']],
    ['none', [], []],
    ['left as they are', null, []],
    ['left out', undefined, []],
    ['five', ['ring_jour', 'faltpass_i-natt', 'material', 'risk', 'om'], []],
  ])('%s', (_what, pins, codes) => {
    expect(pinProblems(pins)).toEqual(codes.map((code) => ({ code, field: 'pins' })));
  });
});
