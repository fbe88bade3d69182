/**
 * The part of an address that one household, office or server has: /24 of IPv4, /64 of IPv6. Anything else
 * is `unknown`, one prefix for all of them.
 */
export function addressPrefix(address: string | null | undefined): string {
  if (!address) return 'unknown';
  const text = address.toLowerCase().replace(/%.*$/, '');
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1);
  if (four) return four.every((part) => Number(part) <= 255) ? fourPrefix(four) : 'unknown';
  const groups = sixGroups(text);
  return groups ? `${groups.slice(0, 4).join(':')}::/64` : 'unknown';
}

function fourPrefix(parts: readonly string[]): string {
  return `${parts.slice(0, 3).map(Number).join('.')}.0/24`;
}

/** The eight groups, `::` filled up. */
function sixGroups(text: string): string[] | null {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return null;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
