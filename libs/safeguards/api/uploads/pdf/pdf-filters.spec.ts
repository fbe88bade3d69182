import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { PdfBudget } from './pdf-budget.js';
import { unpacked } from './pdf-filters.js';
import { PdfParser } from './pdf-parser.js';
import type { PdfDict, PdfValue } from './pdf-value.js';

const read = (text: string) => new PdfParser(text, 0, new PdfBudget()).value() as PdfDict;
const itself = (value: PdfValue | undefined) => value;
const undo = (entries: string, data: Buffer) =>
  unpacked(data, read(`<< ${entries} >>`), itself, new PdfBudget());

/** Two rows of three bytes, each taken from what its filter guesses. */
const rows = (...bytes: number[]) => deflateSync(Buffer.from(bytes));
const predicted = '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 3 >>';

describe('a filter undoes', () => {
  it.each<[string, string, Buffer, string]>([
    ['nothing', '', Buffer.from('as it is'), 'as it is'],
    ['deflate', '/Filter /FlateDecode', deflateSync('packed'), 'packed'],
    ['deflate that is cut off', '/Filter /Fl', deflateSync('packed').subarray(0, -4), 'packed'],
    ['hex', '/Filter /ASCIIHexDecode', Buffer.from('48 69 70>'), 'Hip'],
    ['base 85', '/Filter /ASCII85Decode', Buffer.from('87cURD]i,"Ebo80~>'), 'Hello World!'],
    [
      'LZW, by the example of ISO 32000-1, 7.4.4.2',
      '/Filter /LZWDecode',
      Buffer.from('800B6050220C0C8501', 'hex'),
      '-----A---B',
    ],
    ['runs', '/Filter [/RunLengthDecode]', Buffer.from([1, 72, 105, 254, 33, 128, 1]), 'Hi!!!'],
    [
      'two, one after the other',
      '/Filter [/AHx /FlateDecode]',
      Buffer.from(`${deflateSync('twice').toString('hex')}>`),
      'twice',
    ],
    ['rows by the one above', predicted, rows(0, 97, 98, 99, 2, 1, 1, 1), 'abcbcd'],
    ['rows by the byte before', predicted, rows(1, 97, 1, 1, 1, 98, 1, 1), 'abcbcd'],
    ['rows by the mean', predicted, rows(0, 97, 97, 97, 3, 49, 0, 0), 'aaaaaa'],
    ['rows by Paeth', predicted, rows(0, 97, 98, 99, 4, 1, 1, 1), 'abcbcd'],
  ])('%s', async (_, entries, data, expected) => {
    expect((await undo(entries, data))?.toString('latin1')).toBe(expected);
  });

  it.each([
    ['what does not exist', '/Filter /BogusDecode', 'FILE_NOT_PDF'],
    ['what it cannot', '/Filter /FlateDecode', 'FILE_NOT_PDF'],
    ['no lock', '/Filter /Crypt /DecodeParms << /Name /StdCF >>', 'FILE_LOCKED'],
  ])('%s', async (_, entries, code) => {
    await expect(undo(entries, Buffer.from('not packed'))).rejects.toThrow(code);
  });

  it.each(['/Subtype /Image /Filter /FlateDecode', '/Length1 9', '/Filter /DCTDecode'])(
    'and keeps no picture and no font: %s',
    async (entries) => expect(await undo(entries, deflateSync('packed'))).toBeNull(),
  );
});
