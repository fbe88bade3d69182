import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { identityFile } from './identity-secrets.js';

/** A certificate with its key, by which a provider knows the portal (RFC 8705). */
export interface ClientCertificate {
  /** PEM, without the certificates. */
  readonly key: string;
  /** PEM: the portal's own certificate, then those between it and the provider's root. */
  readonly chain: string;
  readonly endsAt: Date;
  /** Whether the file may be read by whoever else is on the machine. */
  readonly isOpenToOthers: boolean;
}

/** Why a certificate cannot be shown: for whoever runs the portal. It quotes nothing of the file. */
export class CertificateUnusableError extends Error {
  override name = 'CertificateUnusableError';
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const KEY = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----[^-]+-----END (?:[A-Z]+ )?PRIVATE KEY-----/;
const LOCKED = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m;
/** Write, for the group and for others (inode(7)). */
const WRITE_BY_OTHERS = 0o022;
const READ_BY_OTHERS = 0o004;
const DAY_MS = 86_400_000;

/** So long before its end a certificate is spoken of, in days. */
export const CERTIFICATE_NOTICE_DAYS = 30;

/**
 * The certificate and the key in one file of the folder, read anew each time: both change in one step.
 * @throws {SecretMissingError} when there is no folder, no such file, or nothing in it
 * @throws {CertificateUnusableError} when others may write the file, a part is missing or cannot be read, the key
 *   is locked or is another one's, or the certificate is not in force at `now`
 */
export async function clientCertificate(
  dir: string | null,
  name: string,
  now: Date,
): Promise<ClientCertificate> {
  const { text, mode } = await identityFile(dir, name, 'certificate');
  const refuse = (why: string): never => {
    throw new CertificateUnusableError(`The certificate ${name} ${why}.`);
  };
  if (mode & WRITE_BY_OTHERS) refuse('may be written by others than its owner (chmod go-w)');
  if (LOCKED.test(text))
    refuse('has a key that is locked by a password: nobody is there to type it');
  const certificates = text.match(CERTIFICATE) ?? refuse('has no certificate in its file (PEM)');
  const [key] = text.match(KEY) ?? refuse('has no private key in its file (PEM)');
  const own = read(() => new X509Certificate(certificates[0] ?? ''));
  const privateKey = read(() => createPrivateKey(key ?? ''));
  if (!own || !privateKey) return refuse('cannot be read: its file holds something broken');
  if (!own.checkPrivateKey(privateKey)) {
    refuse('and its key do not fit: the first certificate of the file must be the one of the key');
  }
  if (own.validFromDate > now) refuse(`is not in force before ${dayOf(own.validFromDate)}`);
  if (own.validToDate <= now) refuse(`ended on ${dayOf(own.validToDate)}`);
  return {
    key: key ?? '',
    chain: certificates.join('\n'),
    endsAt: own.validToDate,
    isOpenToOthers: (mode & READ_BY_OTHERS) !== 0,
  };
}

/** Whole days that a certificate is still good. */
export function daysLeft(endsAt: Date, now: Date): number {
  return Math.floor((endsAt.getTime() - now.getTime()) / DAY_MS);
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** The library's words for what is broken quote it. */
function read<T extends X509Certificate | KeyObject>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
