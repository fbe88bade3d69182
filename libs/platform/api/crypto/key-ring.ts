import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What belongs to a value that is kept sealed: moved to another place it does not open. */
export interface SealedPlace {
  /** What kind of secret this is, `totp-seed`. */
  readonly purpose: string;
  /** Whose: each agency has keys of its own, derived from the ring's. */
  readonly agencyId: string;
  /** The row it stands in. */
  readonly recordId: string;
}

export interface Sealed {
  readonly keyId: string;
  /** 12 bytes nonce, the ciphertext, 16 bytes tag. */
  readonly bytes: Buffer;
}

/** A sealed value whose key the ring does not have, or that was changed or moved. */
export class UnopenedError extends Error {
  override name = 'UnopenedError';
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_LINE = /^([a-z0-9-]{1,40}) ([A-Za-z0-9+/]{43}=)$/;

/**
 * The keys that secrets at rest are sealed with (AES-256-GCM; security.md 8). The first one seals, all of them
 * open: that is how a key is replaced. They come from a file that is no part of a backup of the database.
 */
export class KeyRing {
  private constructor(private readonly keys: ReadonlyMap<string, Buffer>) {}

  /**
   * Reads a key file: one key a line, its name and 32 bytes in base64.
   * @throws {Error} naming the line, never its content
   */
  static parse(text: string): KeyRing {
    const keys = new Map<string, Buffer>();
    for (const [at, line] of text.trim().split(/\r?\n/).entries()) {
      const [, id, key] = KEY_LINE.exec(line.trim()) ?? [];
      if (!id || !key) throw new Error(`Line ${at + 1} of the key file is no key.`);
      if (keys.has(id)) throw new Error(`Line ${at + 1} of the key file has the name of another.`);
      keys.set(id, Buffer.from(key, 'base64'));
    }
    return new KeyRing(keys);
  }

  /** A new line for a key file. */
  static makeLine(): string {
    return `k-${randomBytes(4).toString('hex')} ${randomBytes(32).toString('base64')}`;
  }

  /** The key that seals. */
  get sealingKeyId(): string {
    return [...this.keys.keys()][0] as string;
  }

  seal(plain: Uint8Array, place: SealedPlace): Sealed {
    const keyId = this.sealingKeyId;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(keyId, place), nonce);
    cipher.setAAD(boundTo(place));
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { keyId, bytes: Buffer.concat([nonce, text, cipher.getAuthTag()]) };
  }

  /** @throws {UnopenedError} */
  open({ keyId, bytes }: Sealed, place: SealedPlace): Buffer {
    if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new UnopenedError('too short');
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.keyFor(keyId, place),
      bytes.subarray(0, NONCE_BYTES),
    );
    decipher.setAAD(boundTo(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([text, decipher.final()]);
    } catch (error) {
      throw new UnopenedError('changed, moved or of another key', { cause: error });
    }
  }

  /**
   * A mark by which a text is known again, and that nobody without the key leads back to it. Of one purpose alone;
   * with a new sealing key all marks are others.
   */
  mark(purpose: string, text: string): Buffer {
    const key = this.keys.get(this.sealingKeyId) as Buffer;
    const own = hkdfSync('sha256', key, '', `portal/mark/${purpose}`, 32);
    return createHmac('sha256', Buffer.from(own)).update(text).digest();
  }

  private keyFor(keyId: string, { purpose, agencyId }: SealedPlace): Buffer {
    const key = this.keys.get(keyId);
    if (!key) throw new UnopenedError(`The key file has no key ${keyId}`);
    return Buffer.from(hkdfSync('sha256', key, '', `portal/${purpose}/${agencyId}`, 32));
  }
}

function boundTo({ purpose, agencyId, recordId }: SealedPlace): Buffer {
  return Buffer.from(`${purpose}/${agencyId}/${recordId}`);
}
