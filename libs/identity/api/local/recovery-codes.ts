import { randomBytes } from 'node:crypto';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import {
  RECOVERY_CODE_BYTES,
  RECOVERY_CODES,
  recoveryCodeOf,
} from '../../rules/local/recovery-code.js';

/** Ten codes that are shown once, and what is kept of them. */
export function makeRecoveryCodes(accountId: string): { codes: string[]; hashes: Buffer[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    recoveryCodeOf(randomBytes(RECOVERY_CODE_BYTES)),
  );
  return { codes, hashes: codes.map((code) => hashOf(accountId, code)) };
}

/** Eighty random bits need no slow hash; the account makes it another one for each. */
export function hashOf(accountId: string, code: string): Buffer {
  return sha256(`${accountId}/${code}`);
}
