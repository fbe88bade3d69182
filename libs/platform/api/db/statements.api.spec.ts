import { describe, expect, it } from '@jest/globals';
import { statementsOf } from './statements.js';

describe('statements of hand-written SQL', () => {
  it.each<[string, string, string[]]>([
    ['two', 'select 1; select 2;', ['select 1', 'select 2']],
    ['the last without its semicolon', 'select 1;\n select 2\n', ['select 1', 'select 2']],
    ['a semicolon in text', `select 'a;''b'; select 2`, [`select 'a;''b'`, 'select 2']],
    ['a semicolon in a name', 'select 1 as ";"; select 2', ['select 1 as ";"', 'select 2']],
    [
      'a body',
      'do $$ begin a; b; end $$; do $x$ $$; $x$; c',
      ['do $$ begin a; b; end $$', 'do $x$ $$; $x$', 'c'],
    ],
    ['comments', `-- it's; so\nselect 1; /* a; */ select 2; -- end;`, ['select 1', 'select 2']],
    ['a comment inside', 'select 1 -- one;\n, 2', ['select 1 -- one;\n, 2']],
    ['nothing', ' ;\n; -- nothing', []],
  ])('%s', (_, sql, expected) => {
    expect(statementsOf(sql)).toEqual(expected);
  });
});
