import { webcrypto } from 'node:crypto';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/** How a batch is sealed (docs/decisions/0048). The phone and the server say the same. */
export const SEAL_INFO = 'stad field counts 1';

/** What a batch is bound to: moved to another pass, key or id it does not open. */
export interface SealedBatch {
  readonly passId: string;
  readonly keyId: string;
  /** The id of the batch. */
  readonly clientMutationId: string;
  /** All base64url. */
  readonly enc: string;
  readonly sealed: string;
}

export interface KeyHalves {
  readonly publicKey: string;
  readonly privateKey: Buffer;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const text = (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64url');

/** DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. */
export const sealSuite = () =>
  new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });

/** The additional data of a batch. */
export const boundTo = ({
  passId,
  keyId,
  clientMutationId,
}: Pick<SealedBatch, 'passId' | 'keyId' | 'clientMutationId'>) =>
  utf8(`${passId} ${keyId} ${clientMutationId}`);

/** What the device signs. */
export const signedPart = ({ passId, keyId, clientMutationId, enc, sealed }: SealedBatch) =>
  utf8(`${passId} ${keyId} ${clientMutationId} ${enc} ${sealed}`);

/** A new key for a pass. */
export async function makePassKey(): Promise<KeyHalves> {
  const { kem } = sealSuite();
  const { publicKey, privateKey } = await kem.generateKeyPair();
  return {
    publicKey: text(await kem.serializePublicKey(publicKey)),
    privateKey: Buffer.from(await kem.serializePrivateKey(privateKey)),
  };
}

/** The text of a batch; null where it was changed, moved, or sealed to another key. */
export async function openBatch(batch: SealedBatch, privateKey: Buffer): Promise<string | null> {
  const suite = sealSuite();
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(new Uint8Array(privateKey).buffer);
    const plain = await suite.open(
      { recipientKey, enc: bytes(batch.enc).buffer, info: utf8(SEAL_INFO).buffer },
      bytes(batch.sealed).buffer,
      boundTo(batch).buffer,
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return null;
  }
}

const DEVICE_KEY = { name: 'ECDSA', namedCurve: 'P-256' };

/** Whether the device with this key has signed the batch. */
export async function isSignedBy(
  deviceKey: string,
  batch: SealedBatch,
  signature: string,
): Promise<boolean> {
  const key = await readDeviceKey(deviceKey);
  if (!key) return false;
  const { subtle } = webcrypto;
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  return subtle.verify(how, key, bytes(signature), signedPart(batch)).catch(() => false);
}

/** The public key of a device, from its uncompressed point; null where it is none of P-256. */
export async function readDeviceKey(deviceKey: string): Promise<webcrypto.CryptoKey | null> {
  if (!/^[A-Za-z0-9_-]{87}$/.test(deviceKey)) return null;
  return webcrypto.subtle
    .importKey('raw', bytes(deviceKey), DEVICE_KEY, false, ['verify'])
    .catch(() => null);
}
