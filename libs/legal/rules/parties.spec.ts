import { describe, expect, it } from '@jest/globals';
import { AGENCY_KINDS } from '@stad/identity/rules/agency.js';
import { isPublicAuthority, RECEIVERS, SENDERS, senderOf } from './parties.js';

describe('who tells and who is told', () => {
  it('knows authorities from others (INV-06)', () => {
    expect(RECEIVERS.filter(isPublicAuthority)).toEqual([
      'SOCIAL_SERVICES',
      'OTHER_SOCIAL_SERVICES',
      'POLICE',
      'HEALTH_CARE',
      'MUNICIPALITY',
      'COUNTY_BOARD',
      'STATE_AGENCY',
    ]);
  });

  it('places every kind of agency', () => {
    expect(AGENCY_KINDS.map(senderOf)).toEqual([
      'SOCIAL_SERVICES',
      'POLICE',
      'NGO',
      'COUNTY_BOARD',
      'MUNICIPALITY',
      'STATE_AGENCY',
      'NETWORK',
    ]);
  });

  it('lets every sender be told too', () => {
    expect(SENDERS.every((sender) => RECEIVERS.includes(sender))).toBe(true);
  });
});
