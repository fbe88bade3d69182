import { addressPrefix, wideNetwork } from './address-prefix.js';

/** As much as the proxy gives to those without a cookie (tools/deploy/nginx/portal), for so many networks. */
export const UNKNOWN_COOKIES = { burst: 100, aSecond: 10, networks: 5_000 } as const;

interface Allowance {
  readonly left: number;
  readonly at: number;
}

/**
 * How much a network may ask with cookies that open no session. The proxy cannot tell a made-up cookie from a
 * true one and counts neither; here it is worth no more than none. Kept by each process for itself.
 */
export class UnknownCookies {
  /** Who asked last stands last. */
  private readonly allowances = new Map<string, Allowance>();

  get networks(): number {
    return this.allowances.size;
  }

  /** Whether one more is answered. `ms` is of a clock that never goes back. */
  take(address: string | null | undefined, ms = performance.now()): boolean {
    const network = wideNetwork(addressPrefix(address));
    const { burst, aSecond, networks } = UNKNOWN_COOKIES;
    const before = this.allowances.get(network) ?? { left: burst, at: ms };
    const left = Math.min(burst, before.left + ((ms - before.at) / 1000) * aSecond);
    this.allowances.delete(network);
    this.allowances.set(network, { left: left < 1 ? left : left - 1, at: ms });
    if (this.allowances.size > networks) {
      const [quietest] = this.allowances.keys();
      this.allowances.delete(quietest as string);
    }
    return left >= 1;
  }
}
