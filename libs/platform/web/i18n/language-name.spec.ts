import { expect, it } from '@jest/globals';
import { languageName } from '../../rules/language-name.js';
import { languageOptions } from './language-name.js';

it.each([
  ['ro', 'sv', 'rumänska'],
  ['ro', 'en', 'Romanian'],
  ['rom', 'sv', 'romani'],
  ['rom', 'en', 'Romani'],
  ['no code', 'sv', 'no code'],
] as const)('%s is said in %s as %s', (code, language, name) => {
  expect(languageName(code, language)).toBe(name);
});

it('offers languages by name', () => {
  const labels = (language: 'sv' | 'en') =>
    languageOptions(['sv', 'zh', 'rom', 'ar'], language).map(({ label }) => label);
  expect(labels('sv')).toEqual(['arabiska', 'kinesiska', 'romani', 'svenska']);
  expect(labels('en')).toEqual(['Arabic', 'Chinese', 'Romani', 'Swedish']);
});
