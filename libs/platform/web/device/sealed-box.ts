import type { DeviceDatabase } from './device-database.js';

const AES = { name: 'AES-GCM', length: 256 } as const;
const IV_BYTES = 12;

/**
 * Values of one sort under one AES key that cannot be exported. The key lies beside them in the same
 * browser: it keeps nothing from who holds the unlocked phone, and what is forgotten is gone for good,
 * since a deleted key leaves bytes on the disk that nobody reads.
 */
export class SealedBox {
  constructor(
    private readonly database: DeviceDatabase,
    private readonly name: string,
  ) {}

  /** Keeps a value until a moment of the device's clock, or as long as the key is there. */
  async keep(value: unknown, part = '', until: Date | null = null): Promise<void> {
    const sealed = await this.seal(value, until);
    const transaction = this.database.transaction('sealed', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(sealed, this.keyOf(part)), transaction.done]);
  }

  /** A value as it is kept; the caller puts it where it belongs. */
  async seal(value: unknown, until: Date | null = null) {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const text = new TextEncoder().encode(JSON.stringify(value));
    const key = (await this.key()) ?? (await this.makeKey());
    const bytes = await crypto.subtle.encrypt({ name: AES.name, iv }, key, text);
    return { iv, bytes, until: until?.getTime() ?? null };
  }

  /** Null when there is none, when its time is over, or when the key it was kept under is gone. */
  async read<Value>(part = '', now = new Date()): Promise<Value | null> {
    const found = await this.database.get('sealed', this.keyOf(part));
    if (!found) return null;
    // Its bytes may lie on the disk for a while: without the key nobody reads them.
    if (found.until !== null && found.until <= now.getTime()) {
      await this.forget();
      return null;
    }
    return this.open<Value>(found);
  }

  async open<Value>(sealed: {
    readonly iv: Uint8Array<ArrayBuffer>;
    readonly bytes: ArrayBuffer;
  }): Promise<Value | null> {
    const key = await this.key();
    if (!key) return null;
    try {
      const bytes = await crypto.subtle.decrypt(
        { name: AES.name, iv: sealed.iv },
        key,
        sealed.bytes,
      );
      return JSON.parse(new TextDecoder().decode(bytes)) as Value;
    } catch {
      return null;
    }
  }

  /** The key and all that is under it. */
  async forget(): Promise<void> {
    const transaction = this.database.transaction(['keys', 'sealed'], 'readwrite', {
      durability: 'strict',
    });
    const range = IDBKeyRange.bound(`${this.name}/`, `${this.name}/\uffff`);
    await Promise.all([
      transaction.objectStore('keys').delete(this.name),
      transaction.objectStore('sealed').delete(range),
      transaction.done,
    ]);
  }

  private async key(): Promise<CryptoKey | undefined> {
    return (await this.database.get('keys', this.name)) as CryptoKey | undefined;
  }

  /** Two that begin at once agree on the one that was first. */
  private async makeKey(): Promise<CryptoKey> {
    const made = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt']);
    const transaction = this.database.transaction('keys', 'readwrite', { durability: 'strict' });
    const known = (await transaction.store.get(this.name)) as CryptoKey | undefined;
    if (!known) await transaction.store.put(made, this.name);
    await transaction.done;
    return known ?? made;
  }

  private keyOf(part: string): string {
    return `${this.name}/${part}`;
  }
}
