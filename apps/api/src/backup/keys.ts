/** The words of a list of keys: one a line or parted by commas, what follows `#` is a remark. */
export function keysIn(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(/[\s,]+/))
    .filter(Boolean);
}

/**
 * Public keys that a backup is locked for.
 *
 * @throws Error one sentence, when there is none or one of them is no public key; a private key is
 *   not repeated
 */
export function recipientsIn(text: string): readonly string[] {
  const keys = keysIn(text);
  if (keys.some((key) => /^AGE-SECRET-KEY/i.test(key))) {
    throw new Error(
      'BACKUP_RECIPIENTS holds a private key: give the public one, age1…, and keep the private one elsewhere.',
    );
  }
  const strange = keys.find((key) => !/^age1[a-z0-9]+$/.test(key));
  if (keys.length === 0 || strange !== undefined) {
    throw new Error(
      'BACKUP_RECIPIENTS holds no list of public keys that begin with age1: npm run backup:keys makes a pair.',
    );
  }
  return keys;
}

/**
 * Private keys that open a backup.
 *
 * @throws Error one sentence, when there is none
 */
export function identitiesIn(text: string): readonly string[] {
  const keys = keysIn(text);
  if (keys.length === 0 || keys.some((key) => !/^AGE-SECRET-KEY-/.test(key))) {
    throw new Error('BACKUP_IDENTITY holds no private key: one begins with AGE-SECRET-KEY-.');
  }
  return keys;
}
