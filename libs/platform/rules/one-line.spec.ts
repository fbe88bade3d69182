import { describe, expect, it } from '@jest/globals';
import { inOneLine } from './one-line.js';

describe('a text in one line', () => {
  it.each([
    ['Kurs i Lund, 14–16', 'Kurs i Lund, 14–16'],
    ['Kurs\r\n\r\nBcc: a@x.example', 'Kurs Bcc: a@x.example'],
    ['Kurs\u2028URL:x\u0085\u0000y', 'Kurs URL:x y'],
    ['\u202egpj\u2066.exe', 'gpj.exe'],
    // Marks of one letter's direction are part of how Arabic and Persian are written.
    ['دوره\u200f', 'دوره\u200f'],
  ])('%j', (text, line) => {
    expect(inOneLine(text)).toBe(line);
  });
});
