/** How a passkey reaches the browser, as it says itself (WebAuthn `transports`). */
export const PASSKEY_TRANSPORTS = [
  'internal',
  'hybrid',
  'usb',
  'nfc',
  'ble',
  'smart-card',
  'cable',
] as const;

/** What a person would call it: the device in front of them, a key on the ring, a phone beside. */
export const PASSKEY_KINDS = ['SECURITY_KEY', 'DEVICE', 'PHONE', 'OTHER'] as const;
export type PasskeyKind = (typeof PASSKEY_KINDS)[number];

export function passkeyKindOf(transports: readonly string[]): PasskeyKind {
  if (transports.some((each) => ['usb', 'nfc', 'ble', 'smart-card'].includes(each))) {
    return 'SECURITY_KEY';
  }
  if (transports.includes('internal')) return 'DEVICE';
  return transports.includes('hybrid') || transports.includes('cable') ? 'PHONE' : 'OTHER';
}
