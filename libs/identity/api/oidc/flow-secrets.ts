import { createHmac } from 'node:crypto';
import { sha256 } from '@stad/platform/api/context/secret-token.js';

/** What one flow needs, all of it made from the one secret that the browser holds. */
export interface FlowSecrets {
  /** By which the database knows the flow. */
  readonly hash: Buffer;
  /** Ties the answer to the browser that asked. */
  readonly state: string;
  /** Ties the identity token to this flow. */
  readonly nonce: string;
  /** Ties the code to this flow (RFC 7636): 43 characters, shown to the provider at the very end. */
  readonly codeVerifier: string;
}

/**
 * State and nonce stand in addresses, and the verifier goes to the provider: none of them leads back to
 * the secret or to another one of them, and the row alone leads to none.
 */
export function flowSecrets(secret: string): FlowSecrets {
  const derive = (what: string) =>
    createHmac('sha256', secret).update(`portal sign-in ${what}`).digest('base64url');
  return {
    hash: sha256(secret),
    state: derive('state'),
    nonce: derive('nonce'),
    codeVerifier: derive('code verifier'),
  };
}
