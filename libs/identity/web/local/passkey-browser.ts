import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';

/** Whether this browser can hold a passkey at all. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/**
 * Makes a passkey with the browser, for options of the API; answers what the API wants to see.
 * @throws {RequestError} `PASSKEY_NOT_SHOWN` when the person or the browser said no
 */
export function makePasskey(options: string): Promise<string> {
  return shown(() => startRegistration({ optionsJSON: JSON.parse(options) }));
}

/** Shows a passkey, in the same way. */
export function showPasskey(options: string): Promise<string> {
  return shown(() => startAuthentication({ optionsJSON: JSON.parse(options) }));
}

async function shown(ask: () => Promise<object>): Promise<string> {
  try {
    return JSON.stringify(await ask());
  } catch {
    // Which of the many reasons it was, the browser has said itself.
    throw new RequestError('problems', [{ code: 'PASSKEY_NOT_SHOWN' }]);
  }
}
