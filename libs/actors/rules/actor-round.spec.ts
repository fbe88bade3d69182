import { describe, expect, it } from '@jest/globals';
import { type AskedBefore, type RoundActor, roundReason } from './actor-round.js';

const DAY = '2022-06-20';
const asked = (more: Partial<AskedBefore>): AskedBefore => ({
  ...{ askedOn: '2022-01-10', closesOn: '2022-02-09', answeredAt: null, decision: null },
  ...more,
});
const judged = (askedOn: string) =>
  asked({ askedOn, closesOn: '2022-07-01', answeredAt: new Date(), decision: 'TAKEN' });
const one = (more: Partial<RoundActor> = {}): RoundActor => ({
  ...{ hasSignIn: false, state: 'ACTIVE', mailbox: 'post@hotell.example', earlier: [] },
  ...more,
});

describe('Who is left out of a round, and why', () => {
  it.each<[string, Partial<RoundActor>, string | null]>([
    ['has a sign-in', { hasSignIn: true, mailbox: null }, 'SIGNS_IN'],
    ['has left', { state: 'LEFT' }, 'LEFT'],
    ['has no mailbox', { mailbox: null }, 'NO_MAILBOX'],
    ['has an open link', { earlier: [asked({ closesOn: '2022-06-20' })] }, 'ASKED'],
    ['has answered', { earlier: [asked({ answeredAt: new Date() })] }, 'ANSWERED'],
    ['was asked thirteen days ago', { earlier: [judged('2022-06-07')] }, 'ASKED_LATELY'],
    ['was asked fourteen days ago', { earlier: [judged('2022-06-06')] }, null],
    [
      'was asked twice in the year',
      { earlier: [judged('2022-01-05'), judged('2022-03-05')] },
      'ASKED_ENOUGH',
    ],
    [
      'was asked twice the year before',
      { earlier: [judged('2021-11-05'), judged('2021-12-05')] },
      null,
    ],
    ['was never asked', {}, null],
    ['has paused', { state: 'PAUSED' }, null],
  ])('%s', (_, more, reason) => {
    expect(roundReason(one(more), DAY)).toBe(reason);
  });
});
