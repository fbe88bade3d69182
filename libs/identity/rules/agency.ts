/** Kinds of participating organisation (field.md 7.3 Agency). */
export const AGENCY_KINDS = [
  'SOCIAL_SERVICES',
  'POLICE',
  'NGO',
  'COUNTY_BOARD',
  'MUNICIPAL_EXECUTIVE',
  'NATIONAL',
  'OTHER',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

const AUTHORITIES: readonly AgencyKind[] = [
  'SOCIAL_SERVICES',
  'POLICE',
  'COUNTY_BOARD',
  'MUNICIPAL_EXECUTIVE',
  'NATIONAL',
];

const FIELD_EMPLOYERS: readonly AgencyKind[] = ['SOCIAL_SERVICES', 'POLICE', 'NGO'];

export function isAgencyKind(value: string): value is AgencyKind {
  return (AGENCY_KINDS as readonly string[]).includes(value);
}

/**
 * Whether a kind is a public authority. The rules that break secrecy go to authorities (OSL 10 kap.),
 * so an unknown kind and OTHER are taken as not one (INV-06): the safe mistake.
 */
export function isAuthority(kind: string): boolean {
  return (AUTHORITIES as readonly string[]).includes(kind);
}

/** Employers whose people go out in the field and who answer for their work environment. */
export function isFieldEmployer(kind: string): boolean {
  return (FIELD_EMPLOYERS as readonly string[]).includes(kind);
}

/**
 * What usually binds the people of a kind of agency to secrecy: OSL 26 kap., 18 and 35 kap., another chapter,
 * or the undertaking that each of them signs (field.md 3.7). Its jurist says what holds.
 */
export function secrecyOf(kind: string): string {
  if (kind === 'SOCIAL_SERVICES') return 'OSL_26';
  if (kind === 'POLICE') return 'OSL_18_35';
  return isAuthority(kind) ? 'OSL_OTHER' : 'UNDERTAKING';
}
