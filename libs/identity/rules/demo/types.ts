import type { AgencyKind } from '../agency.js';
import type { Role } from '../role.js';

/** Swedish calendar date, `2022-05-20`. */
export type LocalDate = string;

export type AgencyKey =
  | 'SOC-LUND'
  | 'POL-LUND'
  | 'FA-HBG'
  | 'SOC-HBG'
  | 'POL-HBG'
  | 'SOC-MALMO'
  | 'KS-LUND'
  | 'LST-SKANE'
  | 'NSPM'
  | 'SOC-B';

/** The address without its ending: `socialsekreterare1@soc-lund`. */
export type PersonKey = `${string}@${Lowercase<AgencyKey> | 'portalen'}`;

/** What law makes the agency's people keep quiet: chapter of OSL, a contract, or none. */
export type SecrecyRegime = 'OSL_26' | 'OSL_18_35' | 'OSL_OTHER' | 'UNDERTAKING' | 'NONE';

export interface AgencyRecord {
  readonly key: AgencyKey;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  /** Left out for real organisations: the demo speaks for none of them. */
  readonly orgNumber?: string;
  readonly isPublicAuthority: boolean;
  readonly secrecyRegime: SecrecyRegime;
  readonly units: readonly string[];
  /** Invented for the demo. */
  readonly fictive?: true;
}

export interface MembershipRecord {
  readonly agencyKey: AgencyKey;
  readonly unit?: string;
  readonly roles: readonly Role[];
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
}

export interface PersonRecord {
  readonly key: PersonKey;
  /** The function is the only name there is. */
  readonly functionTitle: string;
  readonly email: string;
  readonly memberships: readonly MembershipRecord[];
  /** False for those who get a file or a link and never a session. */
  readonly signsIn: boolean;
}
