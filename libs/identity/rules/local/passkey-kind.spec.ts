import { expect, it } from '@jest/globals';
import { passkeyKindOf } from './passkey-kind.js';

it.each([
  [[], 'OTHER'],
  [['something new'], 'OTHER'],
  [['internal'], 'DEVICE'],
  // A phone or a computer whose passkeys follow the person's account.
  [['internal', 'hybrid'], 'DEVICE'],
  [['hybrid'], 'PHONE'],
  [['usb', 'nfc'], 'SECURITY_KEY'],
  [['internal', 'usb'], 'SECURITY_KEY'],
])('%j: %s', (transports, kind) => {
  expect(passkeyKindOf(transports)).toBe(kind);
});
