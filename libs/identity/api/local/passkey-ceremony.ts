import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { PASSKEY_TRANSPORTS } from '../../rules/local/passkey-kind.js';
import type { PasskeyAnswerValue } from './passkey-answer.js';

/** A passkey as it is kept. */
export interface NewPasskey {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** A question to the browser, and what is kept of it. */
export interface PasskeyQuestion {
  /** JSON for the browser. */
  readonly options: string;
  readonly challenge: string;
}

/** Takes the question of this challenge out of those that were asked; false: it was none of ours. */
export type TakeChallenge = (challenge: string) => Promise<boolean>;

/**
 * WebAuthn with the portal's own address as relying party. The person is always verified (PIN, finger, face),
 * so a passkey is two factors; attestation is not asked for, whatever make somebody has is good.
 */
@Injectable()
export class PasskeyCeremony {
  private readonly origin: string;
  private readonly rpId: string;

  constructor(@Inject(PUBLIC_URL) publicUrl: string) {
    const { origin, hostname } = new URL(publicUrl);
    this.origin = origin;
    this.rpId = hostname;
  }

  /** Asks for a new passkey. `has`: those that are there already, which are not made twice. */
  async askForNew(
    account: { readonly id: string; readonly address: string; readonly title: string },
    has: readonly { readonly credentialId: Buffer; readonly transports: readonly string[] }[] = [],
  ): Promise<PasskeyQuestion> {
    const options = await generateRegistrationOptions({
      rpName: 'Stad till Stad',
      rpID: this.rpId,
      userID: new Uint8Array(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
      userName: account.address,
      userDisplayName: account.title,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: has.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports: transports as AuthenticatorTransport[],
      })),
    });
    return { options: JSON.stringify(options), challenge: options.challenge };
  }

  /** Asks for any passkey of the portal; the browser shows those it has. */
  async ask(): Promise<PasskeyQuestion> {
    const options = await generateAuthenticationOptions({
      rpID: this.rpId,
      userVerification: 'required',
    });
    return { options: JSON.stringify(options), challenge: options.challenge };
  }

  /** The new passkey of an answer; null when anything about it is wrong. */
  async readNew(answer: PasskeyAnswerValue, take: TakeChallenge): Promise<NewPasskey | null> {
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: answer as unknown as RegistrationResponseJSON,
        expectedChallenge: take,
        expectedOrigin: this.origin,
        expectedRPID: this.rpId,
        requireUserVerification: true,
      });
      if (!verified) return null;
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
      return {
        credentialId: Buffer.from(id, 'base64url'),
        publicKey: Buffer.from(publicKey),
        counter,
        transports: PASSKEY_TRANSPORTS.filter((each) => transports.includes(each)),
      };
    } catch (error) {
      return nullUnlessOurs(error);
    }
  }

  /** Which passkey says it answers; null when the answer names none. */
  credentialOf({ id }: PasskeyAnswerValue): Buffer | null {
    if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,1364}$/.test(id)) return null;
    return Buffer.from(id, 'base64url');
  }

  /** The new counter of a passkey that answered rightly; null when anything is wrong. */
  async readAnswer(
    answer: PasskeyAnswerValue,
    passkey: Pick<NewPasskey, 'credentialId' | 'publicKey' | 'counter'>,
    take: TakeChallenge,
  ): Promise<number | null> {
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: answer as unknown as AuthenticationResponseJSON,
        expectedChallenge: take,
        expectedOrigin: this.origin,
        expectedRPID: this.rpId,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId.toString('base64url'),
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
        },
      });
      return verified ? authenticationInfo.newCounter : null;
    } catch (error) {
      return nullUnlessOurs(error);
    }
  }
}

/** The library throws at whatever it does not like; a failure of the database is not that. */
function nullUnlessOurs(error: unknown): null {
  const isOurs =
    error instanceof Error && ('driverError' in error || error.name === 'DatabaseUnavailableError');
  if (isOurs) throw error;
  return null;
}
