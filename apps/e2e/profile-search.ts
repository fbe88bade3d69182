import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib';
import { unsnapped } from './unsnapped.js';

/** Where a mark was found in the folder of a browser's profile. */
export interface Found {
  readonly mark: string;
  readonly file: string;
}

/**
 * Searches all files of a browser's profile for marks, as bytes of UTF-8 and of UTF-16LE: as they lie there, and what
 * lies there compressed or under the key that every Chromium without a keyring has. A record of LevelDB that is cut
 * over several blocks is put together before.
 */
export function searchProfile(folder: string, marks: readonly string[]): Found[] {
  const wanted = marks.map((mark) => ({
    mark,
    needles: [Buffer.from(mark, 'utf8'), Buffer.from(mark, 'utf16le')],
  }));
  return filesOf(folder).flatMap((path) => {
    const layers = layersOf(path, readFileSync(path));
    return wanted
      .filter(({ needles }) =>
        layers.some((layer) => needles.some((needle) => layer.includes(needle))),
      )
      .map(({ mark }) => ({ mark, file: relative(folder, path) }));
  });
}

/** How many files and bytes, the decompressed ones with them, were looked through. */
export function sizeOfProfile(folder: string): { files: number; bytes: number } {
  const sizes = filesOf(folder).map((path) =>
    layersOf(path, readFileSync(path)).reduce((sum, { length }) => sum + length, 0),
  );
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The file itself, and whatever can be made readable of it. */
function layersOf(path: string, bytes: Buffer): Buffer[] {
  const opened = [bytes];
  if (path.endsWith('.log')) opened.push(recordsOfLog(bytes));
  if (path.endsWith('.ldb') || path.endsWith('.sst')) opened.push(...blocksOfTable(bytes));
  if (/Cookies$/.test(path)) opened.push(...underTheUsualKey(bytes));
  opened.push(...entryOfCache(bytes));
  return opened.flatMap((layer) => [layer, ...compressedIn(layer)]);
}

const BLOCK = 32_768;
const HEADER = 7;

/** The records of a LevelDB log one after the other, each put together from its parts. */
function recordsOfLog(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + HEADER <= bytes.length; ) {
    const left = BLOCK - (at % BLOCK);
    const length = bytes.readUInt16LE(at + 4);
    if (left < HEADER || (length === 0 && bytes[at + 6] === 0)) {
      at += left;
      continue;
    }
    parts.push(bytes.subarray(at + HEADER, at + HEADER + length));
    at += HEADER + length;
  }
  return Buffer.concat(parts);
}

const FOOTER = 48;
/** The type of a block and its checksum. */
const TRAILER = 5;

/** The blocks of a LevelDB table, keys written out: each shares its beginning with the one before. */
function blocksOfTable(bytes: Buffer): Buffer[] {
  if (bytes.length < FOOTER) return [];
  const footer = bytes.subarray(bytes.length - FOOTER);
  const meta = handleAt(footer, 0);
  const index = handleAt(footer, meta.end);
  const handles = entriesOf(blockAt(bytes, index)).map(({ value }) => handleAt(value, 0));
  return handles.flatMap((handle) => {
    const block = blockAt(bytes, handle);
    return [block, ...entriesOf(block).map(({ key, value }) => Buffer.concat([key, value]))];
  });
}

interface Handle {
  readonly offset: number;
  readonly size: number;
  readonly end: number;
}

function handleAt(bytes: Buffer, at: number): Handle {
  const [offset, sizeAt] = varint(bytes, at);
  const [size, end] = varint(bytes, sizeAt);
  return { offset, size, end };
}

function blockAt(bytes: Buffer, { offset, size }: Handle): Buffer {
  const block = bytes.subarray(offset, offset + size);
  const type = bytes[offset + size];
  if (type === 0) return block;
  const plain = type === 1 ? unsnapped(block) : null;
  // A search that cannot read a block has found nothing out.
  if (!plain) throw new Error(`A block of LevelDB of type ${type} cannot be read (${TRAILER}).`);
  return plain;
}

function entriesOf(block: Buffer): { key: Buffer; value: Buffer }[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  const entries: { key: Buffer; value: Buffer }[] = [];
  let last = Buffer.alloc(0);
  for (let at = 0; at < end; ) {
    const [shared, ownAt] = varint(block, at);
    const [own, lengthAt] = varint(block, ownAt);
    const [length, keyAt] = varint(block, lengthAt);
    last = Buffer.concat([last.subarray(0, shared), block.subarray(keyAt, keyAt + own)]);
    entries.push({ key: last, value: block.subarray(keyAt + own, keyAt + own + length) });
    at = keyAt + own + length;
  }
  return entries;
}

/** A number of seven bits a byte, the lowest first; and where the next thing begins. */
export function varint(bytes: Buffer, from: number): [value: number, end: number] {
  let value = 0;
  let at = from;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
  }
}

/** What begins as gzip, as zlib or as what IndexedDB compresses, wherever it stands in the file. */
function compressedIn(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (const at of each(bytes, Buffer.from([0x1f, 0x8b, 0x08])))
    found.push(...tried(() => inflateRawSync(bytes.subarray(endOfGzipHead(bytes, at)), LENIENT)));
  for (const at of each(bytes, Buffer.from([0x78, 0x9c])))
    found.push(...tried(() => inflateSync(bytes.subarray(at), LENIENT)));
  // A value of IndexedDB that was compressed for the disk says so by these three bytes.
  for (const at of each(bytes, Buffer.from([0xff, 0x11, 0x02])))
    found.push(...tried(() => unsnapped(bytes.subarray(at + 3), true)));
  return found;
}

/** Where the head of a gzip file ends; what is read from there on may have something else behind it. */
function endOfGzipHead(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if (flags & 4) end += 2 + bytes.readUInt16LE(end);
  for (const named of [8, 16]) if (flags & named) end = bytes.indexOf(0, end) + 1;
  return flags & 2 ? end + 2 : end;
}

const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };

function* each(bytes: Buffer, needle: Buffer): Generator<number> {
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) yield at;
}

const tried = (make: () => Buffer | null): Buffer[] => {
  try {
    const made = make();
    return made && made.length > 0 ? [made] : [];
  } catch {
    return [];
  }
};

const ENTRY = Buffer.from('305c72a71b6dfbfc', 'hex');
const ENTRY_HEAD = 24;

/** The body of an entry of the disk cache, which lies there as it was sent: brotli says nowhere that it is. */
function entryOfCache(bytes: Buffer): Buffer[] {
  if (!bytes.subarray(0, 8).equals(ENTRY)) return [];
  const body = bytes.subarray(ENTRY_HEAD + bytes.readUInt32LE(12));
  const flush = { finishFlush: constants.BROTLI_OPERATION_FLUSH };
  return tried(() => brotliDecompressSync(body, flush));
}

const V10 = Buffer.from('v10');
const LONGEST_COOKIE = 4096;

/** Cookies: a Chromium without a keyring seals them with a word that anybody knows. */
function underTheUsualKey(bytes: Buffer): Buffer[] {
  const key = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
  return [...each(bytes, V10)].flatMap((at) => {
    const from = at + V10.length;
    const length = Math.min(LONGEST_COOKIE, bytes.length - from) & ~15;
    // What is longer than the cookie comes out as noise behind it.
    const decipher = createDecipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '));
    decipher.setAutoPadding(false);
    return tried(() => decipher.update(bytes.subarray(from, from + length)));
  });
}
