import { defineLife } from '@stad/platform/rules/life.js';

/** What became of a letter to one recipient. */
export const DELIVERY_STATES = ['QUEUED', 'SENT', 'REFUSED', 'BOUNCED'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type DeliveryMove = 'send' | 'refuse' | 'bounce';

/** A server may take a letter and send it back a day later; it never takes one twice. */
export const deliveryLife = defineLife<DeliveryState, DeliveryMove>({
  QUEUED: { send: 'SENT', refuse: 'REFUSED' },
  SENT: { bounce: 'BOUNCED' },
  REFUSED: {},
  BOUNCED: {},
});

/** Why a letter did not get there. Each has its words, and all the same remedy: ring. */
export const DELIVERY_REASONS = [
  'NO_MAIL_SERVER',
  'ADDRESS_REFUSED',
  'SERVER_UNREACHABLE',
  'NO_ADDRESS',
  'NO_RIGHT',
  'TOO_LATE',
  'BOUNCED',
  // Of letters about notifications: ended by the recipient, or everything was read meanwhile.
  'UNSUBSCRIBED',
  'NOTHING_NEW',
] as const;
export type DeliveryReason = (typeof DELIVERY_REASONS)[number];
