import { expect, it } from '@jest/globals';
import { addressPrefix } from './address-prefix.js';

it.each([
  [null, 'unknown'],
  ['', 'unknown'],
  ['somebody', 'unknown'],
  ['256.1.1.1', 'unknown'],
  ['1::2::3', 'unknown'],
  ['1:2:3:4:5:6:7', 'unknown'],
  ['1:2:3:4:5:6:7:8:9', 'unknown'],
  ['2001:db8:zz::1', 'unknown'],
  ['203.0.113.7', '203.0.113.0/24'],
  ['203.0.113.250', '203.0.113.0/24'],
  ['203.0.114.7', '203.0.114.0/24'],
  ['::ffff:203.0.113.7', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s: %s', (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix);
});
