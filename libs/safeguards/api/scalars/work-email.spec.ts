import { describe, expect, it } from '@jest/globals';
import nodemailerAddresses from 'nodemailer/lib/addressparser';
import { addressParser } from 'postal-mime';
import { workEmail } from '../../rules/identifiers/identifiers.js';

/** What the two mail programs that the portal has read of an address: the one that sends, and the one that receives. */
const now = new Date('2025-12-01T12:00:00Z');
const PARTS = [
  ...[
    'a',
    'kim',
    'o’x',
    '+t',
    '.',
    '(c)',
    ':',
    ';',
    '"',
    '<',
    '>',
    ',',
    '\\',
    '%',
    '!',
    '\u202e',
    'å',
    ' ',
    '=',
  ],
];
const all = PARTS.flatMap((one) => PARTS.flatMap((two) => PARTS.map((three) => one + two + three)));

describe('an address that is taken', () => {
  const taken = all.flatMap((local) => workEmail(`${local}@lund.example`, now) ?? []);

  it('is read by both as this one mailbox, and as no other', () => {
    expect(taken.length).toBeGreaterThan(20);
    for (const address of taken) {
      expect(nodemailerAddresses(address).map((each) => each.address)).toEqual([address]);
      expect(addressParser(address).map((each) => each.address)).toEqual([address]);
    }
  });

  it('is none of those that one of them reads as another', () => {
    const others = all
      .map((local) => `${local}@lund.example`)
      .filter((address) => nodemailerAddresses(address)[0]?.address !== address);
    expect(others.length).toBeGreaterThan(500);
    // Spaces at the ends are typed, and are no part of it.
    const typed = others.filter((address) => address === address.trim());
    expect(typed.filter((address) => workEmail(address, now) !== undefined)).toEqual([]);
  });
});
