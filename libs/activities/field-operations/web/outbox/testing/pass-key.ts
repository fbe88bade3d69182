import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { base64Url, fromBase64Url } from '@stad/platform/web/device/base64-url.js';
import type { Line } from '../../../rules/field-counts/taps.js';
import type { PassKey, SealedSums } from '../seal-sums.js';

/** Both halves of a key of specs alone. */
export const PASS_KEY: PassKey = {
  keyId: 'key-1',
  publicKey:
    'BHxM822CKP_VDcfUTljOmUEdRYveWH0H7zxKtv05V00FpAziOKEqJPPIbHS9TMPMpeLZsEvdZvtf6rtVGC1gKOM',
};
const PRIVATE = 'fDzVDhE0iVMTh07ljhbN3Yr13mN-0B2QjnudlDOP4AE';

const bytes = (word: string) => new TextEncoder().encode(word);

/** What a batch says, read as the server reads it; throws where the device has not signed it. */
export async function openedBatch(
  batch: SealedSums & { readonly id: string; readonly passId: string },
): Promise<readonly Line[]> {
  const about = `${batch.passId} ${batch.keyId} ${batch.id}`;
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
  const device = fromBase64Url(batch.deviceKey);
  const isSigned = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    await crypto.subtle.importKey('raw', device, ecdsa, false, ['verify']),
    fromBase64Url(batch.signature),
    bytes(`${about} ${batch.enc} ${batch.sealed}`),
  );
  if (!isSigned) throw new Error('The device has not signed it');
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
  const recipient = await suite.createRecipientContext({
    recipientKey: await privateKey(),
    enc: fromBase64Url(batch.enc),
    info: bytes('stad field counts 1'),
  });
  const opened = await recipient.open(fromBase64Url(batch.sealed), bytes(about));
  return JSON.parse(new TextDecoder().decode(opened)).entries;
}

function privateKey(): Promise<CryptoKey> {
  const point = fromBase64Url(PASS_KEY.publicKey);
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256', d: PRIVATE },
    ...{ x: base64Url(point.slice(1, 33)), y: base64Url(point.slice(33)) },
  };
  const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
  return crypto.subtle.importKey('jwk', jwk, ecdh, true, ['deriveBits']);
}
