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

/** The key of this device, made when it is first asked for; it cannot be exported. */
export async function deviceKeyOf(database: DeviceDatabase): Promise<DeviceKey> {
  const pair = ((await database.get('keys', NAME)) as CryptoKeyPair | undefined) ?? (await make(database));
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: base64Url(raw) };
}

/** Two pages that begin at once agree on the one that was first. */
async function make(database: DeviceDatabase): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']);
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
