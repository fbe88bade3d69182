import { describe, expect, it } from '@jest/globals';
import { addressPrefix, wideNetwork } from './address-prefix.js';

/** However an address is written, it lies where it lies. */
const WRITTEN: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '203.0.113.0/24',
    '203.0.113.0/24',
    [
      '203.0.113.7',
      '203.0.113.250',
      ' 203.0.113.7 ',
      '203.0.113.7:4711',
      '"203.0.113.7:4711"',
      '::ffff:203.0.113.7',
      '::FFFF:203.0.113.7',
      '::ffff:cb00:7107',
      '0:0:0:0:0:ffff:203.0.113.7',
      '0000:0000:0000:0000:0000:ffff:cb00:7107',
      '[::ffff:203.0.113.7]:443',
      '::ffff:203.0.113.7%eth0',
    ],
  ],
  ['203.0.114.0/24', '203.0.114.0/24', ['203.0.114.7']],
  [
    '2001:db8:1:2::/64',
    '2001:db8:1::/48',
    [
      '2001:db8:1:2:3:4:5:6',
      '2001:DB8:1:2::9',
      '2001:0db8:0001:0002::9',
      '2001:db8:1:2::203.0.113.7',
      '[2001:db8:1:2::9]',
      '[2001:db8:1:2::9]:4711',
      '"[2001:db8:1:2::9]:4711"',
      '2001:db8:1:2::9%25eth0',
    ],
  ],
  ['2001:db8:1:3::/64', '2001:db8:1::/48', ['2001:db8:1:3::9']],
  ['2001:db8:0:0::/64', '2001:db8:0::/48', ['2001:db8::', '2001:db8:0:0:1::']],
  ['2001:db8:0:5::/64', '2001:db8:0::/48', ['2001:db8:0:5::1']],
  ['fe80:0:0:0::/64', 'fe80:0:0::/48', ['fe80::1', 'fe80::1%eth0', 'FE80::1%2']],
  ['0:0:0:0::/64', '0:0:0::/48', ['::1', '::']],
];

/** What is no address: one place for all of it, so that nobody makes themselves a place of their own. */
const NONE: readonly (string | null | undefined)[] = [
  null,
  undefined,
  '',
  ' ',
  'somebody',
  'unknown',
  '_hidden',
  'localhost',
  '256.1.1.1',
  '203.0.113',
  '3405803783',
  '0xcb007107',
  '0313.0.0161.07',
  '203.0.113.07',
  '203.0.113.7:',
  '203.0.113.7:port',
  '203.0.113.7, 203.0.114.7',
  '203.0.113.7/24',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '2001:db8:zz::1',
  '2001:db8::1/64',
  '[2001:db8::1',
  '2001:db8::1]',
  '::ffff:256.0.0.1',
  'for=203.0.113.7',
  '２０３.0.113.7',
];

describe.each(WRITTEN)('in %s', (prefix, wide, addresses) => {
  it.each(addresses)('%s', (address) => {
    expect(addressPrefix(address)).toBe(prefix);
    expect(wideNetwork(addressPrefix(address))).toBe(wide);
  });
});

it.each(NONE.map((text) => [text]))('%s is no address', (text) => {
  expect(addressPrefix(text)).toBe('unknown');
  expect(wideNetwork(addressPrefix(text))).toBe('unknown');
});
