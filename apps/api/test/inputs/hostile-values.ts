/** A row of numbers from 0 to 1 that a seed fixes (mulberry32): a case that failed comes again. */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NUL = '\u0000';
const UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const TEXTS = [
  '',
  ' ',
  NUL,
  `ord${NUL}ord`,
  '\ud800',
  'ord\udc00ord',
  'x'.repeat(30_000),
  '👮‍♀️'.repeat(40),
  '\u202e\u200b\ufeff',
  '\r\n\t\u001b[0m',
  "'; drop table person; --",
  '%_\\',
  '{"a":1}',
  '__proto__',
  'e\u0301'.repeat(90),
];

/** By the name of the scalar: what is of the right type, and nothing anybody means. */
export const HOSTILE: Readonly<Record<string, readonly unknown[]>> = {
  ID: [...TEXTS, UUID, UUID.toUpperCase(), `{${UUID}}`, `${UUID}${NUL}`, '-1', '9'.repeat(40)],
  Int: [-1, 0, -2_147_483_648, 2_147_483_647, 1_000_000],
  Float: [-1, 0, 1e308, -1e308, 5e-324, 9_007_199_254_740_992],
  Boolean: [true, false],
  String: TEXTS,
  SafeText: TEXTS,
  Secret: TEXTS,
  Code: ['A', '__proto__', 'constructor', 'toString', 'Z'.repeat(60), '-', '0', 'NONE'],
  LocalDate: ['0000-01-01', '0001-01-01', '9999-12-31', '1582-10-10', '1970-01-01', '2022-02-30'],
  Instant: [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00.001Z',
    '9999-12-31T23:59:59.999Z',
    '1970-01-01T00:00Z',
    '2022-05-20T24:00:00Z',
  ],
  LocalTime: ['00:00', '23:59', '24:00', '99:99', ''],
};

export const hostileFor = (scalar: string): readonly unknown[] => HOSTILE[scalar] ?? TEXTS;
