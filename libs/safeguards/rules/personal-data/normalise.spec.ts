import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise.js';

const plain = (typed: string) => normalise(typed).text;

describe('what a reader sees', () => {
  it.each(['&constructor;', '&Constructor;', '&toString;', '%__proto__', '&__proto__;'])(
    'stays as it is typed where it only looks like a character: %s',
    (typed) => expect(plain(typed)).toBe(typed),
  );

  it.each([
    ['plain text stays', 'Åsa & Örn, 100 % ~ {x}', 'Åsa & Örn, 100 % ~ {x}'],
    ['full-width digits and marks', '１９１２－１２＋', '1912-12+'],
    ['Arabic-Indic digits', '٠١٩', '019'],
    ['extended Arabic-Indic digits', '۰۱۹', '019'],
    ['Devanagari digits', '०१९', '019'],
    ['mathematical digits', '𝟎𝟏𝟗𝟘𝟙', '01901'],
    ['digits of the highest script', '\u{1fbf0}\u{1fbf9}', '09'],
    ['a digit that stands for two', '⑫', '12'],
    ['superscript digits', '¹²', '12'],
    ['dashes', '‐‑‒–—―−˗⁃➖─━ー', '-------------'],
    ['slashes and colons', '1⁄2 1∕2 1∶2 1꞉2', '1/2 1/2 1:2 1:2'],
    ['kinds of spaces', 'a\u00a0b\u2009c\u202fd\u2007e\u3000f\u2800g', 'a b c d e f g'],
    ['runs of spaces and line breaks', 'a \t\r\n\u2028 b\v\fc\u0085d', 'a b c d'],
    ['spaces around what nobody sees', 'a \u200b b', 'a b'],
    ['zero-width characters', '1\u200b2\u200c3\u200d4\u20605\ufeff6\u00ad7', '1234567'],
    ['variation selectors and fillers', '1\ufe0f2\u3164\u115f3', '123'],
    ['controls and halves of pairs', '1\u00002\u001b3\ud8004\ufffd5\ufffc6', '123456'],
    ['private use', '1\ue0002', '12'],
    ['marks on digits', '1̶9̶ 1\u20e3', '19 1'],
    ['a mark on nothing', '\u0336', ''],
    ['a mark after what nobody sees', '1\u200b\u03362', '12'],
    ['a mark on a dash', '1-\u03362', '1-2'],
    ['composed letters', 'A\u030aker', 'Åker'],
    ['percent escapes', '%31%39%2D%20%c2%a0x%e2%80%93y', '19- x-y'],
    ['percent escapes of four bytes', '%F0%9D%9F%8F', '1'],
    ['a percent sign', '50% 5%2', '50% 5%2'],
    ['broken percent escapes', '%E0%80%80 %C0', '%E0%80%80 %C0'],
    ['references of HTML', '1&nbsp;2&#45;3&#x2d;4&ndash;5&shy;6&ZWJ;7', '1 2-3-4-567'],
    [
      'more references of HTML',
      '1&ensp;2&emsp;3&thinsp;4&zwnj;5&mdash;6&minus;7&hyphen;8&dash;9',
      '1 2 3 45-6-7-8-9',
    ],
    [
      'references of HTML that are no such thing',
      'R&D; &amp; &#9999999; &#x1fffff;',
      'R&D; &amp; &#9999999; &#x1fffff;',
    ],
    ['the last character of all and one more', 'a&#1114111;&#1114112;', 'a&#1114112;'],
  ])('%s', (_, typed, expected) => expect(plain(typed)).toBe(expected));
});

describe('the way back', () => {
  it('names for each character what was typed', () => {
    const { starts, ends } = normalise('a\u200b ⑫%2D  b');
    expect(starts).toEqual([0, 2, 3, 3, 4, 7, 9]);
    expect(ends).toEqual([1, 3, 4, 4, 7, 9, 10]);
  });

  it('stays inside the text and never turns back, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const { text, starts, ends } = normalise(typed);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (const [at, start] of starts.entries()) {
          expect(ends[at]).toBeGreaterThan(start);
          expect(ends[at]).toBeLessThanOrEqual(typed.length);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] as number);
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (typed) => {
        const once = plain(typed.replace(/[%&]/g, ''));
        expect(plain(once)).toBe(once);
      }),
    );
  });
});

describe('a number in a ring or raised', () => {
  it.each([
    ['①121212', '1.121212'],
    ['121212²', '121212.2'],
    ['1⑫1', '1.12.1'],
    ['❶❷', '12'],
    ['②𝟎', '20'],
    // A counting rod is no decimal digit.
    ['𝍠0', '𝍠0'],
    ['5½', '51/2'],
  ])('%s: %s', (typed, expected) => {
    expect(normalise(typed).text).toBe(expected);
    expect(normalise(expected).text).toBe(expected);
  });
});
