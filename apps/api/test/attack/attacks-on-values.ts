import { gzipSync } from 'node:zlib';
import {
  BAD_REQUEST,
  BAD_SECRET,
  BAD_VALUE,
  bytes,
  json,
  LINK,
  nested,
  PAGE,
  PREFERENCES,
  query,
  type Row,
  SECRET,
} from './attack-row.js';

// Values, and the bodies they come in.

export const batches: readonly Row[] = [
  ['a batch of one', json([{ query: '{ __typename }' }]), BAD_REQUEST],
  [
    'a batch of 500',
    json(Array.from({ length: 500 }, () => ({ query: '{ __typename }' }))),
    BAD_REQUEST,
  ],
  ['an empty batch', json([]), BAD_REQUEST],
];

export const sizes: readonly Row[] = [
  ['a body over 100 kB', query(`{ __typename } #${SECRET.repeat(9000)}`), [413, 'TOO_LARGE']],
  ['a variable over 100 kB', query(LINK, { token: SECRET.repeat(9000) }), [413, 'TOO_LARGE']],
  ['a secret of 90 kB', query(LINK, { token: 'x'.repeat(90_000) }), BAD_SECRET],
  [
    'a list of 20,000 where a number stands',
    query(PAGE, { offset: Array(20_000).fill(1) }),
    BAD_VALUE,
  ],
  [
    '10 MB that travel as 10 kB',
    bytes(gzipSync(Buffer.alloc(10_000_000, ' ')), { 'content-encoding': 'gzip' }),
    [413, 'TOO_LARGE'],
  ],
];

export const values: readonly Row[] = [
  [
    'an object for a code',
    query(PREFERENCES, { input: { language: { secret: SECRET } } }),
    [200, 'INVALID_CODE'],
  ],
  ['a text for an input', query(PREFERENCES, { input: SECRET }), BAD_VALUE],
  [
    'a field of an input that is none',
    query(PREFERENCES, { input: { [SECRET]: SECRET } }),
    BAD_VALUE,
  ],
  [
    'a field named like an error',
    query(PREFERENCES, { input: { [`x at "${SECRET}" y`]: 1 } }),
    BAD_VALUE,
  ],
  [
    'a code with a sentence in it',
    query(`mutation { setPreferences(input: { language: "${SECRET}; drop table" }) { language } }`),
    [400, 'INVALID_CODE'],
  ],
  ['a text for a number', query(PAGE, { offset: SECRET }), BAD_VALUE],
  [
    'a text for a number, in the document',
    query(`{ people(offset: "${SECRET}") { total } }`),
    BAD_REQUEST,
  ],
  ['a number without end', query(`{ people(offset: ${'9'.repeat(400)}) { total } }`), BAD_REQUEST],
  ['a number that is not whole', query(PAGE, { offset: 1e308 }), BAD_VALUE],
  ['a variable that is missing', query(PAGE, { [SECRET]: 1 }), BAD_VALUE],
  ['an empty secret', query(LINK, { token: '' }), BAD_SECRET],
  ['a secret that is an object', query(LINK, { token: { a: SECRET } }), BAD_SECRET],
  ['a text that does not end', query(`{ answerLink(token: "${SECRET}) { number } }`), BAD_REQUEST],
  [
    'a sign that GraphQL has not',
    query(`{ answerLink(token: ?${SECRET}) { number } }`),
    BAD_REQUEST,
  ],
  [
    'an escape that is none',
    query(`{ answerLink(token: "${SECRET}\\q") { number } }`),
    BAD_REQUEST,
  ],
  [
    'a date of no calendar',
    query(`query($d: LocalDate!) { __typename }`, { d: SECRET }),
    BAD_REQUEST,
  ],
];

export const jsonTricks: readonly Row[] = [
  ['no body', bytes(''), BAD_REQUEST],
  ['half a body', bytes(`{"query":"{ __typename }","variables":{"a":"${SECRET}`), BAD_REQUEST],
  ['a text', bytes(`"${SECRET}"`), BAD_REQUEST],
  ['null', bytes('null'), BAD_REQUEST],
  ['a word', bytes(SECRET), BAD_REQUEST],
  ['an object without keys', json({}), BAD_REQUEST],
  ['__proto__ with a query', bytes('{"__proto__":{"query":"{ __typename }"}}'), BAD_REQUEST],
  [
    'constructor with a query',
    bytes('{"constructor":{"prototype":{"query":"{ __typename }"}}}'),
    BAD_REQUEST,
  ],
  [
    '__proto__ among the variables',
    bytes(`{"query":${JSON.stringify(PAGE)},"variables":{"__proto__":{"offset":1}}}`),
    BAD_VALUE,
  ],
  [
    '__proto__ in an input',
    bytes(
      `{"query":${JSON.stringify(PREFERENCES)},"variables":{"input":{"__proto__":{"language":"sv"},"${SECRET}":1}}}`,
    ),
    BAD_VALUE,
  ],
  [
    'the query twice, the second wrong',
    bytes('{"query":"{ __typename }","query":"{ viewr }"}'),
    BAD_REQUEST,
  ],
  [
    'a query that is an object',
    json({ query: { kind: 'Document', definitions: [], secret: SECRET } }),
    BAD_REQUEST,
  ],
  ['a query that is a list', json({ query: [SECRET] }), BAD_REQUEST],
  [
    'variables that are a text',
    json({ query: PAGE, variables: `{"offset":"${SECRET}"}` }),
    BAD_REQUEST,
  ],
  ['variables that are a list', json({ query: PAGE, variables: [SECRET] }), BAD_REQUEST],
  ['extensions that are a text', json({ query: PAGE, extensions: SECRET }), BAD_REQUEST],
  [
    'a persisted query',
    json({
      query: '{ __typename }',
      extensions: { persistedQuery: { version: 1, sha256Hash: SECRET } },
    }),
    [200, 'BAD_REQUEST'],
  ],
  ['lists 45,000 deep', bytes(nested(45_000, '[', '', ']')), BAD_REQUEST],
  [
    'variables 15,000 deep',
    bytes(
      `{"query":${JSON.stringify(PREFERENCES)},"variables":{"input":${nested(15_000, '{"a":', '1', '}')}}}`,
    ),
    BAD_VALUE,
  ],
  ['bytes that are no UTF-8', bytes(Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x7d])), BAD_REQUEST],
  [
    'bytes that are no UTF-8 in the query',
    bytes(
      Buffer.concat([
        Buffer.from('{"query":"{ view'),
        Buffer.from([0xc3, 0x28, 0xff]),
        Buffer.from(' }"}'),
      ]),
    ),
    BAD_REQUEST,
  ],
];
