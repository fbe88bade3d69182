import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scan } from './scan.js';
import { makeNumber } from './testing/made-numbers.js';
import { seeded } from './testing/seeded.js';

const now = new Date('2025-12-01T12:00:00Z');
const verdictOf = (text: string) => scan(text, { now }).verdict;

describe('what it answers', () => {
  it('holds places and rules and nothing of the text', () => {
    const result = scan('å\u200b 1912\u200b1212–1212 och 070-174 06 05', { now });
    expect(result).toEqual({
      verdict: 'block',
      findings: [
        { rule: 'PERSONAL_NUMBER', severity: 'block', offset: 3, length: 14 },
        { rule: 'PHONE', severity: 'warn', offset: 22, length: 13 },
      ],
    });
    expect(JSON.stringify(result)).not.toMatch(/1212|174/);
  });

  it.each([
    ['', 'clean'],
    ['Inget särskilt.', 'clean'],
    ['12 kort', 'clean'],
    ['ring 070-174 06 05', 'warn'],
    ['på @nagon', 'warn'],
    ['snap: nagon', 'warn'],
    ['kik=nagon', 'warn'],
    ['nagon(at)post.example', 'warn'],
    ['t.me/nagon', 'warn'],
    ['insta nagon_x', 'warn'],
    ['070-174 06 05 och 121212-1212', 'block'],
    ['@nagon﹫x ＠nagon', 'warn'],
  ])('%s: %s', (text, verdict) => expect(verdictOf(text)).toBe(verdict));

  it('keeps the graver, then the longer of two in the same place', () => {
    const found = (text: string) =>
      scan(text, { now }).findings.map(({ rule, offset, length }) => [rule, offset, length]);
    expect(found('121212-1212@post.example')).toEqual([['PERSONAL_NUMBER', 0, 11]]);
    expect(found('https://a.example/070-174 06 05')).toEqual([['URL', 0, 25]]);
    expect(found('@nagon, 070-174 06 05, Storgatan 3')).toEqual([
      ['HANDLE', 0, 6],
      ['PHONE', 8, 13],
      ['STREET_NUMBER', 23, 11],
    ]);
  });
});

describe('whatever is typed', () => {
  it('keeps offsets inside the text, in order and apart', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('121212-1212', '070-174 06 05', '%31', '&nbsp;', '⑫', ' @nagon ', '\u200b'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { offset, length } of scan(text, { now }).findings) {
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          end = offset + length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    '121212-1212; ähm, 121212-1212',
    '121212-1212, så 121212-1212',
    'a 121212-1212; född 121212 1212',
  ])('tells each number of %s where it stands, and no third made of two', (text) => {
    const written = scan(text, { now }).findings.map(({ offset, length }) =>
      text.slice(offset, offset + length),
    );
    expect(written.map((found) => found.replace(/\D/g, ''))).toEqual(['1212121212', '1212121212']);
  });

  it('answers the same when asked again, and nothing once what it found is taken out', () => {
    const word = fc.stringMatching(/^[a-zåäö]{2,9}$/);
    const traces = fc.constantFrom(
      '121212-1212',
      '070-174 06 05',
      'x@post.example',
      'bilen ABC 123',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, traces), { maxLength: 4 }), (pairs) => {
        const text = pairs.map((pair) => pair.join(', ')).join('; ');
        const { findings } = scan(text, { now });
        expect(scan(text, { now }).findings).toEqual(findings);
        const left = [...findings]
          .reverse()
          .reduce(
            (rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length),
            text,
          );
        expect(verdictOf(left)).toBe('clean');
      }),
    );
  });

  it('finds a number wherever it stands, and where it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö ,.()]{0,40}$/), fc.nat(), (around, seed) => {
        const { date, tail } = makeNumber(seeded(seed));
        const result = scan(`${around}${date}-${tail}${around}`, { now });
        expect(result.verdict).toBe('block');
        expect(result.findings[0]).toMatchObject({ offset: around.length, length: 13 });
      }),
    );
  });
});

/** INV-01: a number is a number, however it is written. */
describe('a disguise', () => {
  /** Each changes how the text is written and not what a reader sees; they may be laid on each other. */
  const written: Readonly<Record<string, (text: string) => string>> = {
    'full-width': (text) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    'Arabic-Indic': (text) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
    mathematical: (text) =>
      text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
    'en dash': (text) => text.replaceAll('-', '\u2013'),
    'non-breaking dash': (text) => text.replaceAll('-', '\u2011'),
    'zero-width between all': (text) => [...text].join('\u200b'),
    'soft hyphen between all': (text) => [...text].join('\u00ad'),
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'line breaks for spaces': (text) => text.replaceAll(' ', '\r\n'),
    'marks on digits': (text) => text.replace(/\d/g, '$&\u0336'),
    'letters around': (text) => `pnr${text}x`,
    'in a link': (text) => `https://sok.example/?q=${text}`,
    'in a file name': (text) => `scan_${text}.pdf`,
  };
  const shapes: readonly ((date: string, tail: string) => string)[] = [
    (date, tail) => `${date}-${tail}`,
    (date, tail) => `${date.slice(2)}-${tail}`,
    (date, tail) => `${date}${tail}`,
    (date, tail) => `${date} ${tail}`,
    (date, tail) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}-${tail}`,
  ];

  it('laid on others never turns what is stopped into what is clean', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat({ max: shapes.length - 1 }),
        fc.subarray(Object.keys(written), { maxLength: 5 }),
        (seed, shape, names) => {
          const { date, tail } = makeNumber(seeded(seed));
          const bare = shapes[shape]?.(date, tail) as string;
          const disguised = names.reduce((text, name) => written[name]?.(text) as string, bare);
          expect([bare, verdictOf(bare)]).toEqual([bare, 'block']);
          expect([names, verdictOf(`Om ${disguised} i går`)]).toEqual([names, 'block']);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('left alone', () => {
  it.each([
    'Ska lämnas senast 31 oktober 2022 27 oktober 2022',
    'Datum\n27 juni 2022\n28 juni 2022\n28 juni 2022\n28',
    'dnr SO 2022/0035',
    'dnr KS 2021/123456',
    'dnr A123.456/2022',
    'dnr 801-12345-2022',
    'org.nr 556677-8899',
    'org.nr 802003-1234',
    '2022-05-20 18.00–22.00',
    '2022-05-20 18:00',
    '220401–220930',
    '2022-04-01–2022-09-30',
    '2012-05-20 18',
    'export_2024-05-20_1800.csv',
    '285 000 268 400 16 600 kr',
    '81 42 32 10, 118,5 h',
    'K01–K26, K11 a',
    'rum 204, sal 101, RUM 204',
    'FP-2022-006',
    'SFS 2022:257, OSL 10:27',
    '112, 114 14 och 020-390 000',
    'kl. 08-10, 10-12 och 13-15',
    'www.lund.se',
    'Kontaktvägen 2 provades',
    'riksväg 11',
    'LU-CENTRUM 12',
  ])('%s', (text) => expect(scan(text, { now })).toEqual({ verdict: 'clean', findings: [] }));
});

describe('the id of a record', () => {
  it.each(['⟦K03:715f982c-1212-4121-8212-121212120000⟧', '12121212-1212-4121-8212-121212121212'])(
    'is no number of a person: %s',
    (id) => {
      expect(scan(`Enligt ${id} var det så.`, { now: new Date('2022-06-13') }).findings).toEqual(
        [],
      );
    },
  );
});
