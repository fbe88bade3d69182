import { randomBytes } from 'node:crypto';
import type { SealedColumn } from '@stad/platform/api/crypto/reseal.js';
import { HOTP, Secret, TOTP as Totp } from 'otpauth';
import { TOTP } from '../../rules/local/totp.js';

/** As long as the output of SHA-1, which RFC 4226 asks for. */
const SEED_BYTES = 20;

export const TOTP_SEED = 'totp-seed';

export const totpSeeds: SealedColumn = {
  table: 'local_secret',
  bytes: 'totp_seed',
  keyId: 'totp_key_id',
  purpose: TOTP_SEED,
};

export function makeSeed(): Buffer {
  return randomBytes(SEED_BYTES);
}

/** The code that an app with this seed shows in a step. */
export function codeAt(seed: Buffer, step: number): string {
  const { algorithm, digits } = TOTP;
  return HOTP.generate({ secret: secretOf(seed), algorithm, digits, counter: step });
}

/** What an app reads from a picture, and the seed as somebody types it. */
export function appEntry(seed: Buffer, address: string): { uri: string; typed: string } {
  const { algorithm, digits, periodSeconds } = TOTP;
  const secret = secretOf(seed);
  const entry = new Totp({
    issuer: 'Stad till Stad',
    label: address,
    algorithm,
    digits,
    period: periodSeconds,
    secret,
  });
  return { uri: entry.toString(), typed: secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

function secretOf(seed: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(seed).buffer });
}
