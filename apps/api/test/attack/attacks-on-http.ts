import {
  BAD_REQUEST,
  bytes,
  CLIENT,
  get,
  json,
  KNOWN,
  NOT_POST,
  query,
  type Row,
  SECRET,
  UNKNOWN_DOCUMENT,
} from './attack-row.js';

// The ways of HTTP, and texts that are sent where only known documents are served.

const TYPES = '{ __schema { types { name } } }';

export const http: readonly Row[] = [
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
    [415, 'FORMAT_UNKNOWN'],
  ],
  [
    'an encoding nobody has',
    bytes(SECRET, { 'content-encoding': 'x-none' }),
    [415, 'FORMAT_UNKNOWN'],
  ],
  ['gzip that is none', bytes(SECRET, { 'content-encoding': 'gzip' }), BAD_REQUEST],
  ['headers of 20 kB', bytes('{}', { 'x-more': SECRET.repeat(1600) }), [431, null]],
];

export const untrusted: readonly Row[] = [
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
  ['half a body', bytes(`{"documentId":"${SECRET}`), BAD_REQUEST],
];
