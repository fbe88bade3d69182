import { describe, expect, it } from '@jest/globals';
import { DELIVERY_STATES, type DeliveryMove, deliveryLife } from './delivery.js';

describe('a letter', () => {
  const moves: readonly DeliveryMove[] = ['send', 'refuse', 'bounce'];
  const possible = {
    QUEUED: ['send', 'refuse'],
    SENT: ['bounce'],
    REFUSED: [],
    BOUNCED: [],
  } as const;

  it.each(DELIVERY_STATES)('that is %s takes the moves of its state and no other', (state) => {
    const taken = moves.filter((move) => deliveryLife.take(state, move).ok);
    expect(taken).toEqual(possible[state]);
  });
});
