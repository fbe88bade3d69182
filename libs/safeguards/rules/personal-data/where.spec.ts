import { describe, expect, it } from '@jest/globals';
import { textOfHtml } from './html-text.js';
import { mayBePhone, whereIn } from './where.js';

const at = (offset: number, length: number) =>
  ({ rule: 'PHONE', severity: 'warn', offset, length }) as const;

describe('where a finding stands', () => {
  it.each([
    ['at the beginning', '070 ring', at(0, 3), { from: 1, to: 3 }],
    ['in the line', 'ring 070', at(5, 3), { from: 6, to: 8 }],
    ['after characters of two units', '𝟏𝟏 ring 𝟎𝟕', at(10, 4), { from: 9, to: 10 }],
    ['in the second line', 'a\nring 070', at(7, 3), { line: 2, from: 6, to: 8 }],
    ['in the first of two lines', '070\nb', at(0, 3), { line: 1, from: 1, to: 3 }],
    ['nowhere any more', 'a', at(5, 0), { from: 2, to: 2 }],
  ])('%s', (_, text, finding, place) => expect(whereIn(text, finding)).toEqual(place));

  it.each([
    ['0701740605', at(0, 10), true],
    ['x 0701740605', at(2, 10), true],
    ['0001740605', at(0, 10), false],
    ['07017406055', at(0, 11), false],
    ['1701740605', at(0, 10), false],
    ['x0701740605', at(0, 11), false],
  ])('%s may be a phone: %s', (text, finding, expected) =>
    expect(mayBePhone(text, finding)).toBe(expected),
  );
});

describe('the text of HTML', () => {
  it.each([
    ['<p>Ett</p><p>Två</p>', 'Ett\nTvå'],
    ['a<br>b<BR/>c', 'a\nb\nc'],
    ['<table><tr><td>1</td><th>2</th></tr><tr><td>3</td></tr></table>', '1 2\n3'],
    ['<ul><li>a</li><li>b</li></ul><h2>c</h2><div>d</div>e', 'a\nb\nc\nd\ne'],
    ['<style>p{x:1}</style><title>x</title><script>x</script >a<!-- 1 > 2 -->b', 'ab'],
    ['a <b>b</b>\n  <i>c</i>', 'a b c'],
    ['<b>19</b>12<span class="x">1212</span>', '19121212'],
    ['&amp;&lt;&gt;&quot;&apos;&nbsp;&shy;&ndash;&mdash;.', '&<>"\'\u00a0\u00ad\u2013\u2014.'],
    ['&aring;&auml;&ouml;&Aring;&Auml;&Ouml;', 'åäöÅÄÖ'],
    ['&#229;&#xe5;&#XE5;&#9999999;&unknown;&Unknown;', 'ååå&#9999999;&unknown;&Unknown;'],
    ['&#1114111;', '\u{10ffff}'],
    ['  a  ', 'a'],
    ['', ''],
  ])('%s', (html, text) => expect(textOfHtml(html)).toBe(text));
});
