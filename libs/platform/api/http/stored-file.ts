import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { DOWNLOAD_POLICY } from './security-headers.js';

/** A file as it lies in a table, with the checksum of what went in. */
export interface StoredFile {
  readonly bytes: Buffer;
  readonly sha256: Buffer;
  readonly name: string;
  readonly type: string;
}

/** Sends a stored file to be kept, never shown; nobody on the way keeps it. */
export function sendStoredFile(res: ServerResponse, { bytes, sha256, name, type }: StoredFile) {
  // What left the table is what went in, or nothing leaves the house.
  const actual = createHash('sha256').update(bytes).digest();
  if (!actual.equals(sha256)) throw new Error('A stored file has another checksum');
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Content-Security-Policy', DOWNLOAD_POLICY);
  // Not packed on the way either: the digest is that of the bytes that arrive (RFC 9530).
  res.setHeader('Cache-Control', 'no-store, no-transform');
  res.setHeader('ETag', `"${actual.toString('hex')}"`);
  res.setHeader('Repr-Digest', `sha-256=:${actual.toString('base64')}:`);
  res.setHeader('Content-Length', bytes.length);
  res.end(bytes);
}
