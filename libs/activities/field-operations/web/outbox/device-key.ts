import { base64Url } from '@stad/platform/web/device/base64-url.js';
import type { DeviceDatabase } from '@stad/platform/web/device/device-database.js';

const NAME = 'device';
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** What a phone signs with: made on it, and never outside it. */
export interface DeviceKey {
  readonly privateKey: CryptoKey;
  /** The public half, base64url of the raw point. */
  readonly publicKey: string;
}

/**
 * The key of this device, made when it is first asked for; it cannot be exported. A browser that keeps nothing
 * (null) has one for as long as the page lives.
 */
export async function deviceKeyOf(database: DeviceDatabase | null): Promise<DeviceKey> {
  const known = (await database?.get('keys', NAME)) as CryptoKeyPair | undefined;
  const pair = known ?? (await make(database));
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: base64Url(raw) };
}

/** Two pages that begin at once agree on the one that was first. */
async function make(database: DeviceDatabase | null): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
  if (!database) return made;
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  const known = (await transaction.store.get(NAME)) as CryptoKeyPair | undefined;
  if (!known) await transaction.store.put(made, NAME);
  await transaction.done;
  return known ?? made;
}

/** A signature of a text, base64url. */
export async function signed({ privateKey }: DeviceKey, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  return base64Url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes));
}
