/** Together as long as a body of 100 kB can hold, each as long as is read at all. */
const LENGTH = 19_000;
const TEXTS = 5;

/** What each pattern of the guard begins to read, and goes on with. */
const UNITS = [
  ...['a', 'a-', 'a.', 'a.b@', '@', '@abc ', 'insta:', 'http://', '/', '=', '_', '[a', '(a', 'å'],
  ...[
    '1',
    '1 ',
    '1-',
    '1/',
    '1a',
    '19700101-1234 ',
    '1970-01-01-1234 ',
    '2022-05-20 ',
    '+46',
    '::1 ',
  ],
  ...[
    '070-123 45 67 ',
    'ABC123 ',
    'lgh 1201 ',
    '12/5 ',
    'den 5 maj 1970 ',
    'nollett',
    'Storgatan ',
    'Storg. ',
    'tolv-',
    'tvåtusen noll ett ',
    'sista fyra är på med i ',
    '920512, sista fyra 1213 ',
    'född 920512 1213 ',
    'annons nr ',
    'pass 12 ',
    'snap: a ',
    'heter a på ',
    'a_1 ',
    '55.1234 ',
    'ab.se/',
  ],
  ...['%E2%80', '%31', '&#49;', '&#x', '&amp;', '①', '１', '1\u0301', '\u0301', '\u200b1', 'ﬀ'],
];

/** [what it repeats, texts of that]: a figure ends each, or the guard would not look at all. */
export const SLOW_TEXTS: readonly (readonly [string, readonly string[]])[] = UNITS.map((unit) => {
  const bytes = Buffer.byteLength(unit) / unit.length;
  const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH / Math.ceil(bytes));
  return [JSON.stringify(unit), Array.from({ length: TEXTS }, () => `${text} 1 `)];
});
