import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '@stad/platform/api/context/secret-token.js';

const PART_BYTES = 16;

/**
 * The secret of a letter's link: which round it is of, a number that is drawn as the letter is written and kept
 * nowhere, and a seal over both. That it is good is computed; there is no list of links, used or not, to join.
 */
export function makeRoundLink(roundId: string, linkKey: string): string {
  const round = Buffer.from(roundId.replaceAll('-', ''), 'hex');
  const drawn = randomBytes(PART_BYTES);
  return Buffer.concat([round, drawn, sealOf(linkKey, round, drawn)]).toString('base64url');
}

/** The round that a secret says it is of; null for what is no secret of a round. */
export function roundOf(secret: string): string | null {
  const bytes = Buffer.from(secret, 'base64url');
  if (bytes.length !== 3 * PART_BYTES || bytes.toString('base64url') !== secret) return null;
  const hex = bytes.subarray(0, PART_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** By which a link that was used is known again; null where the seal is not of this round. */
export function markOf(secret: string, linkKey: string): string | null {
  const bytes = Buffer.from(secret, 'base64url');
  const [round, drawn, seal] = [0, 1, 2].map((at) =>
    bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES),
  ) as [Buffer, Buffer, Buffer];
  if (!timingSafeEqual(seal, sealOf(linkKey, round, drawn))) return null;
  return sha256(`${linkKey} ${drawn.toString('hex')}`)
    .subarray(0, PART_BYTES)
    .toString('base64url');
}

const sealOf = (linkKey: string, round: Buffer, drawn: Buffer) =>
  createHmac('sha256', Buffer.from(linkKey, 'base64url'))
    .update(round)
    .update(drawn)
    .digest()
    .subarray(0, PART_BYTES);
