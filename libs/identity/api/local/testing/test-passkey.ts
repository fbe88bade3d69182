import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** What an authenticator may get wrong, or be made to. */
export interface Faults {
  readonly origin?: string;
  readonly rpId?: string;
  /** Nobody was verified: it was only touched. */
  readonly isUnverified?: boolean;
  readonly challenge?: string;
  readonly counter?: number;
  /** Signs something else. */
  readonly isForged?: boolean;
}

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 };

/** An authenticator in software with one passkey (ES256, no attestation), as a browser hands it over. */
export class TestPasskey {
  readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private counter = 0;

  constructor(
    private readonly origin: string,
    private readonly rpId = new URL(origin).hostname,
  ) {}

  /** The answer to options for a new passkey. */
  register(options: string, faults: Faults = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    const attestation = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(this.authenticatorData(faults, FLAGS.attested, this.attested()))],
    ]);
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge, faults).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to options that ask for a passkey. */
  answerTo(options: string, faults: Faults = {}): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    this.counter += 1;
    const clientData = this.clientData('webauthn.get', challenge, faults);
    const data = this.authenticatorData(faults, 0, Buffer.alloc(0));
    const hash = createHash('sha256').update(clientData).digest();
    const signed = faults.isForged ? randomBytes(40) : Buffer.concat([data, hash]);
    const signature = createSign('sha256').update(signed).sign(this.keys.privateKey);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  private answer(response: Record<string, unknown>): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  }

  private clientData(type: string, challenge: string, faults: Faults): Buffer {
    return Buffer.from(
      JSON.stringify({
        type,
        challenge: faults.challenge ?? challenge,
        origin: faults.origin ?? this.origin,
        crossOrigin: false,
      }),
    );
  }

  private authenticatorData(faults: Faults, more: number, rest: Buffer): Buffer {
    const flags = FLAGS.present | (faults.isUnverified ? 0 : FLAGS.verified) | more;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(faults.counter ?? this.counter);
    const rp = createHash('sha256')
      .update(faults.rpId ?? this.rpId)
      .digest();
    return Buffer.concat([rp, Buffer.from([flags]), counter, rest]);
  }

  private attested(): Buffer {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    // COSE: EC2, ES256, P-256.
    const key = map([
      [Buffer.from([0x01]), Buffer.from([0x02])],
      [Buffer.from([0x03]), Buffer.from([0x26])],
      [Buffer.from([0x20]), Buffer.from([0x01])],
      [Buffer.from([0x21]), bytes(Buffer.from(x, 'base64url'))],
      [Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url'))],
    ]);
    return Buffer.concat([Buffer.alloc(16), length, this.id, key]);
  }
}

/** The little of CBOR that an attestation needs (RFC 8949). */
function map(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 | entries.length]), ...entries.flat()]);
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  const { length } = value;
  return Buffer.concat([
    length < 24 ? Buffer.from([0x40 | length]) : Buffer.from([0x58, length]),
    value,
  ]);
}
