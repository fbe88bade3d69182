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

  it('says on which page, and nothing of the text', async () => {
    const { problems } = await inspectPdf(madePdf({ text: '19121212-1212', pages: 2 }), now);
    expect(problems).toEqual([{ code: 'FILE_HOLDS_PERSONAL_NUMBER', params: { page: 1 } }]);
  });

  it('leaves the bytes whole', async () => {
    const bytes = madePdf({});
    const before = Buffer.from(bytes);
    await inspectPdf(bytes, now);
    expect(bytes.equals(before)).toBe(true);
  });
});
