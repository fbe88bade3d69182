import { describe, expect, it } from '@jest/globals';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql } from 'graphql';
import { shortenMarkedFields } from './in-row.js';

/** Two fields, one of them marked, whose resolvers say that they were asked. */
async function answered(row: Record<string, unknown>) {
  const asked: string[] = [];
  const field = (name: string, extensions: Record<string, unknown>) => ({
    type: GraphQLString,
    extensions,
    resolve: () => {
      asked.push(name);
      return `resolved ${name}`;
    },
  });
  const pass = new GraphQLObjectType({
    name: 'Pass',
    fields: { state: field('state', { inRow: true }), aim: field('aim', {}) },
  });
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { pass: { type: pass, resolve: () => row } },
  });
  const schema = shortenMarkedFields(new GraphQLSchema({ query }));
  const { data, errors } = await graphql({ schema, source: '{ pass { state aim } }' });
  expect(errors).toBeUndefined();
  return { asked, ...(data?.['pass'] as object) };
}

describe('a field that its row may hold already', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['is taken from the row', { state: 'READY' }, { asked: ['aim'], state: 'READY' }],
    ['is nothing where the row says so', { state: null }, { asked: ['aim'], state: null }],
    ['is asked for where it is not', {}, { asked: ['state', 'aim'], state: 'resolved state' }],
  ])('%s', async (_, row, expected) => {
    expect(await answered({ ...row, aim: 'not looked at' })).toMatchObject({
      ...expected,
      aim: 'resolved aim',
    });
  });
});
