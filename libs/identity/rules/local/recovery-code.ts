/** As many as one gets at a time. */
export const RECOVERY_CODES = 10;
/** 80 random bits each: nobody guesses one, so its hash needs no slow function. */
export const RECOVERY_CODE_BYTES = 10;

/** Crockford's: no I, L, O or U to read wrong. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7K2M-90QX-…`: sixteen characters in four groups, of ten random bytes. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_CODE_BYTES) throw new RangeError('A recovery code has ten bytes.');
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let at = 0; at < 16; at += 1) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as it was given out, however somebody wrote it; null when it cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== 16 || [...plain].some((each) => !ALPHABET.includes(each))) return null;
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
