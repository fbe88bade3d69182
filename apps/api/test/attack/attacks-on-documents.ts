import {
  BAD_REQUEST,
  json,
  nested,
  query,
  type Row,
  SECRET,
  TOO_COMPLEX,
  times,
} from './attack-row.js';

// Documents that cost more than they look, or ask for what is not there.

export const aliases: readonly Row[] = [
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

export const depth: readonly Row[] = [
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

export const directives: readonly Row[] = [
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

export const fragments: readonly Row[] = [
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

export const names: readonly Row[] = [
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
