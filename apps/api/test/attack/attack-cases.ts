import { gzipSync } from 'node:zlib';
import type { RawRequest } from './raw-request.js';

/** Stands in every case where a value can stand, and must come back nowhere. */
export const SECRET = 'zq7planted9kx';

/** The document the production server knows by the id `known`. */
export const KNOWN = '{ viewer { personId } }';

/** Nothing else: no code where the refusal has no body. */
type Expected = readonly [status: number, code: string | null];

export interface AttackCase {
  readonly name: string;
  readonly mode: 'demo' | 'production';
  readonly request: RawRequest;
  readonly expected: Expected;
  /** Words the answer must not have: names of the schema that were not in the question. */
  readonly hides?: readonly string[];
}

const CLIENT = { 'x-portal-client': 'web' };
const JSON_CLIENT = { ...CLIENT, 'content-type': 'application/json' };

const TOO_COMPLEX = [400, 'TOO_COMPLEX'] as const;
const BAD_REQUEST = [400, 'BAD_REQUEST'] as const;
const BAD_VALUE = [200, 'BAD_REQUEST'] as const;
const BAD_SECRET = [200, 'INVALID_SECRET'] as const;
const UNKNOWN_DOCUMENT = [400, 'UNKNOWN_DOCUMENT'] as const;
const NOT_POST = [405, 'METHOD_NOT_ALLOWED'] as const;

const bytes = (body: string | Buffer, headers: Record<string, string> = {}): RawRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...JSON_CLIENT, ...headers },
  body,
});
const json = (body: unknown) => bytes(JSON.stringify(body));
const query = (text: string, variables?: unknown) => json({ query: text, variables });
const get = (text: string, method = 'GET'): RawRequest => ({
  method,
  path: `/graphql?query=${encodeURIComponent(text)}`,
  headers: CLIENT,
});

const times = (n: number, each: (at: number) => string, between = ' ') =>
  Array.from({ length: n }, (_, at) => each(at)).join(between);
const nested = (n: number, open: string, inner: string, close: string) =>
  open.repeat(n) + inner + close.repeat(n);

const PREFERENCES =
  'mutation S($input: PreferencesInput!) { setPreferences(input: $input) { language } }';
const LINK = 'query L($token: Secret!) { answerLink(token: $token) { number } }';
const PAGE = 'query P($offset: Int!) { people(offset: $offset) { total } }';
const TYPES = '{ __schema { types { name } } }';

type Row = readonly [name: string, request: RawRequest, expected: Expected, hides?: string[]];

const aliases: readonly Row[] = [
  ['31 aliases', query(`{ ${times(31, (n) => `a${n}: viewer { personId }`)} }`), TOO_COMPLEX],
  ['31 aliases of __typename', query(`{ ${times(31, (n) => `a${n}: __typename`)} }`), TOO_COMPLEX],
  [
    '16 aliases in a fragment spread twice',
    query(
      `{ viewer { ...F ... on Viewer { ...F } } } fragment F on Viewer { ${times(16, (n) => `a${n}: personId`)} }`,
    ),
    TOO_COMPLEX,
  ],
  ['600 aliases', query(`{ ${times(600, (n) => `a${n}: __typename`)} }`), TOO_COMPLEX],
];

const depth: readonly Row[] = [
  ['13 levels', query(nested(13, '{ a ', '', '}')), TOO_COMPLEX],
  ['600 levels', query(nested(600, '{ a ', '', '}')), TOO_COMPLEX],
  [
    '13 levels of introspection',
    query(`{ __schema { types { fields { type ${nested(9, '{ ofType ', '{ name }', '}')} } } } }`),
    TOO_COMPLEX,
  ],
  [
    '13 levels through fragments',
    query(`{ ...F0 } ${times(13, (n) => `fragment F${n} on Query { a { ...F${n + 1} } }`)}
      fragment F13 on Query { a }`),
    TOO_COMPLEX,
  ],
  [
    'a list 800 deep',
    query(`{ people(offset: ${nested(800, '[', '', ']')}) { total } }`),
    BAD_REQUEST,
  ],
];

const directives: readonly Row[] = [
  [
    'nine directives',
    query(`{ viewer { ${times(9, () => 'personId @include(if: true)')} } }`),
    TOO_COMPLEX,
  ],
  [
    'nine directives on fragments',
    query(`{ viewer { ${times(9, () => '... @skip(if: false) { personId }')} } }`),
    TOO_COMPLEX,
  ],
  [
    '600 directives on one field',
    query(`{ viewer ${times(600, () => '@a')} { personId } }`),
    TOO_COMPLEX,
  ],
  [
    '600 directives on a fragment',
    query(`{ ...F } fragment F on Query ${times(600, () => '@a')} { __typename }`),
    TOO_COMPLEX,
  ],
  [
    'a directive nobody knows',
    query(`{ viewer @${SECRET}x(if: "${SECRET}") { personId } }`),
    BAD_REQUEST,
  ],
];

const everyOther = (n: number) => times(n, (at) => `...F${at}`);

const fragments: readonly Row[] = [
  ['a circle of one', query('{ ...F } fragment F on Query { ...F }'), BAD_REQUEST],
  [
    'a circle of three',
    query(`{ ...F0 } ${times(3, (n) => `fragment F${n} on Query { ...F${(n + 1) % 3} }`)}`),
    BAD_REQUEST,
  ],
  [
    'twelve that spread each other: 479 million ways',
    query(`{ ...F0 } ${times(12, (n) => `fragment F${n} on Query { ${everyOther(12)} }`)}`),
    BAD_REQUEST,
  ],
  [
    'forty that spread each other',
    query(`{ ...F0 } ${times(40, (n) => `fragment F${n} on Query { ${everyOther(40)} }`)}`),
    BAD_REQUEST,
  ],
  [
    'a bomb: each spreads the next twice, 60 times',
    query(
      `{ ...F0 } ${times(60, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)}
       fragment F60 on Query { viewer { personId } }`,
    ),
    TOO_COMPLEX,
  ],
  [
    '250 that nobody spreads',
    query(`{ __typename } ${times(250, (n) => `fragment F${n} on Query { __typename }`)}`),
    BAD_REQUEST,
  ],
  ['a spread of nothing', query(`{ ...${SECRET} }`), BAD_REQUEST],
  [
    'the same field 450 times',
    query(`{ ${times(450, () => 'viewer { personId }')} }`),
    TOO_COMPLEX,
  ],
  [
    'the same field 450 times, where nobody spreads it',
    query(`{ __typename } fragment F on Query { ${times(450, () => 'viewer { personId }')} }`),
    TOO_COMPLEX,
  ],
  [
    'the same field with other arguments, 250 times',
    query(`{ ${times(250, (n) => `people(offset: ${n}) { total }`)} }`),
    BAD_REQUEST,
  ],
  ['2,001 tokens', query(`{ ${'__typename '.repeat(2001)} }`), BAD_REQUEST],
  ['90 kB of one name', query(`{ ${'a'.repeat(90_000)} }`), BAD_REQUEST],
  ['90 kB of commas', query(`{ __typename ${','.repeat(90_000)} `), BAD_REQUEST],
  ['two mutations', query('mutation { a: signOut b: signOut }'), [400, 'TOO_MANY_MUTATIONS']],
  ['a subscription', query('subscription { viewer { personId } }'), BAD_REQUEST],
];

const batches: readonly Row[] = [
  ['a batch of one', json([{ query: '{ __typename }' }]), BAD_REQUEST],
  [
    'a batch of 500',
    json(Array.from({ length: 500 }, () => ({ query: '{ __typename }' }))),
    BAD_REQUEST,
  ],
  ['an empty batch', json([]), BAD_REQUEST],
];

const sizes: readonly Row[] = [
  ['a body over 100 kB', query(`{ __typename } #${SECRET.repeat(9000)}`), [413, null]],
  ['a variable over 100 kB', query(LINK, { token: SECRET.repeat(9000) }), [413, null]],
  ['a secret of 90 kB', query(LINK, { token: 'x'.repeat(90_000) }), BAD_SECRET],
  [
    'a list of 20,000 where a number stands',
    query(PAGE, { offset: Array(20_000).fill(1) }),
    BAD_VALUE,
  ],
  [
    '10 MB that travel as 10 kB',
    bytes(gzipSync(Buffer.alloc(10_000_000, ' ')), { 'content-encoding': 'gzip' }),
    [413, null],
  ],
];

const names: readonly Row[] = [
  ['a field that resembles one', query('{ viewr { personId } }'), BAD_REQUEST, ['viewer']],
  [
    'an argument that resembles one',
    query('{ people(ofset: 1) { total } }'),
    BAD_REQUEST,
    ['offset'],
  ],
  [
    'a type that resembles one',
    query('query($a: PreferencesInpu) { __typename }'),
    BAD_REQUEST,
    ['PreferencesInput'],
  ],
  [
    '300 fields that resemble one',
    query(`{ viewer { ${times(300, (n) => `personIdx${n}`)} } }`),
    BAD_REQUEST,
    ['"personId"'],
  ],
  [
    'an operation the document has not',
    json({ query: 'query A { __typename }', operationName: SECRET }),
    BAD_REQUEST,
  ],
  [
    'two operations and no name',
    query('query A { __typename } query B { __typename }'),
    BAD_REQUEST,
  ],
];

const values: readonly Row[] = [
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

const jsonTricks: readonly Row[] = [
  ['no body', bytes(''), BAD_REQUEST],
  ['half a body', bytes(`{"query":"{ __typename }","variables":{"a":"${SECRET}`), [400, null]],
  ['a text', bytes(`"${SECRET}"`), [400, null]],
  ['null', bytes('null'), [400, null]],
  ['a word', bytes(SECRET), [400, null]],
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
  ['bytes that are no UTF-8', bytes(Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x7d])), [400, null]],
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

const http: readonly Row[] = [
  ['a GET', get(KNOWN), NOT_POST],
  ['a GET that changes something', get('mutation { signOut }'), NOT_POST],
  ['a GET for a page', { ...get(KNOWN), headers: { ...CLIENT, accept: 'text/html' } }, NOT_POST],
  ['a PUT', { ...query(KNOWN), method: 'PUT' }, NOT_POST],
  ['a DELETE', { ...get(KNOWN), method: 'DELETE' }, NOT_POST],
  [
    'OPTIONS of another site',
    {
      ...get(KNOWN),
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    },
    NOT_POST,
  ],
  [
    'text/plain without the header of the client',
    { ...query('mutation { signOut }'), headers: { 'content-type': 'text/plain' } },
    BAD_REQUEST,
  ],
  [
    'a form without the header of the client',
    {
      ...bytes('query=mutation+%7B+signOut+%7D'),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    BAD_REQUEST,
  ],
  [
    'a form with files without the header of the client',
    {
      ...bytes(
        `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ viewer { personId } }"}\r\n--x--`,
      ),
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    },
    BAD_REQUEST,
  ],
  ['no content type', { ...query(KNOWN), headers: CLIENT }, BAD_REQUEST],
  [
    'text/plain',
    bytes(JSON.stringify({ query: KNOWN }), { 'content-type': 'text/plain' }),
    BAD_REQUEST,
  ],
  ['application/graphql', bytes(KNOWN, { 'content-type': 'application/graphql' }), BAD_REQUEST],
  [
    'a form',
    bytes(`query=${SECRET}`, { 'content-type': 'application/x-www-form-urlencoded' }),
    BAD_REQUEST,
  ],
  [
    'a charset nobody has',
    bytes(`{"query":"${SECRET}"}`, { 'content-type': 'application/json; charset=x-none' }),
    [415, null],
  ],
  ['an encoding nobody has', bytes(SECRET, { 'content-encoding': 'x-none' }), [415, null]],
  ['gzip that is none', bytes(SECRET, { 'content-encoding': 'gzip' }), [400, null]],
  ['headers of 20 kB', bytes('{}', { 'x-more': SECRET.repeat(1600) }), [431, null]],
];

const untrusted: readonly Row[] = [
  ['a text', query(KNOWN), UNKNOWN_DOCUMENT],
  [
    'a text under another spelling of the path',
    { ...query(KNOWN), path: '/GraphQL/' },
    UNKNOWN_DOCUMENT,
  ],
  ['a text below the path', { ...query(KNOWN), path: '/graphql/x' }, UNKNOWN_DOCUMENT],
  ['an unknown document', json({ documentId: SECRET }), UNKNOWN_DOCUMENT],
  [
    'an unknown document beside a text',
    json({ documentId: SECRET, query: KNOWN }),
    UNKNOWN_DOCUMENT,
  ],
  ['a text by GET', get(KNOWN), NOT_POST],
  ['introspection', query(TYPES), UNKNOWN_DOCUMENT],
  ['introspection by GET', get(TYPES), NOT_POST],
  [
    'the name of what every object has',
    json({ documentId: 'constructor', query: KNOWN }),
    UNKNOWN_DOCUMENT,
  ],
  ['the prototype', json({ documentId: '__proto__', query: KNOWN }), UNKNOWN_DOCUMENT],
  ['a document id that is a list', json({ documentId: ['known'], query: KNOWN }), UNKNOWN_DOCUMENT],
  ['a document id that is null', json({ documentId: null, query: KNOWN }), UNKNOWN_DOCUMENT],
  [
    'a batch of known documents',
    json([{ documentId: 'known' }, { documentId: 'known' }]),
    UNKNOWN_DOCUMENT,
  ],
  [
    'a persisted query',
    json({ extensions: { persistedQuery: { version: 1, sha256Hash: SECRET } } }),
    UNKNOWN_DOCUMENT,
  ],
  ['a text that is not JSON', bytes(KNOWN, { 'content-type': 'text/plain' }), UNKNOWN_DOCUMENT],
  ['half a body', bytes(`{"documentId":"${SECRET}`), [400, null]],
];

const rows = (mode: AttackCase['mode'], group: string, list: readonly Row[]): AttackCase[] =>
  list.map(([name, request, expected, hides]) => ({
    name: `${group}: ${name}`,
    mode,
    request,
    expected,
    ...(hides ? { hides } : {}),
  }));

/** Everything that is refused, and how. */
export const ATTACKS: readonly AttackCase[] = [
  ...rows('demo', 'aliases', aliases),
  ...rows('demo', 'depth', depth),
  ...rows('demo', 'directives', directives),
  ...rows('demo', 'fragments', fragments),
  ...rows('demo', 'batches', batches),
  ...rows('demo', 'size', sizes),
  ...rows('demo', 'names', names),
  ...rows('demo', 'values', values),
  ...rows('demo', 'JSON', jsonTricks),
  ...rows('demo', 'HTTP', http),
  ...rows('production', 'untrusted', untrusted),
];
