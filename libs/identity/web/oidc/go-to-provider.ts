import type { Problem } from '@stad/platform/rules/problem.js';
import { isMadeReady } from '@stad/platform/web/device/made-ready.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';

/** To whom, and where to afterwards. */
export interface SignInStart {
  readonly providerId: string;
  /** The secret of an invitation that is to be taken. */
  readonly invitation?: string;
  /** A path of the portal. */
  readonly returnTo?: string;
}

/**
 * Leaves the page for the provider of an organisation. Nothing of the page is left afterwards.
 * @throws {RequestError} when there is no such provider, or it does not answer
 */
export function goToProvider({ providerId, invitation, returnTo }: SignInStart): Promise<void> {
  return go('/sign-in/start', {
    provider: providerId,
    ...(invitation ? { invitation } : {}),
    ...(returnTo ? { returnTo } : {}),
  });
}

/**
 * Leaves the page to show a fresh factor at the provider by which one is signed in.
 * @throws {RequestError} `NOT_AVAILABLE` when one is signed in otherwise
 */
export function goToStepUp(returnTo: string): Promise<void> {
  return go('/sign-in/start', { stepUp: true, returnTo });
}

/**
 * Ends the session, then signs out at the provider too. A full load: nothing stays in memory, and what a phone
 * was given for a night goes; what has not arrived from it stays, sealed.
 */
export async function leavePortal(): Promise<void> {
  if (isMadeReady()) {
    const { forgetPlan } = await import('@stad/platform/web/device/night-boxes.js');
    await forgetPlan().catch(() => undefined);
  }
  return go('/sign-in/out', {});
}

async function go(path: string, body: object): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-portal-client': 'web' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new RequestError('network', [{ code: 'NETWORK' }]);
  }
  const answer = (await response.json().catch(() => ({}))) as {
    location?: string;
    problems?: readonly Problem[];
  };
  if (response.ok && answer.location) {
    location.assign(answer.location);
    return;
  }
  const [first = { code: 'UNEXPECTED' }, ...rest] = answer.problems ?? [];
  throw new RequestError('problems', [first, ...rest]);
}
