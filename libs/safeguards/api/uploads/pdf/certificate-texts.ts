/** Kinds of text in DER (X.690): UTF8, Numeric, Printable, T61, IA5, Visible, BMP. */
const TEXTS: ReadonlyMap<number, BufferEncoding> = new Map<number, BufferEncoding>([
  [0x0c, 'utf8'],
  [0x12, 'latin1'],
  [0x13, 'latin1'],
  [0x14, 'latin1'],
  [0x16, 'latin1'],
  [0x1a, 'latin1'],
  [0x1e, 'utf16le'],
]);
/** What holds other values: sequences, sets, explicit tags. */
const HOLDS = 0x20;
const OCTETS = 0x04;
const DEEPEST = 40;

/**
 * The texts of a signature: whom the certificates in it name. A Swedish one for a person may hold that
 * person's identity number. Bytes that are no DER have none.
 */
export function certificateTexts(bytes: string): readonly string[] {
  const texts: string[] = [];
  collect(Buffer.from(bytes, 'latin1'), 0, texts);
  return texts;
}

function collect(der: Buffer, depth: number, texts: string[]): void {
  let at = 0;
  while (at + 2 <= der.length && depth < DEEPEST) {
    const tag = der[at] as number;
    const length = lengthAt(der, at + 1);
    // Zeros fill the room that was kept for a signature.
    if (tag === 0 || !length || length.from + length.size > der.length) return;
    const content = der.subarray(length.from, length.from + length.size);
    const encoding = TEXTS.get(tag);
    if (encoding === 'utf16le') texts.push(wide(content));
    else if (encoding) texts.push(content.toString(encoding));
    else if (tag & HOLDS || tag === OCTETS) collect(content, depth + 1, texts);
    // Names of other kinds, `[1]` e-mail and `[6]` address, are texts with a tag of their own.
    else if (tag === 0x81 || tag === 0x82 || tag === 0x86) texts.push(content.toString('latin1'));
    at = length.from + length.size;
  }
}

const wide = (content: Buffer) =>
  Buffer.from(content.subarray(0, content.length & ~1))
    .swap16()
    .toString('utf16le');

function lengthAt(der: Buffer, at: number): { from: number; size: number } | null {
  const first = der[at] as number;
  if (first < 0x80) return { from: at + 1, size: first };
  const bytes = first & 0x7f;
  if (bytes > 4 || at + 1 + bytes > der.length) return null;
  // Without a length, as in BER: what is inside ends with zeros, and is read to the end.
  if (bytes === 0) return { from: at + 1, size: der.length - at - 1 };
  return { from: at + 1 + bytes, size: der.readUIntBE(at + 1, bytes) };
}
