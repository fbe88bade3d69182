import { describe, expect, it } from '@jest/globals';
import { inspectPdf, MOST_PAGES } from './inspect-pdf.js';
import { ACTING_PDFS, HIDING_PDFS } from './testing/hostile-pdfs.js';
import { madePdf, revised, stream } from './testing/made-pdf.js';

const now = new Date('2022-06-30T08:00:00Z');
const codes = async (bytes: Buffer) =>
  (await inspectPdf(bytes, now)).problems.map(({ code }) => code);

describe('an uploaded PDF', () => {
  it.each<[string, Buffer, string[]]>([
    ['another kind of file', Buffer.from('PK\u0003\u0004'), ['FILE_NOT_PDF']],
    ['only the first bytes of one', Buffer.from('%PDF-1.7\nnothing more'), ['FILE_NOT_PDF']],
    ['with too many pages', madePdf({ pages: MOST_PAGES + 1 }), ['FILE_TOO_LONG']],
    [
      'with two faults',
      madePdf({ script: '1', holdsFile: true }),
      ['FILE_HOLDS_FILES', 'FILE_RUNS'],
    ],
    ['as it should be', madePdf({}), []],
    ['that begins at a page', madePdf({ catalog: '/OpenAction [10 0 R /Fit]' }), []],
    [
      'that begins at a page, by an action',
      madePdf({ catalog: '/OpenAction << /S /GoTo /D [10 0 R /Fit] >>' }),
      [],
    ],
    [
      'that was changed and signed',
      revised(
        madePdf({ catalog: '/AcroForm << /Fields [] /SigFlags 3 >>' }),
        '1000 0 obj << /FT /Sig /T (Underskrift) /V << /Type /Sig /ByteRange [0 1 2 3] /Contents <30030C0141> /M (D:19121212121200Z) >> >> endobj',
      ),
      [],
    ],
    [
      'with links to the web',
      madePdf({ objects: ['1000 0 obj << /S /URI /URI (https://lund.example) >> endobj'] }),
      [],
    ],
    [
      'with a picture',
      madePdf({ objects: [stream(1000, '/Subtype /Image /Filter /DCTDecode', 'x')] }),
      [],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await codes(bytes)).toEqual(expected);
  });

  it.each([...HIDING_PDFS, ...ACTING_PDFS])('%s is %s', async (_, code, make) => {
    expect([...new Set(await codes(await make()))]).toEqual([code]);
  });

  const below = (...texts: readonly string[]) => texts.join(') Tj 0 -20 Td (');
  const note = (number: number, rect: string, entries: string) =>
    `${number} 0 obj << /Type /Annot /Subtype /Text /Rect [${rect}] ${entries} >> endobj`;
  const field = (number: number, rect: string, value: string) =>
    `${number} 0 obj << /Type /Annot /Subtype /Widget /FT /Tx /T (f${number}) /V (${value}) /Rect [${rect}] >> endobj`;

  it.each<[string, Buffer, string[]]>([
    [
      'date and last four in two columns, drawn one after the other',
      madePdf({
        text: `${below('Datum', '19121212', 'Ort')}) Tj 150 40 Td (${below('Nummer', '1212', 'Lund')}`,
      }),
      ['FILE_HOLDS_PERSONAL_NUMBER'],
    ],
    [
      'a number broken over two lines of one column, drawn line by line',
      madePdf({
        text: '191212) Tj 150 0 Td (Ort) Tj -150 -14 Td (12-1212) Tj 150 0 Td (Lund',
      }),
      ['FILE_HOLDS_PERSONAL_NUMBER'],
    ],
    [
      'letters drawn from the last to the first',
      madePdf({
        text: `Kod) Tj 150 0 Td (${[...'19121212-1212'].reverse().join(') Tj -6.7 0 Td (')}`,
      }),
      ['FILE_HOLDS_PERSONAL_NUMBER'],
    ],
    [
      'columns of a page that lies on its side',
      madePdf({
        text: `x) Tj 0 1 -1 0 200 100 Tm (${below('Datum', '19121212')}) Tj 150 20 Td (${below('Nummer', '1212')}`,
      }),
      ['FILE_HOLDS_PERSONAL_NUMBER'],
    ],
    [
      'two comments, one after the other',
      madePdf({
        page: '/Annots [1000 0 R 1001 0 R]',
        objects: [
          note(1000, '72 700 90 720', '/Contents (19121212)'),
          note(1001, '72 600 90 620', '/Contents (1212)'),
        ],
      }),
      ['FILE_HIDES_PERSONAL_NUMBER'],
    ],
    [
      'two comments beside each other, a third between them in the file',
      madePdf({
        page: '/Annots [1000 0 R 1002 0 R 1001 0 R]',
        objects: [
          note(1000, '72 700 90 720', '/Contents (19121212)'),
          note(1001, '300 700 320 720', '/Contents (1212)'),
          note(1002, '72 100 90 120', '/Contents (Hej)'),
        ],
      }),
      ['FILE_HIDES_PERSONAL_NUMBER'],
    ],
    [
      'two fields of a form',
      madePdf({
        catalog: '/AcroForm << /Fields [1000 0 R 1001 0 R] >>',
        page: '/Annots [1000 0 R 1001 0 R]',
        objects: [
          field(1000, '72 700 150 714', '19121212'),
          field(1001, '160 700 200 714', '1212'),
        ],
      }),
      ['FILE_HIDES_PERSONAL_NUMBER'],
    ],
    [
      'a date on the page and the rest in a comment beside it',
      madePdf({
        text: '19121212',
        page: '/Annots [1000 0 R]',
        objects: [note(1000, '130 718 142 730', '/Contents (1212)')],
      }),
      ['FILE_HIDES_PERSONAL_NUMBER'],
    ],
    [
      'innocent columns, comments and fields',
      madePdf({
        text: `${below('Datum', '2022-06-12', '2022-06-13')}) Tj 150 40 Td (${below('Antal', '12', '9')}`,
        page: '/Annots [1000 0 R 1001 0 R]',
        objects: [
          note(1000, '72 600 90 620', '/Contents (Se sidan 4)'),
          field(1001, '160 500 200 514', '226 38'),
        ],
      }),
      [],
    ],
  ])('is read as people join it: %s', async (_, bytes, expected) => {
    expect(await codes(bytes)).toEqual(expected);
  });

  /** Cells of a table, drawn by hand in an order that a writer of PDFs may choose. */
  const DRAWN = ['row by row', 'column by column', 'from the last cell to the first'] as const;
  const table = (rows: readonly (readonly string[])[], how: (typeof DRAWN)[number]) => {
    const cells = rows.flatMap((row, down) =>
      row.map((text, along) => ({ text, x: along * 150, y: down * -20 })),
    );
    if (how === 'column by column') cells.sort((a, b) => a.x - b.x || b.y - a.y);
    if (how === 'from the last cell to the first') cells.reverse();
    let at = { x: 0, y: 0 };
    const moved = cells.map((cell) => {
      const step = `) Tj ${cell.x - at.x} ${cell.y - at.y} Td (${cell.text}`;
      at = cell;
      return step;
    });
    return moved.join('');
  };
  const TABLES: readonly [string, readonly (readonly string[])[], boolean][] = [
    [
      'beside each other',
      [
        ['Datum', 'Nummer'],
        ['19121212', '1212'],
      ],
      true,
    ],
    [
      'a column between',
      [
        ['Datum', 'Ort', 'Nummer'],
        ['19121212', '', '1212'],
      ],
      true,
    ],
    [
      'below each other, with labels',
      [
        ['Datum', '19121212'],
        ['Nummer', '1212'],
      ],
      true,
    ],
    [
      'below each other, in the middle',
      [
        ['Lund', '19121212', 'Ja'],
        ['Ystad', '1212', 'Nej'],
      ],
      true,
    ],
    [
      'at the end of a row and the beginning of the next',
      [
        ['Ort', '19121212'],
        ['1212', 'Lund'],
      ],
      true,
    ],
    [
      'of a day and a room, beside each other',
      [
        ['Dag', 'Rum'],
        ['20220612', '1212'],
      ],
      false,
    ],
    [
      'of a day and a room, below each other',
      [
        ['Dag', '20220612'],
        ['Rum', '1212'],
      ],
      false,
    ],
  ];

  it.each(
    TABLES.flatMap(([where, rows, isFound]) =>
      DRAWN.map((how) => [where, how, rows, isFound] as const),
    ),
  )('reads halves in a table, %s, drawn %s', async (_where, how, rows, isFound) => {
    expect(await codes(madePdf({ text: table(rows, how) }))).toEqual(
      isFound ? ['FILE_HOLDS_PERSONAL_NUMBER'] : [],
    );
  });

  it.each<[string, string, string, string]>([
    ['after it on the line', '19121212', '130 718 142 730', '/Subtype /Text /Contents (1212)'],
    ['before it on the line', '1212', '20 718 32 730', '/Subtype /Text /Contents (19121212)'],
    ['on the line below', '19121212', '72 700 90 712', '/Subtype /Text /Contents (1212)'],
    ['on the line above', '1212', '72 736 90 748', '/Subtype /Text /Contents (19121212)'],
    ['at the foot of the page', '19121212', '72 40 90 60', '/Subtype /Text /Contents (1212)'],
    [
      'written on it',
      '19121212',
      '130 718 180 730',
      '/Subtype /FreeText /DA (/F1 12 Tf) /Contents (1212)',
    ],
    ['in a field', '19121212', '130 718 180 730', '/Subtype /Widget /FT /Tx /T (f) /V (1212)'],
  ])('joins the page with a note %s', async (_where, text, rect, entries) => {
    const objects = [`1000 0 obj << /Type /Annot /Rect [${rect}] ${entries} >> endobj`];
    const page = '/Annots [1000 0 R]';
    expect(await codes(madePdf({ text, page, objects }))).toEqual(['FILE_HIDES_PERSONAL_NUMBER']);
  });

  it('says on which page, and nothing of the text', async () => {
    const { problems } = await inspectPdf(madePdf({ text: '19121212-1212', pages: 2 }), now);
    expect(problems).toEqual([{ code: 'FILE_HOLDS_PERSONAL_NUMBER', params: { page: 1 } }]);
  });

  it('asks the guard for as much more as there are more pages and comments', async () => {
    const words = (of: string) =>
      Array.from({ length: 30 }, (_, n) => [`${of}rad ${n}`, 'Ja', `${n}`]);
    const judged = async (pages: number) => {
      const numbers = Array.from({ length: pages }, (_, n) => n);
      const text = numbers.map((n) => table(words(`Sida ${n} `), 'row by row'));
      const objects = numbers.map((n) =>
        note(1000 + n, `72 ${700 - n} 90 720`, `/Contents (Not ${n})`),
      );
      const page = '/Annots [1000 0 R]';
      const findings = await inspectPdf(madePdf({ text, page, objects }), now);
      expect(findings.problems).toEqual([]);
      return findings.judged;
    };
    const [twenty, forty, eighty] = [await judged(20), await judged(40), await judged(MOST_PAGES)];
    expect(forty - twenty).toBeGreaterThan(20 * 30 * 'Sida 10 rad 1'.length);
    expect(eighty - forty).toBe(2 * (forty - twenty));
  });

  it('leaves the bytes whole', async () => {
    const bytes = madePdf({});
    const before = Buffer.from(bytes);
    await inspectPdf(bytes, now);
    expect(bytes.equals(before)).toBe(true);
  });
});
