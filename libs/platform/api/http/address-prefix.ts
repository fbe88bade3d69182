import { isIPv4, isIPv6 } from 'node:net';

/**
 * The part of an address that one household, office or server has: /24 of IPv4, /64 of IPv6. It is the same
 * however the address is written: mapped, with a zone, in brackets, with a port. Anything else is `unknown`,
 * one prefix for all of them.
 */
export function addressPrefix(address: string | null | undefined): string {
  const text = bare(address ?? '');
  if (isIPv4(text)) return fourPrefix(text.split('.'));
  if (!isIPv6(text)) return 'unknown';
  const groups = sixGroups(text);
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  return isMapped
    ? fourPrefix(groups.slice(6).flatMap(octets))
    : `${groups.slice(0, 4).join(':')}::/64`;
}

/** What whoever has a prefix may have of them: a /48 of IPv6, and of IPv4 no more than the prefix. */
export function wideNetwork(prefix: string): string {
  return prefix.replace(/^(\w+:\w+:\w+):\w+::\/64$/, '$1::/48');
}

/** Without what proxies write around an address (RFC 7239, 6): quotes, brackets, port; and without its zone. */
function bare(written: string): string {
  const text = written.trim().replace(/^"(.*)"$/, '$1');
  const inside = /^\[([^[\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1];
  return (inside ?? text).replace(/^([\d:.a-f]+)%.+$/i, '$1');
}

function fourPrefix(parts: readonly (string | number)[]): string {
  return `${parts.slice(0, 3).join('.')}.0/24`;
}

/** The eight groups of an address, without zeros in front; `::` filled up, the last two out of four numbers. */
function sixGroups(address: string): string[] {
  // The URL parser writes an address in its one short form, with no dotted part.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = short
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}

function octets(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}
