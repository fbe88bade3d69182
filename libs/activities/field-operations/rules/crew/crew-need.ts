import {
  type Qualification,
  type QualificationKind,
  standingOf,
} from '@stad/identity/rules/qualification.js';
import type { Span } from '@stad/platform/rules/time.js';
import { ledByPolice, type PassType } from '../pass-type.js';

/** What a pass asks of those who go out. */
export interface CrewNeed extends Span {
  readonly type: PassType;
  /** The Swedish calendar date it begins. */
  readonly date: string;
  /** Languages wished for; nothing of it is stored. */
  readonly languages: readonly string[];
  /** Agencies that are taken as such while the pass goes on. */
  readonly takenAgencyIds: readonly string[];
}

/** Nights are counted over so many days before the pass (field.md 2.8, pages.md 3.1). */
export const NIGHTS_WITHIN_DAYS = 28;

/** How many go out: a pair is the minimum; a third where two speak and one keeps watch. */
const SIZES: Readonly<Record<PassType, number>> = {
  STREET: 3,
  DIGITAL: 2,
  PREMISES: 3,
  JOINT_POLICE: 4,
  EVENT: 2,
  NIGHT_COUNT: 3,
};

/**
 * Whose people go along unless somebody asks others: on the street nobody is to be taken for the police,
 * who come along to premises and lead the joint pass (field.md 2.8, INV-11).
 */
const WANTED: Readonly<Record<PassType, readonly string[]>> = {
  STREET: ['SOCIAL_SERVICES', 'NGO'],
  DIGITAL: ['SOCIAL_SERVICES', 'NGO'],
  PREMISES: ['SOCIAL_SERVICES', 'NGO', 'POLICE'],
  JOINT_POLICE: ['SOCIAL_SERVICES', 'NGO', 'POLICE'],
  EVENT: ['SOCIAL_SERVICES', 'NGO'],
  NIGHT_COUNT: ['SOCIAL_SERVICES', 'NGO'],
};

export function isWanted(type: PassType, agencyKind: string): boolean {
  return WANTED[type].includes(agencyKind);
}

export function crewSize(type: PassType): number {
  return SIZES[type];
}

/**
 * The training the type asks of everybody in the field: the in-depth one, on the net also that of
 * digital outreach. Police follow their own employer's (*bedömd i egen struktur*, INV-10).
 */
export function requiredOf(type: PassType, agencyKind: string): readonly QualificationKind[] {
  if (agencyKind === 'POLICE') return [];
  return type === 'DIGITAL' ? ['IN_DEPTH', 'DIGITAL_OUTREACH'] : ['IN_DEPTH'];
}

/** Has somebody the training the type asks for, in force on the day (*utbildning giltig*)? */
export function isTrainedFor(
  type: PassType,
  date: string,
  agencyKind: string,
  held: readonly Qualification[],
): boolean {
  return requiredOf(type, agencyKind).every((kind) => standingOf(held, kind, date) === 'VALID');
}

/** May somebody of this kind of agency lead the type? (INV-11) */
export function mayLead(type: PassType, agencyKind: string): boolean {
  return ledByPolice(type) === (agencyKind === 'POLICE');
}
