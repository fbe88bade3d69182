import { describe, expect, it } from '@jest/globals';
import { type EndingAgreement, endedBetween } from './agreement-end.js';

const HOLDS: EndingAgreement = {
  ...{ kind: 'COOPERATION_AGREEMENT', partyIds: ['soc', 'pol', 'fa'] },
  ...{ state: 'SIGNED', validFrom: '2022-04-21', validTo: '2022-12-31', endedOn: null },
};
const but = (more: Partial<EndingAgreement>): EndingAgreement => ({ ...HOLDS, ...more });
const RENEWED = but({ validFrom: '2023-01-01', validTo: '2023-12-31' });

describe('What two organisations had agreed is over', () => {
  it.each<[string, EndingAgreement[], string, string | null]>([
    ['never, where they agreed nothing', [], '2023-01-01', null],
    ['not as long as it holds', [HOLDS], '2022-05-01', null],
    ['not on its last day', [HOLDS], '2022-12-31', null],
    ['the day after', [HOLDS], '2023-01-01', '2022-12-31'],
    ['not where another takes over', [HOLDS, RENEWED], '2023-01-01', null],
    [
      'between two that do not meet',
      [HOLDS, but({ validFrom: '2023-02-01', validTo: '2023-12-31' })],
      ...(['2023-01-15', '2022-12-31'] as const),
    ],
    ['where a party ended it', [but({ endedOn: '2022-06-30' })], '2022-07-01', '2022-06-30'],
    ['on the later of two days', [HOLDS, RENEWED], '2024-01-01', '2023-12-31'],
    ['not by one that was never signed', [but({ state: 'REVIEW' })], '2023-01-01', null],
    ['not by one before its first day', [HOLDS], '2022-04-20', null],
    ['not by one of others', [but({ partyIds: ['soc', 'fa'] })], '2023-01-01', null],
    [
      'not by an undertaking of confidentiality',
      [but({ kind: 'CONFIDENTIALITY_UNDERTAKING' })],
      ...(['2023-01-01', null] as const),
    ],
  ])('%s', (_, agreements, day, expected) => {
    expect(endedBetween(agreements, ['soc', 'pol'], day)).toBe(expected);
  });
});
