import { randomUUID, webcrypto } from 'node:crypto';
import { boundTo, SEAL_INFO, sealSuite, signedPart } from '../outbox/seal.js';

/** What a pass says of its outbox. */
export interface Outbox {
  readonly keyId: string;
  readonly publicKey: string;
}

/** A line of a batch; in specs also one that no phone would write. */
export interface BatchLine {
  readonly counter: string;
  readonly quarter: string | null;
  readonly n: number;
}

export interface SealedInput {
  readonly clientMutationId: string;
  readonly passId: string;
  readonly keyId: string;
  readonly deviceKey: string;
  readonly enc: string;
  readonly sealed: string;
  readonly signature: string;
}

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' };
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url')).buffer;
const base64url = (buffer: ArrayBuffer) => Buffer.from(buffer).toString('base64url');
const utf8 = (text: string) => new TextEncoder().encode(text).buffer;

/** Seals and signs batches as the phone of somebody who counts does, with a key that cannot be exported. */
export class SealingPhone {
  private constructor(
    /** What it registers. */
    readonly deviceKey: string,
    private readonly key: webcrypto.CryptoKey,
  ) {}

  static async make(): Promise<SealingPhone> {
    const { subtle } = webcrypto;
    const { publicKey, privateKey } = await subtle.generateKey(ECDSA, false, ['sign', 'verify']);
    return new SealingPhone(base64url(await subtle.exportKey('raw', publicKey)), privateKey);
  }

  /** A batch of lines as `addSealedCounts` takes it. */
  seal(
    passId: string,
    outbox: Outbox,
    entries: readonly BatchLine[],
    batchId: string = randomUUID(),
  ): Promise<SealedInput> {
    return this.sealText(passId, outbox, JSON.stringify({ v: 1, entries }), batchId);
  }

  /** The same for a text of any form. */
  async sealText(
    passId: string,
    { keyId, publicKey }: Outbox,
    text: string,
    batchId: string = randomUUID(),
  ): Promise<SealedInput> {
    const suite = sealSuite();
    const place = { passId, keyId, clientMutationId: batchId };
    const recipientPublicKey = await suite.kem.deserializePublicKey(bytes(publicKey));
    const { enc, ct } = await suite.seal(
      { recipientPublicKey, info: utf8(SEAL_INFO) },
      utf8(text),
      boundTo(place).buffer,
    );
    return this.sign({ ...place, enc: base64url(enc), sealed: base64url(ct) });
  }

  /** Signs what is there already, also what was changed since. */
  async sign(batch: Omit<SealedInput, 'deviceKey' | 'signature'>): Promise<SealedInput> {
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await webcrypto.subtle.sign(how, this.key, signedPart(batch));
    return { ...batch, deviceKey: this.deviceKey, signature: base64url(signature) };
  }
}
