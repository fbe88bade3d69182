import { AGENCY_KINDS, type AgencyKind } from '@stad/identity/rules/agency.js';
import { roleAllowedFor } from '@stad/identity/rules/role.js';
import type { RoutinePart } from './routine-codes.js';
import { ROUTINE_APPROVERS } from './routine-life.js';

/** Kinds of organisations that somebody can agree for: another could be asked, and never answer. */
export const PARTY_KINDS: readonly AgencyKind[] = AGENCY_KINDS.filter((kind) =>
  ROUTINE_APPROVERS.some((role) => roleAllowedFor(role, kind)),
);

/**
 * Whose a step is, by who it goes from and to: organisations of the core group of these kinds, and in any case those
 * that have a function of that kind in the town. Where a part may be anybody's, all of the core group have the step,
 * so that nobody is left out by the word that was chosen for them.
 */
export const PART_KINDS: Readonly<Record<RoutinePart, readonly AgencyKind[]>> = {
  POLICE: ['POLICE'],
  SOCIAL_ON_CALL: ['SOCIAL_SERVICES'],
  RECEPTION: ['SOCIAL_SERVICES'],
  NGO_SUPPORT: ['NGO'],
  ...{ FIELD_TEAM: PARTY_KINDS, EVERYBODY: PARTY_KINDS, OTHER: PARTY_KINDS },
  ...{ COORDINATOR: PARTY_KINDS, DUTY_MANAGER: PARTY_KINDS },
  ...{ SHELTER: [], INTERPRETER: [], VICTIM_SUPPORT: [], REGIONAL_COORDINATOR: [] },
  ...{ HEALTH_CARE: [], PERSON: [] },
};
