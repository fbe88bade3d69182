import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits that fits into an address. It is shown once; its hash is kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
