import { describe, expect, it } from '@jest/globals';
import { unsureIn, unsureOrders } from './latest-order.mjs';
import { REVIEWED } from './latest-order-reviewed.mjs';

const sql = (text) => `const ONE = \`select x ${text}\`;`;

describe('a latest that is chosen by a moment alone is found', () => {
  it.each([
    ['one by its moment', sql('from t order by at desc limit 1')],
    [
      'one by its moment, in a join',
      sql('from a join lateral (select from t order by t.decided_at desc limit 1) f on true'),
    ],
    ['one by its day', sql('from t order by state_on desc limit 1')],
    ['one by its moment, then by chance', sql('from t order by at desc, id limit 1')],
    [
      'the first of each by its moment',
      sql('from (select distinct on (a, b) a from t order by a, b, queued_at desc) f'),
    ],
    [
      'the first of each, at the end of the text',
      sql('from (select distinct on (a) a from t order by a, at desc'),
    ],
    ['as of an entity, told before', "const order = { heldOn: 'DESC', id: 'ASC' } as const;"],
    ['as of an entity', "find(E, { where, order: { at: 'DESC' } })"],
    ['as of an entity, then by chance', "find(E, { order: { at: 'DESC', id: 'DESC' } })"],
    [
      'as of an entity, told to be fixed',
      "const o = { order: { at: 'DESC', id: 'DESC' } as const };",
    ],
  ])('%s', (_what, text) => expect(unsureIn(text)).toHaveLength(1));
});

describe('what is sure, or no choice, is none', () => {
  it.each([
    ['one by its moment, then by its place', sql('from t order by at desc, position desc limit 1')],
    [
      'the first of each by its place',
      sql('from (select distinct on (a) a from t order by a, at desc, t.position desc) f'),
    ],
    ['the last version', sql('from t order by version desc limit 1')],
    ['a list by its moment', sql('from t order by at desc limit 100')],
    ['a page by its moment', sql('from t order by at desc, id limit $3')],
    ['one by name', sql('from t order by name limit 1')],
    ['as of an entity, by its place', "find(E, { order: { at: 'DESC', position: 'DESC' } })"],
    ['as of an entity, the first first', "find(E, { order: { at: 'ASC', id: 'ASC' } })"],
    ['a remark', '// order by at desc limit 1'],
  ])('%s', (_what, text) => expect(unsureIn(text)).toEqual([]));
});

it('of two of one moment the portal answers the one noted last, wherever the latest decides anything', () => {
  const places = ({ file, order }) => `${file} ${order}`;
  // What is found and not reviewed lacks a place; what is reviewed and not found is reviewed no more.
  expect(unsureOrders().map(places).sort()).toEqual(REVIEWED.map(places).sort());
});
