import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { base64Url, fromBase64Url } from '@stad/platform/web/device/base64-url.js';
import type { Line } from '../../rules/field-counts/taps.js';
import { type DeviceKey, signed } from './device-key.js';

const INFO = new TextEncoder().encode('stad field counts 1');

/** The key of a pass, as the server tells it to who counts. */
export interface PassKey {
  readonly keyId: string;
  /** Base64url of the raw point. */
  readonly publicKey: string;
}

/** What travels: nobody reads it but the server, not the phone that sealed it. */
export interface SealedSums {
  readonly keyId: string;
  readonly deviceKey: string;
  readonly enc: string;
  readonly sealed: string;
  readonly signature: string;
}

/** Seals the lines of a batch to the pass and signs them as this device (decision 48). */
export async function sealSums(
  batch: { readonly id: string; readonly passId: string; readonly lines: readonly Line[] },
  { keyId, publicKey }: PassKey,
  device: DeviceKey,
): Promise<SealedSums> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(publicKey));
  const sender = await suite.createSenderContext({ recipientPublicKey, info: INFO });
  const text = JSON.stringify({ v: 1, entries: batch.lines });
  const about = `${batch.passId} ${keyId} ${batch.id}`;
  const bytes = await sender.seal(new TextEncoder().encode(text), new TextEncoder().encode(about));
  const enc = base64Url(sender.enc);
  const sealed = base64Url(bytes);
  const signature = await signed(device, `${about} ${enc} ${sealed}`);
  return { keyId, deviceKey: device.publicKey, enc, sealed, signature };
}
