import { AGENCY_KINDS, type AgencyKind, isAuthority, isFieldEmployer } from './agency.js';

/** The roles of field.md 8, in the order of its table. */
export const ROLES = [
  'SOCIAL_WORKER',
  'POLICE_LIAISON',
  'NGO_FIELD_WORKER',
  'SOCIAL_MANAGER',
  'POLICE_COMMAND',
  'NGO_MANAGER',
  'DUTY_MANAGER',
  'PROJECT_LEAD',
  'ON_CALL',
  'SAFETY_REP',
  'SIGNATORY',
  'DEVELOPMENT_LEAD',
  'MUNICIPAL_SAFETY',
  'THEME_COORDINATOR',
  'METHOD_EDITOR',
  'AGENCY_ADMIN',
  'JURIST',
  'REGISTRAR',
  'LOG_REVIEWER',
  'DPO',
  'NETWORK_MEMBER',
  'COUNTY_REVIEWER',
  'SYSTEM_ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/** Plan, take part, count, hand over. */
export const FIELD = [
  'SOCIAL_WORKER',
  'POLICE_LIAISON',
  'NGO_FIELD_WORKER',
] as const satisfies readonly Role[];

/** The employer's responsibility: standing risk, go-ahead, own figures. */
export const MANAGER = [
  'SOCIAL_MANAGER',
  'POLICE_COMMAND',
  'NGO_MANAGER',
] as const satisfies readonly Role[];

/** The roles that do the joint work; the others serve it or read about it. */
export const CORE = [
  ...FIELD,
  ...MANAGER,
  'DUTY_MANAGER',
  'PROJECT_LEAD',
] as const satisfies readonly Role[];

/** Know nothing of who works where (field.md 8, *Directory*): the network, and who reads no content. */
export const WITHOUT_DIRECTORY: readonly Role[] = [
  'NETWORK_MEMBER',
  'DPO',
  'COUNTY_REVIEWER',
  'SYSTEM_ADMIN',
];

/** Get a file or a one-time link, never a session (field.md 8). */
export const WITHOUT_SIGN_IN = ['COUNTY_REVIEWER'] as const satisfies readonly Role[];

const AUTHORITY_KINDS = AGENCY_KINDS.filter(isAuthority);
const EMPLOYER_KINDS = AGENCY_KINDS.filter(isFieldEmployer);

const KINDS_OF: Readonly<Record<Role, readonly AgencyKind[]>> = {
  SOCIAL_WORKER: ['SOCIAL_SERVICES'],
  POLICE_LIAISON: ['POLICE'],
  NGO_FIELD_WORKER: ['NGO'],
  SOCIAL_MANAGER: ['SOCIAL_SERVICES'],
  POLICE_COMMAND: ['POLICE'],
  NGO_MANAGER: ['NGO'],
  DUTY_MANAGER: EMPLOYER_KINDS,
  PROJECT_LEAD: ['NGO'],
  // A town may buy its on-call service from another employer.
  ON_CALL: ['SOCIAL_SERVICES', 'NGO', 'OTHER'],
  SAFETY_REP: EMPLOYER_KINDS,
  SIGNATORY: ['NGO'],
  DEVELOPMENT_LEAD: ['SOCIAL_SERVICES'],
  MUNICIPAL_SAFETY: ['MUNICIPAL_EXECUTIVE'],
  THEME_COORDINATOR: ['SOCIAL_SERVICES', 'MUNICIPAL_EXECUTIVE'],
  METHOD_EDITOR: EMPLOYER_KINDS,
  AGENCY_ADMIN: AGENCY_KINDS,
  JURIST: AGENCY_KINDS,
  REGISTRAR: AUTHORITY_KINDS,
  LOG_REVIEWER: AGENCY_KINDS,
  DPO: AGENCY_KINDS,
  // Also how a person placed at another authority reads there without its rights (INV-09).
  NETWORK_MEMBER: AGENCY_KINDS,
  COUNTY_REVIEWER: ['COUNTY_BOARD'],
  // Runs the system and belongs to no agency.
  SYSTEM_ADMIN: [],
};

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** May an agency of this kind give this role to one of its people? */
export function roleAllowedFor(role: Role, kind: AgencyKind): boolean {
  return KINDS_OF[role].includes(kind);
}

/** Every role an agency of this kind may give, in the order of field.md 8. */
export function rolesFor(kind: AgencyKind): readonly Role[] {
  return ROLES.filter((role) => roleAllowedFor(role, kind));
}

/** Does one of the roles belong to the group? `holdsAny(ctx.viewer.roles, MANAGER)` */
export function holdsAny(roles: readonly string[], group: readonly Role[]): boolean {
  return group.some((role) => roles.includes(role));
}
