import { constants, createInflate } from 'node:zlib';
import type { PdfBudget } from './pdf-budget.js';
import { PdfRefused } from './pdf-budget.js';
import { decodeLzw } from './pdf-lzw.js';
import { Sink } from './pdf-sink.js';
import { isList, PdfDict, PdfName, type PdfValue } from './pdf-value.js';

/** How bytes of one stream are unpacked: the step, and what it must know. */
interface Filter {
  readonly name: string;
  readonly params: PdfDict;
}

type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

const NO_PARAMS = new PdfDict([]);
/** Of pictures. What comes out of them is no text, and no reader of text undoes them. */
const OF_PICTURES: ReadonlySet<string> = new Set([
  'DCTDecode',
  'DCT',
  'CCITTFaxDecode',
  'CCF',
  'JBIG2Decode',
  'JPXDecode',
]);

/**
 * What a stream unpacks to, step by step, each counted against the budget as it comes out. A picture or a font
 * is counted and not kept: null. So is what ends in a filter of pictures. Refused: `FILE_LOCKED` for a lock of
 * its own, `FILE_NOT_PDF` for a filter that does not exist or bytes that it cannot undo.
 */
export async function unpacked(
  data: Buffer,
  dict: PdfDict,
  resolve: Resolve,
  budget: PdfBudget,
): Promise<Buffer | null> {
  const isRead = !isPictureOrFont(dict);
  let bytes = data;
  const filters = filtersOf(dict, resolve);
  for (const [at, { name, params }] of filters.entries()) {
    if (OF_PICTURES.has(name)) return null;
    const isHeld = isRead || at < filters.length - 1;
    const sink = new Sink(budget, isHeld);
    await undo(name, bytes, params, sink);
    if (isHeld) bytes = unpredicted(sink.bytes(), params);
  }
  return isRead ? bytes : null;
}

const OF_FONTS = /^(?:Type1C|CIDFontType0C|OpenType)$/;

/** By what it calls itself. One that lies is read by the reader all the same, and within its limits. */
function isPictureOrFont(dict: PdfDict): boolean {
  const kind = dict.nameOf('Subtype');
  return kind === 'Image' || OF_FONTS.test(kind) || dict.has('Length1');
}

function filtersOf(dict: PdfDict, resolve: Resolve): readonly Filter[] {
  const listed = (key: string): readonly PdfValue[] => {
    const value = resolve(dict.get(key));
    if (value === undefined || value === null) return [];
    return isList(value) ? value : [value];
  };
  const params = listed(dict.has('DecodeParms') ? 'DecodeParms' : 'DP');
  return listed('Filter').map((value, at) => {
    const filter = resolve(value);
    const given = resolve(params[at]);
    if (!(filter instanceof PdfName)) throw unreadable();
    return { name: filter.name, params: given instanceof PdfDict ? given : NO_PARAMS };
  });
}

async function undo(name: string, bytes: Buffer, params: PdfDict, sink: Sink): Promise<void> {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, sink);
    case 'LZWDecode':
    case 'LZW':
      return decodeLzw(bytes, params.get('EarlyChange') !== 0, sink);
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeHex(bytes, sink);
    case 'ASCII85Decode':
    case 'A85':
      return decode85(bytes, sink);
    case 'RunLengthDecode':
    case 'RL':
      return decodeRuns(bytes, sink);
    case 'Crypt':
      if (params.nameOf('Name') === 'Identity' || !params.has('Name')) return sink.add(bytes);
      throw new PdfRefused({ code: 'FILE_LOCKED' });
    default:
      throw unreadable();
  }
}

const unreadable = () => new PdfRefused({ code: 'FILE_NOT_PDF' });

/** Readers take what came before bytes that end too early or a sum that does not agree, and so must this. */
async function inflate(bytes: Buffer, sink: Sink): Promise<void> {
  const stream = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  let isBegun = false;
  stream.end(bytes);
  try {
    for await (const part of stream) {
      isBegun = true;
      sink.add(part as Buffer);
    }
  } catch (error) {
    if (error instanceof PdfRefused) throw error;
    if (!isBegun && bytes.length > 0) throw unreadable();
  } finally {
    stream.destroy();
  }
}

function decodeHex(bytes: Buffer, sink: Sink): void {
  const [digits = ''] = bytes.toString('latin1').split('>', 1);
  const hex = digits.replace(/[^\da-fA-F]/g, '');
  sink.add(Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'));
}

function decode85(bytes: Buffer, sink: Sink): void {
  const [text = ''] = bytes.toString('latin1').split('~', 1);
  const out: number[] = [];
  let group: number[] = [];
  const close = (length: number) => {
    const word = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let at = 0; at < length; at += 1) out.push(Math.floor(word / 256 ** (3 - at)) & 0xff);
    group = [];
  };
  for (const character of text) {
    if (character === 'z' && group.length === 0) out.push(0, 0, 0, 0);
    else if (character >= '!' && character <= 'u') {
      group.push(character.charCodeAt(0) - 33);
      if (group.length === 5) close(4);
    }
    if (out.length >= 65_536) sink.add(Buffer.from(out.splice(0)));
  }
  const left = group.length;
  if (left > 1) {
    while (group.length < 5) group.push(84);
    close(left - 1);
  }
  sink.add(Buffer.from(out));
}

function decodeRuns(bytes: Buffer, sink: Sink): void {
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] as number;
    if (length === 128) return;
    if (length < 128) {
      sink.add(bytes.subarray(at + 1, at + 2 + length));
      at += 2 + length;
    } else {
      sink.add(Buffer.alloc(257 - length, bytes[at + 1] ?? 0));
      at += 2;
    }
  }
}

/** Undoes what was taken of the row before (PNG), where lists of objects were packed so. */
function unpredicted(bytes: Buffer, params: PdfDict): Buffer {
  const predictor = numberOf(params, 'Predictor', 1);
  if (predictor < 10) return bytes;
  const pixel = Math.max(
    1,
    (numberOf(params, 'Colors', 1) * numberOf(params, 'BitsPerComponent', 8)) >> 3,
  );
  const width = Math.ceil(
    (numberOf(params, 'Columns', 1) *
      numberOf(params, 'Colors', 1) *
      numberOf(params, 'BitsPerComponent', 8)) /
      8,
  );
  if (!(width > 0 && width < bytes.length + 1)) return bytes;
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const kind = bytes[from] as number;
    for (let column = 0; column < width; column += 1) {
      const to = row * width + column;
      const left = column >= pixel ? (out[to - pixel] as number) : 0;
      const up = row > 0 ? (out[to - width] as number) : 0;
      const corner = row > 0 && column >= pixel ? (out[to - width - pixel] as number) : 0;
      out[to] = ((bytes[from + 1 + column] ?? 0) + guess(kind, left, up, corner)) & 0xff;
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const sum = left + up - corner;
      const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
      if (a <= b && a <= c) return left;
      return b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

function numberOf(params: PdfDict, key: string, otherwise: number): number {
  const value = params.get(key);
  return typeof value === 'number' ? value : otherwise;
}
