import { describe, expect, it } from '@jest/globals';
import { withoutEachPart } from './policy-parts.mjs';

describe('a policy without one of its parts', () => {
  it.each([
    ['one part has none', 'agency_id = app.agency_id()', {}],
    ['a look-up is one part', 'exists (select from a where a.id = b and a.c)', {}],
    ['a condition becomes true', 'a = 1 and b', { 'a = 1': '(true and b)', b: '(a = 1 and true)' }],
    [
      'an alternative becomes false',
      'a = 1 or b',
      { 'a = 1': '(false or b)', b: '(a = 1 or false)' },
    ],
    [
      'and binds closer',
      'a or b and c',
      {
        a: '(false or b and c)',
        'b and c': '(a or false)',
        b: '(a or (true and c))',
        c: '(a or (b and true))',
      },
    ],
    [
      'brackets are looked into',
      'a and (b or c)',
      {
        a: '(true and (b or c))',
        '(b or c)': '(a and true)',
        b: '(a and ((false or c)))',
        c: '(a and ((b or false)))',
      },
    ],
    [
      'so is a select that only keeps a value, one with a table is not',
      'a and (select b() and c) and exists (select from t where x and y)',
      {
        a: '(true and (select b() and c) and exists (select from t where x and y))',
        '(select b() and c)': '(a and true and exists (select from t where x and y))',
        'b()': '(a and (select (true and c)) and exists (select from t where x and y))',
        c: '(a and (select (b() and true)) and exists (select from t where x and y))',
        'exists (select from t where x and y)': '(a and (select b() and c) and true)',
      },
    ],
    [
      'words within quotes and the end of a range join nothing',
      "a = 'this and (that' and b between 1 and 5",
      {
        "a = 'this and (that'": '(true and b between 1 and 5)',
        'b between 1 and 5': "(a = 'this and (that' and true)",
      },
    ],
  ])('%s', (_what, sentence, expected) => {
    const found = withoutEachPart(sentence).map(({ part, sentence: rest }) => [part, rest]);
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(found).toHaveLength(Object.keys(expected).length);
  });
});
