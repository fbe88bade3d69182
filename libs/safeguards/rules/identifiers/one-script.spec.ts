import { describe, expect, it } from '@jest/globals';
import { functionName } from './identifiers.js';
import { isOneScript } from './one-script.js';

const now = new Date('2025-12-01T12:00:00Z');

describe('letters of two scripts', () => {
  it.each([
    ['a Greek omicron', 'P\u03bflisen'],
    ['a Cyrillic o', 'P\u043elisen'],
    ['a Greek capital beside Latin', '\u03a1olisen'],
    ['a Cyrillic word after a Latin one', 'Socialtjänsten \u041b\u0443\u043d\u0434'],
    ['an Armenian o', 'P\u0585lisen'],
    ['a Cherokee P', '\u13e2olisen'],
    ['Greek and Cyrillic', '\u03a0\u043e\u043b'],
    ['a Hebrew letter', 'Polisen \u05d0'],
  ])('%s is refused', (_what, name) => {
    expect(isOneScript(name)).toBe(false);
    expect(functionName(name, now)).toBeUndefined();
  });
});

describe('letters of one script', () => {
  it.each([
    ['Swedish ones', 'Åklagarmyndigheten Öster, Ärendeenheten'],
    ['accents', 'Idéburna Café Müller'],
    ['accents that stand on their own', 'Cafe\u0301'],
    ['digits and signs', 'Samverkanspolis 1 (Lund) & Co. 24/7 - A'],
    ['Polish and Romanian', 'Łódź România'],
    ['full-width Latin', 'Ｐolisen'],
    ['Greek alone', '\u03a0\u03bf\u03bb\u03b9\u03c2'],
    ['no letters', '114 14'],
    ['nothing', ''],
  ])('%s', (_what, name) => expect(isOneScript(name)).toBe(true));
});
