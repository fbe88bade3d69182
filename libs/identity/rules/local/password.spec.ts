import { describe, expect, it } from '@jest/globals';
import { checkPassword } from './password.js';

const SURROUNDINGS = [
  'FA-HBG',
  'Frälsningsarmén Helsingborg',
  'Verksamhetschef',
  'anna.lindqvist@fralsningsarmen.example',
];
const codesOf = (password: string) => {
  const result = checkPassword(password, SURROUNDINGS);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

describe('a password that is refused', () => {
  it.each([
    ['', 'PASSWORD_TOO_SHORT'],
    ['fjorton tecken', 'PASSWORD_TOO_SHORT'],
    // 28 units of UTF-16, 14 characters.
    ['🦔'.repeat(14), 'PASSWORD_TOO_SHORT'],
    // Fifteen code points as typed on some keyboards, fourteen as one counts.
    ['fja\u0308rran hander', 'PASSWORD_TOO_SHORT'],
    ['kvist '.repeat(22), 'PASSWORD_TOO_LONG'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['abababababababab', 'PASSWORD_COMMON'],
    ['kvastkvastkvastkvast', 'PASSWORD_COMMON'],
    ['1234567890123456', 'PASSWORD_COMMON'],
    ['9876543210987654', 'PASSWORD_COMMON'],
    ['qwertyuiopasdfghjkl', 'PASSWORD_COMMON'],
    ['1qaz2wsx3edc4rfv', 'PASSWORD_COMMON'],
    ['Lösenord123456789', 'PASSWORD_COMMON'],
    ['L0s3n0rd-L0s3n0rd', 'PASSWORD_COMMON'],
    ['Sommar2026!Sommar', 'PASSWORD_COMMON'],
    ['Välkommen-Sommar-2026', 'PASSWORD_COMMON'],
    ['!!!!!!!!!!!!!!!!', 'PASSWORD_COMMON'],
    ['StadTillStad2026!', 'PASSWORD_OF_CONTEXT'],
    ['stadtillstad-portal', 'PASSWORD_OF_CONTEXT'],
    ['5tadti115tad-2026', 'PASSWORD_OF_CONTEXT'],
    ['Landskrona-Ystad-Lund', 'PASSWORD_OF_CONTEXT'],
    ['Upplands Väsby 1234', 'PASSWORD_OF_CONTEXT'],
    ['Malmö-Malmö-Göteborg', 'PASSWORD_OF_CONTEXT'],
    ['Kristianstads-2026', 'PASSWORD_OF_CONTEXT'],
    ['fa-hbg-stadtillstad', 'PASSWORD_OF_CONTEXT'],
    ['FA-HBG-Trelleborg-22', 'PASSWORD_OF_CONTEXT'],
    ['Polisen-Lund-2026', 'PASSWORD_OF_CONTEXT'],
    ['Socialtjänsten.Lund', 'PASSWORD_OF_CONTEXT'],
    ['fältpass fältpass nr2', 'PASSWORD_OF_CONTEXT'],
    ['Socialsekreterare-12', 'PASSWORD_OF_CONTEXT'],
    ['Helsingborg-20261126', 'PASSWORD_OF_CONTEXT'],
    ['Anna.Lindqvist.1981', 'PASSWORD_OF_CONTEXT'],
    ['Verksamhetschef-nr1', 'PASSWORD_OF_CONTEXT'],
    ['H3lsingb0rg Verksamhetschef', 'PASSWORD_OF_CONTEXT'],
    ['FRÄLSNINGSARMÉN 12345', 'PASSWORD_OF_CONTEXT'],
  ])('%s: %s', (password, code) => {
    expect(codesOf(password)).toEqual([code]);
  });
});

describe('a password that is good', () => {
  it.each([
    'korrekt häst batteri klammer',
    'fem gula åror i en eka',
    'fjorton tecken+',
    // With a word of the surroundings, and enough beside it.
    'i helsingborg blåser det jämt',
    'tre lampor vara tända i boden',
    'polisen cyklar hem i motvind',
    '🦔🌲🛶🐟🪵🦆🌧️🏕️🔥🍄🐌🦉🕯️🧭🥾',
    'kX9$vQ2@mZ7!pW4',
    'ett träd för varje år som jag bott i huset vid ån, och en bänk under det äldsta av dem, där ingen satt',
  ])('%s', (password) => {
    expect(codesOf(password)).toEqual([]);
  });

  it('is hashed in one form, however it was typed', () => {
    const typed = checkPassword('fja\u0308rran ligger hamnen', []);
    expect(typed).toEqual({ ok: true, value: 'fjärran ligger hamnen' });
  });
});
