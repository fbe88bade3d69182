import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { makePair } from '../testing/tls-provider.js';
import { clientCertificate, daysLeft } from './client-certificate.js';

const folder = mkdtempSync(join(tmpdir(), 'portal-certificate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = new Date();
const { key, cert } = makePair();
const other = makePair();
const lockedKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase: 'x',
});

/** Reads a file that holds this. */
function certificateOf(text: string, mode = 0o640, name = 'lund') {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), mode);
  return clientCertificate(folder, name, now);
}

describe('a certificate that cannot be shown', () => {
  it.each<[string, string, RegExp]>([
    ['an empty file', '\n', /nothing in/],
    ['a secret', 'a-secret-of-the-provider', /no certificate in its file/],
    ['a certificate alone', cert, /no private key/],
    ['a key alone', key, /no certificate/],
    ['a key that is locked', cert + lockedKey, /locked by a password/],
    ['the key of another one', cert + other.key, /do not fit/],
    ['its own in the second place', other.cert + cert + key, /do not fit/],
    ['a broken one', `${cert.replace(/MII/, 'AAA')}${key}`, /something broken/],
    ['a broken key', cert + key.replace(/MI/, 'AA'), /something broken/],
    ['one that has ended', pairOf({ from: -9, until: -2 }), /lund ended on \d{4}-\d\d-\d\d\./],
    ['one of tomorrow', pairOf({ from: 1, until: 9 }), /not in force before \d{4}/],
  ])('%s', async (_, text, message) => {
    const refused = certificateOf(text);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow(/BEGIN|MI[IG]|a-secret/);
  });

  it.each([0o660, 0o602, 0o666])('that others may write: %o', async (mode) => {
    await expect(certificateOf(cert + key, mode)).rejects.toThrow('may be written by others');
  });

  it('without a folder, without a file, and by a name that leads out of it', async () => {
    await expect(clientCertificate(null, 'lund', now)).rejects.toThrow('IDENTITY_SECRETS_DIR');
    await expect(clientCertificate(folder, 'none', now)).rejects.toThrow(
      /certificate none.+ENOENT/,
    );
    await expect(clientCertificate(folder, '../lund', now)).rejects.toThrow(
      'no name of a certificate',
    );
  });
});

describe('a certificate that can be', () => {
  it('is read with its key, in either order, and with those above it', async () => {
    expect((await certificateOf(key + cert)).isOpenToOthers).toBe(false);
    const { chain } = await certificateOf(`comment\n${cert}${other.cert}${key}`);
    expect(chain.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(chain).not.toContain('PRIVATE');
  });

  it('says that others may read it, and how long it is good', async () => {
    const { isOpenToOthers, endsAt } = await certificateOf(pairOf({ until: 12.5 }), 0o644);
    expect([isOpenToOthers, daysLeft(endsAt, now)]).toEqual([true, 12]);
  });
});

function pairOf(inForce: { from?: number; until?: number }): string {
  const pair = makePair(inForce);
  return pair.cert + pair.key;
}
