import { describe, expect, it } from '@jest/globals';
import { inspectPdf, MOST_PAGES } from './inspect-pdf.js';
import { madePdf } from './testing/made-pdf.js';

const now = new Date('2022-06-30T08:00:00Z');
const codes = async (bytes: Buffer) => (await inspectPdf(bytes, now)).map(({ code }) => code);

describe('an uploaded PDF', () => {
  it.each<[string, Buffer, string[]]>([
    ['another kind of file', Buffer.from('PK\u0003\u0004'), ['FILE_NOT_PDF']],
    ['only the first bytes of one', Buffer.from('%PDF-1.7\nnothing more'), ['FILE_NOT_PDF']],
    ['locked with a password', madePdf({ isLocked: true }), ['FILE_LOCKED']],
    ['with a script', madePdf({ script: 'app.alert(1)' }), ['FILE_RUNS']],
    ['with a file inside', madePdf({ holdsFile: true }), ['FILE_HOLDS_FILES']],
    ['with too many pages', madePdf({ pages: MOST_PAGES + 1 }), ['FILE_TOO_LONG']],
    [
      'with a personal identity number',
      madePdf({ text: 'Om 19121212-1212' }),
      ['FILE_HOLDS_PERSONAL_NUMBER'],
    ],
    ['as it should be', madePdf({}), []],
  ])('%s', async (_, bytes, expected) => {
    expect(await codes(bytes)).toEqual(expected);
  });

  it('says on which page, and nothing of the text', async () => {
    expect(await inspectPdf(madePdf({ text: '19121212-1212', pages: 2 }), now)).toEqual([
      { code: 'FILE_HOLDS_PERSONAL_NUMBER', params: { page: 1 } },
    ]);
  });

  it('leaves the bytes whole', async () => {
    const bytes = madePdf({});
    const before = Buffer.from(bytes);
    await inspectPdf(bytes, now);
    expect(bytes.equals(before)).toBe(true);
  });
});
