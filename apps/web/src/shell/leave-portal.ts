import { RequestError } from '@stad/platform/web/graphql/request-error.js';

/** Fetched when one leaves; a phone made ready has it, since what lies there goes without a network too. */
export async function leavePortal(): Promise<void> {
  const provider = await import('@stad/identity/web/oidc/go-to-provider.js').catch(() => {
    throw new RequestError('network', [{ code: 'NETWORK' }]);
  });
  return provider.leavePortal();
}
