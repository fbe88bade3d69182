import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecoveryCode, recoveryCodeOf } from './recovery-code.js';

describe('a recovery code', () => {
  it.each([
    ['too short', '0123-4567-89AB-CDE'],
    ['too long', '0123-4567-89AB-CDEF-0'],
    ['with a letter that is never given out', '0123-4567-89AB-CDEU'],
    ['of an app', '123456'],
    ['empty', ''],
  ])('%s is none', (_, text) => {
    expect(readRecoveryCode(text)).toBeNull();
  });

  it.each([
    '0123-4567-89ab-cdef',
    '0123456789ABCDEF',
    'O123 4567 89AB CDEF',
    'oI23–4567–89ab–cdef',
  ])('%s is read as it was given out', (text) => {
    expect(readRecoveryCode(text)).toBe('0123-4567-89AB-CDEF');
  });

  it('is another one for other bytes, and reads back as itself', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(readRecoveryCode(recoveryCodeOf(one))).toBe(recoveryCodeOf(one));
        const same = one.every((byte, at) => byte === other[at]);
        expect(recoveryCodeOf(one) === recoveryCodeOf(other)).toBe(same);
      }),
    );
  });

  it('is made of ten bytes and no other number', () => {
    expect(() => recoveryCodeOf(new Uint8Array(9))).toThrow(RangeError);
  });
});
