import type { RawRequest } from './raw-request.js';

/** Stands in every case where a value can stand, and must come back nowhere. */
export const SECRET = 'zq7planted9kx';

/** The document the production server knows by the id `known`. */
export const KNOWN = '{ viewer { personId } }';

/** Nothing else: no code where the refusal has no body. */
export type Expected = readonly [status: number, code: string | null];

/** One attack; `hides` are words the answer must not have. */
export type Row = readonly [
  name: string,
  request: RawRequest,
  expected: Expected,
  hides?: readonly string[],
];

export const CLIENT = { 'x-portal-client': 'web' };
const JSON_CLIENT = { ...CLIENT, 'content-type': 'application/json' };

export const TOO_COMPLEX = [400, 'TOO_COMPLEX'] as const;
export const BAD_REQUEST = [400, 'BAD_REQUEST'] as const;
export const BAD_VALUE = [200, 'BAD_REQUEST'] as const;
export const BAD_SECRET = [200, 'INVALID_SECRET'] as const;
export const UNKNOWN_DOCUMENT = [400, 'UNKNOWN_DOCUMENT'] as const;
export const NOT_POST = [405, 'METHOD_NOT_ALLOWED'] as const;

export const bytes = (body: string | Buffer, headers: Record<string, string> = {}): RawRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...JSON_CLIENT, ...headers },
  body,
});
export const json = (body: unknown) => bytes(JSON.stringify(body));
export const query = (text: string, variables?: unknown) => json({ query: text, variables });
export const get = (text: string, method = 'GET'): RawRequest => ({
  method,
  path: `/graphql?query=${encodeURIComponent(text)}`,
  headers: CLIENT,
});

export const times = (n: number, each: (at: number) => string, between = ' ') =>
  Array.from({ length: n }, (_, at) => each(at)).join(between);
export const nested = (n: number, open: string, inner: string, close: string) =>
  open.repeat(n) + inner + close.repeat(n);

export const PREFERENCES =
  'mutation S($input: PreferencesInput!) { setPreferences(input: $input) { language } }';
export const LINK = 'query L($token: Secret!) { answerLink(token: $token) { number } }';
export const PAGE = 'query P($offset: Int!) { people(offset: $offset) { total } }';
