import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PrintedDocument } from './document.js';
import { writeDocx } from './docx-writer.js';
import { writePdf } from './pdf-writer.js';
import { plain, type ReadDocx, type ReadPdf, readDocx, readPdf } from './testing/read-files.js';
import { SAMPLE_DOCUMENT } from './testing/sample-document.js';

const MADE_AT = new Date('2022-06-30T08:00:00Z');
let bytes: Uint8Array;
let pdf: ReadPdf;
let docx: ReadDocx;
beforeAll(async () => {
  bytes = await writePdf(SAMPLE_DOCUMENT, MADE_AT);
  [pdf, docx] = await Promise.all([readPdf(bytes), writeDocx(SAMPLE_DOCUMENT).then(readDocx)]);
});

/** The sample with other words in its only paragraph. */
function saying(text: string): PrintedDocument {
  const [section] = SAMPLE_DOCUMENT.sections;
  const blocks = [{ kind: 'paragraph', runs: [{ text }] }] as const;
  return { ...SAMPLE_DOCUMENT, sections: [{ number: null, heading: '', ...section, blocks }] };
}

describe('a document without an appendix', () => {
  it('is archivable, tagged and Swedish, whatever stands in it', () => {
    expect(pdf.raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect([pdf.title, pdf.language, pdf.marked]).toEqual(['Anteckningar', 'sv-SE', true]);
    for (const role of ['H1', 'P', 'L', 'Table', 'TH', 'TD', 'Figure']) {
      expect(pdf.roles).toContain(role);
    }
  });

  it('says the same words in both files', () => {
    const whole = plain(pdf.pages.join(' '));
    for (const words of ['Kontaktvägarna', 'Inget att redovisa.', 'två av tre pass', 'Funktioner.'])
      for (const text of [whole, docx.text]) expect(text).toContain(words);
  });

  it('has the same bytes for the same moment, and others for another', async () => {
    const at = async (moment: Date) => Buffer.from(await writePdf(SAMPLE_DOCUMENT, moment));
    expect((await at(MADE_AT)).equals(bytes)).toBe(true);
    expect((await at(new Date('2022-06-30T08:01:00Z'))).equals(bytes)).toBe(false);
  });

  it.each([
    ['where its writer knows the place', () => 'purpose', { field: 'purpose' }],
    ['where nobody does', undefined, {}],
  ])('names a character that cannot be printed, %s', async (_, fieldOf, place) => {
    await expect(writePdf(saying('Ordet 文 står här.'), MADE_AT, fieldOf)).rejects.toMatchObject({
      problems: [{ code: 'CHARACTER_NOT_PRINTABLE', ...place, params: { character: 'U+6587' } }],
    });
  });
});
