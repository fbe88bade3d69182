import { describe, expect, it } from '@jest/globals';
import { countedMailbox } from './counted-mailbox.js';

describe('an address that is counted', () => {
  it.each<[string, string]>([
    ['kim+ett@hotell.example', 'kim@hotell.example'],
    ['KIM@Hotell.example', 'kim@hotell.example'],
    ['kim@malmö.example', 'kim@xn--malm-8qa.example'],
    ['kim@xn--malm-8qa.example', 'kim@xn--malm-8qa.example'],
  ])('%s is the mailbox %s', (address, mailbox) => {
    expect(countedMailbox(address)).toBe(mailbox);
  });
});
