import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Visitor } from './browser.js';
import { lookUp } from './demo.js';

/** The address of an invitation by the operator, for a member without an identity provider. */
export async function invitationFor(workEmail: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest();
  await lookUp(
    `insert into invitation (agency_id, membership_id, token_hash)
     select agency_id, id, $1 from membership where work_email = $2 returning id`,
    [hash, workEmail],
  );
  return `/inbjudan#${secret}`;
}

/**
 * A device with a finger on it: makes passkeys and shows them, in the browser of this visitor. Only this
 * page's; another visitor has none.
 */
export async function giveAuthenticator(visitor: Visitor): Promise<void> {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** What an app with this seed shows, `steps` half minutes from now. By the clock of the database. */
export function appCode(seed: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(seed.replaceAll(' ', '')) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}
