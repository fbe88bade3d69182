import { describe, expect, it } from '@jest/globals';
import { inputValueProblem } from './input-value.js';

const UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('a value of the right type', () => {
  it.each<[what: string, scalar: string, field: string, value: unknown, code: string | null]>([
    ['with NUL', 'ID', 'passId', 'a\u0000b', 'UNREADABLE_CHARACTERS'],
    ['with NUL in a secret', 'Secret', 'token', '\u0000', 'UNREADABLE_CHARACTERS'],
    ['with half a character', 'String', 'name', 'a\ud800b', 'UNREADABLE_CHARACTERS'],
    ['with the other half', 'String', 'name', '\udc00', 'UNREADABLE_CHARACTERS'],
    ['a whole one of two halves', 'String', 'name', '👮', null],
    ['a text the guard tidies', 'SafeText', 'note', 'a\u0000b', null],
    ['an empty text', 'ID', 'passId', '', null],
    ['an id that is none', 'ID', 'passId', 'x', null],
    ['a mutation id that is none', 'ID', 'clientMutationId', 'x', 'MUTATION_ID_INVALID'],
    ['an empty mutation id', 'ID', 'clientMutationId', '', 'MUTATION_ID_INVALID'],
    ['a mutation id with more', 'ID', 'clientMutationId', `${UUID}x`, 'MUTATION_ID_INVALID'],
    ['a mutation id', 'ID', 'clientMutationId', UUID, null],
    ['a mutation id in capitals', 'ID', 'clientMutationId', UUID.toUpperCase(), null],
    ['a negative offset', 'Int', 'offset', -1, 'NUMBER_OUT_OF_RANGE'],
    ['an offset', 'Int', 'offset', 0, null],
    ['a version nobody counts to', 'Int', 'expectedVersion', 2 ** 31 - 1, 'NUMBER_OUT_OF_RANGE'],
    ['a version within', 'Int', 'team[0].expectedVersion', -1, 'NUMBER_OUT_OF_RANGE'],
    ['another negative number', 'Int', 'hours', -1, null],
    ['no Int at all', 'Int', 'offset', 1e308, null],
    ['half a row', 'Int', 'offset', -1.5, null],
    ['nothing', 'ID', 'passId', null, null],
  ])('%s', (_what, scalar, field, value, code) => {
    const problem = inputValueProblem(scalar, field, value);
    expect(problem?.code ?? null).toBe(code);
    if (problem) expect(problem.field).toBe(field);
  });
});
