import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const DAY_MS = 86_400_000;

/** One value of X.690: its tag, its length, what is in it. */
function der(tag, ...parts) {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = body;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts) => der(0x30, ...parts);
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));
const utcTime = (ms) =>
  der(0x17, `${new Date(ms).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`);

/**
 * A certificate for `localhost` that nobody else believes, with a key that is never written down
 * (RFC 5280: version 3, ECDSA with SHA-256, one alternative name).
 *
 * @param {{ from?: number, until?: number }} [inForce] in days from now; the day before and the day after
 * @returns {{ key: string, cert: string, trust: string }} PEM, and the flag by which a Chromium believes it
 */
export function makeCertificate({ from = -1, until = 1 } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, 'localhost'))));
  const alternative = sequence(oid('551d11'), der(0x04, sequence(der(0x82, 'localhost'))));
  const now = Date.now();
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1], randomBytes(8)),
    algorithm,
    name,
    sequence(utcTime(now + from * DAY_MS), utcTime(now + until * DAY_MS)),
    name,
    spki,
    der(0xa3, sequence(alternative)),
  );
  const certificate = sequence(body, algorithm, der(0x03, [0], sign('sha256', body, privateKey)));
  const lines = certificate
    .toString('base64')
    .match(/.{1,64}/g)
    .join('\n');
  const fingerprint = createHash('sha256').update(spki).digest('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    trust: `--ignore-certificate-errors-spki-list=${fingerprint}`,
  };
}
