import { describe, expect, it } from '@jest/globals';
import { lawAddress } from './law-address.js';

describe('where a provision is read', () => {
  it.each([
    ['OSL_10_23', 'https://lagen.nu/2009:400#K10P23'],
    ['OSL_10_15A', 'https://lagen.nu/2009:400#K10P15a'],
    ['SOL_17_11', null],
    ['OSL', null],
  ])('%s', (code, address) => expect(lawAddress(code)).toBe(address));
});
