import { describe, expect, it } from '@jest/globals';
import { preferenceProblems } from './preferences.js';

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
