import { describe, expect, it } from '@jest/globals';
import { wordsPerSentence } from './readability.js';

describe('words a sentence', () => {
  it.each<[string, number | null]>([
    ['', null],
    [' – … ', null],
    ['Arbetet följer planen.', 3],
    ['Vi var ute. Alla kom hem!', 3],
    ['Fyra ord i rad', 4],
    ['Under perioden nådde vi ⟦K01⟧ deltagare.', 6],
    ['Av ⟦1 066|Närvarolista den 14 juni. Pärm 2⟧ kom hälften.', 5],
    ['Rubrik\n\nEn mening som har sex ord.', 4],
    ['Det blev 4.6 i snitt. Bra.', 3],
  ])('%j is %s', (text, words) => {
    expect(wordsPerSentence(text)).toBe(words);
  });
});
