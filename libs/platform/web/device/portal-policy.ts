import { WORKER_PATH } from './worker-names.js';

/** What TypeScript does not know yet; a browser without it takes the address as it is. */
interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

let policy: { createScriptURL(address: string): unknown } | undefined;

/**
 * The address of a script as the browser takes it under Trusted Types. The one policy, `portal`, knows one
 * address: that of the worker. It is made once, since the headers allow no second one of its name.
 *
 * @throws Error at any other address
 */
export function scriptAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  const rules = { createScriptURL: allowWorker };
  if (trustedTypes) policy ??= trustedTypes.createPolicy('portal', rules);
  return (policy ?? rules).createScriptURL(address) as string;
}

function allowWorker(address: string): string {
  if (address === WORKER_PATH) return address;
  throw new TypeError('No such script.');
}
