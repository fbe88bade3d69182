import { beforeAll, describe, expect, it } from '@jest/globals';
import { withAccessibleIdentifier } from './pdf-identifier.js';
import { writePdf } from './pdf-writer.js';
import { readPdf } from './testing/read-files.js';
import { SAMPLE_DOCUMENT } from './testing/sample-document.js';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

let marked: string;
/** As the typesetter left it: what was added stands behind its last line. */
let plain: string;
beforeAll(async () => {
  marked = latin(await writePdf(SAMPLE_DOCUMENT, new Date('2022-06-30T08:00:00Z')));
  plain = marked.slice(0, marked.search(/(?<=startxref\n\d+\n%%EOF)\n/));
});

describe('the identifier of PDF/UA-1', () => {
  it.each([
    ['no file at all', () => ''],
    ['a file without a trailer', () => plain.replace('trailer', 'tr')],
    ['no description of properties', () => plain.replace('</pdfaExtension:schemas>', '')],
    ['another length of the metadata', () => plain.replace('<dc:title>', '<dc:title> ')],
    ['no preferences of the window', () => plain.replace('/ViewerPreferences', '/Preferences')],
    ['a file that has it', () => marked],
  ])('is given to no other layout: %s', (_, file) => {
    expect(() => withAccessibleIdentifier(bytesOf(file()))).toThrow('PDF/UA');
  });

  it('stands behind what was written, and changes nothing before it', () => {
    const given = latin(withAccessibleIdentifier(bytesOf(plain)));
    expect(given.startsWith(plain)).toBe(true);
    expect(given).toBe(marked);
  });

  it('is read by another program, with the title in the window', async () => {
    const { raw, title, marked: tagged } = await readPdf(bytesOf(marked));
    expect([title, tagged]).toEqual(['Anteckningar', true]);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/DisplayDocTitle true');
  });
});
