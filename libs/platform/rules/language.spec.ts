import { describe, expect, it } from '@jest/globals';
import { type Language, languageAsked, linkInLanguage } from './language.js';

describe('a link in a letter', () => {
  it.each<[string, Language, string]>([
    ['https://p.example/svar/x', 'sv', 'https://p.example/svar/x'],
    ['https://p.example/svar/x', 'en', 'https://p.example/svar/x?sprak=en'],
    ['https://p.example/svar/x?a=1', 'en', 'https://p.example/svar/x?a=1&sprak=en'],
    ['https://p.example/inbjudan#x', 'en', 'https://p.example/inbjudan?sprak=en#x'],
  ])('%s in %s', (link, language, address) => {
    expect(linkInLanguage(link, language)).toBe(address);
  });

  it.each<[string, Language | undefined]>([
    ['', undefined],
    ['?sprak=de', undefined],
    ['?sprak=english', undefined],
    ['?nagotsprak=en', undefined],
    ['?sprak=en', 'en'],
    ['?plats=lund&sprak=sv&program=2027', 'sv'],
  ])('is read back: %s', (query, language) => {
    expect(languageAsked(query)).toBe(language);
  });
});
