import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DOWNLOAD_POLICY } from './security-headers.js';

/** A file as it lies in a table, with the checksum of what went in. It is fetched piece by piece. */
export interface StoredFile {
  readonly size: number;
  /** What went in. */
  readonly sha256: Buffer;
  /** What lies there now, as the database reckons it: nothing of the file is fetched for it. */
  readonly actualSha256: Buffer;
  readonly name: string;
  readonly type: string;
  /** Bytes from the one numbered `from`, at most `length`; null once the reader may not have it any more. */
  piece(from: number, length: number): Promise<Buffer | null>;
}

/** Of a reader who takes nothing, three at most lie here: one asked for, one ready, one on its way. */
export const PIECE = 64 * 1024;
/** A reader who has taken nothing for so long gets no more. */
export const LONGEST_PAUSE_MS = 60_000;

/**
 * Sends a stored file to be kept, never shown; nobody on the way keeps it. However large it is and however slowly
 * it is read, a few pieces of it are held here. Resolves when it is sent or its reader is gone.
 */
export async function sendStoredFile(res: ServerResponse, file: StoredFile): Promise<void> {
  const { size, sha256, actualSha256, name, type } = file;
  // What left the table is what went in, or nothing leaves the house.
  if (!actualSha256.equals(sha256)) throw new Error('A stored file has another checksum');
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Content-Security-Policy', DOWNLOAD_POLICY);
  // Not packed on the way either: the digest is that of the bytes that arrive (RFC 9530).
  res.setHeader('Cache-Control', 'no-store, no-transform');
  res.setHeader('ETag', `"${sha256.toString('hex')}"`);
  res.setHeader('Repr-Digest', `sha-256=:${sha256.toString('base64')}:`);
  res.setHeader('Content-Length', size);
  res.setTimeout(LONGEST_PAUSE_MS, () => res.destroy());
  const pieces = Readable.from(piecesOf(file), { objectMode: true, highWaterMark: 1 });
  // Whoever went away, and what could not be had to its end, is an answer that was cut: its reader sees it.
  await pipeline(pieces, res).catch(() => res.destroy());
}

/** The last piece is held back until all of them together are what went in. */
async function* piecesOf({ size, sha256, piece }: StoredFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += PIECE) {
    const length = Math.min(PIECE, size - at);
    const bytes = await piece(at, length);
    if (bytes?.length !== length) throw new Error('A stored file is gone or has another length');
    hash.update(bytes);
    if (at + length === size && !hash.digest().equals(sha256)) {
      throw new Error('A stored file has another checksum');
    }
    yield bytes;
  }
}
