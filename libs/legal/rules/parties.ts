import { type AgencyKind, isAuthority } from '@stad/identity/rules/agency.js';

/** Who tells. The rows of the direction matrix (field.md 3.2), wider than the kinds of agency. */
export const SENDERS = [
  'SOCIAL_SERVICES',
  'POLICE',
  'NGO',
  'HEALTH_CARE',
  'MUNICIPALITY',
  'COUNTY_BOARD',
  'STATE_AGENCY',
  'NETWORK',
] as const;
export type Sender = (typeof SENDERS)[number];

/**
 * Who is told. `SOCIAL_SERVICES` from social services is the own board, `POLICE` from the police another
 * area of the same authority; `MUNICIPALITY` is every other body of a municipality: executive board,
 * environment, school. `NETWORK` are hotels, landlords, guards; `PUBLIC` is everybody.
 */
export const RECEIVERS = [
  'SOCIAL_SERVICES',
  'OTHER_SOCIAL_SERVICES',
  'POLICE',
  'NGO',
  'HEALTH_CARE',
  'MUNICIPALITY',
  'COUNTY_BOARD',
  'STATE_AGENCY',
  'NETWORK',
  'PUBLIC',
] as const;
export type Receiver = (typeof RECEIVERS)[number];

const KIND_OF_PARTY: Readonly<Record<Receiver, AgencyKind>> = {
  SOCIAL_SERVICES: 'SOCIAL_SERVICES',
  OTHER_SOCIAL_SERVICES: 'SOCIAL_SERVICES',
  POLICE: 'POLICE',
  NGO: 'NGO',
  // The regions are authorities; what they may do differs from a municipality by their own secrecy.
  HEALTH_CARE: 'NATIONAL',
  MUNICIPALITY: 'MUNICIPAL_EXECUTIVE',
  COUNTY_BOARD: 'COUNTY_BOARD',
  STATE_AGENCY: 'NATIONAL',
  NETWORK: 'OTHER',
  PUBLIC: 'OTHER',
};

/** OSL 10 kap. 15 a–28 §§ break secrecy towards authorities alone (field.md 0.4, INV-06). */
export function isPublicAuthority(party: Receiver): boolean {
  return isAuthority(KIND_OF_PARTY[party]);
}

const SENDER_OF_KIND: Readonly<Record<AgencyKind, Sender>> = {
  SOCIAL_SERVICES: 'SOCIAL_SERVICES',
  POLICE: 'POLICE',
  NGO: 'NGO',
  COUNTY_BOARD: 'COUNTY_BOARD',
  MUNICIPAL_EXECUTIVE: 'MUNICIPALITY',
  NATIONAL: 'STATE_AGENCY',
  OTHER: 'NETWORK',
};

/** The sender an agency of a kind is: the guide fills in the own agency by itself (J5). */
export function senderOf(kind: AgencyKind): Sender {
  return SENDER_OF_KIND[kind];
}
