import { describe, expect, it } from '@jest/globals';
import { RECEIVERS, type Receiver, SENDERS, type Sender } from '../parties.js';
import { type NeverReason, whyNeverOffered } from './never-offered.js';

describe('INV-07: what may never be offered', () => {
  it.each<[string, Sender, Receiver, NeverReason | null]>([
    ['OSL_10_19', 'SOCIAL_SERVICES', 'POLICE', 'NOT_A_BASIS_HERE'],
    ['BRB_24_4', 'POLICE', 'SOCIAL_SERVICES', 'NOT_A_BASIS_HERE'],
    ['OSL_26_1', 'SOCIAL_SERVICES', 'POLICE', 'NOT_A_BASIS_HERE'],
    ['OSL_99_9', 'SOCIAL_SERVICES', 'POLICE', 'NOT_A_BASIS_HERE'],
    ['OSL_10_27', 'SOCIAL_SERVICES', 'POLICE', 'GENERAL_CLAUSE_NOT_FOR_SOCIAL_SERVICES'],
    ['OSL_10_27', 'HEALTH_CARE', 'SOCIAL_SERVICES', 'GENERAL_CLAUSE_NOT_FOR_HEALTH_CARE'],
    ['OSL_10_27', 'POLICE', 'SOCIAL_SERVICES', null],
    ['OSL_10_27', 'POLICE', 'NGO', 'ONLY_TO_AUTHORITIES'],
    ['OSL_10_27', 'NGO', 'POLICE', 'NOT_BOUND_BY_SECRECY_ACT'],
    ['OSL_10_15A', 'HEALTH_CARE', 'POLICE', 'CRIME_PREVENTION_NOT_FOR_HEALTH_CARE'],
    ['OSL_10_15A', 'SOCIAL_SERVICES', 'POLICE', null],
    ['OSL_10_15A', 'SOCIAL_SERVICES', 'NGO', 'ONLY_TO_AUTHORITIES'],
    ['OSL_10_15A', 'POLICE', 'NETWORK', 'ONLY_TO_AUTHORITIES'],
    ['OSL_10_23', 'SOCIAL_SERVICES', 'NGO', 'ONLY_TO_AUTHORITIES'],
    ['OSL_10_1', 'SOCIAL_SERVICES', 'NGO', null],
    ['OSL_10_2', 'SOCIAL_SERVICES', 'NGO', null],
    ['OSL_10_14', 'SOCIAL_SERVICES', 'NGO', null],
    ['OSL_12_3', 'POLICE', 'NGO', null],
    ['OSL_10_1', 'NGO', 'SOCIAL_SERVICES', 'NOT_BOUND_BY_SECRECY_ACT'],
    ['SOL_19_1', 'NGO', 'SOCIAL_SERVICES', null],
    ['SFS_2025_170_4', 'NGO', 'POLICE', null],
  ])('%s from %s to %s: %s', (code, from, to, reason) => {
    expect(whyNeverOffered(code, from, to)).toBe(reason);
  });

  it.each(['OSL_10_19', 'BRB_24_4', 'OSL_2_1'])('%s in no direction at all', (code) => {
    for (const from of SENDERS) {
      for (const to of RECEIVERS) expect(whyNeverOffered(code, from, to)).toBe('NOT_A_BASIS_HERE');
    }
  });
});
