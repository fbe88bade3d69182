import type { Who } from '@stad/activities/field-operations/rules/demo/types.js';
import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { Moment } from '@stad/programme/rules/demo/types.js';

export type HandoverCategory =
  | 'SOCIAL_SERVICES'
  | 'SOCIAL_ON_CALL'
  | 'NGO_SUPPORT'
  | 'REGIONAL_COORDINATOR'
  | 'CHILD_CONCERN'
  | 'POLICE_REPORT'
  | 'HEALTH_CARE'
  | 'SHELTER'
  | 'VICTIM_SUPPORT'
  | 'CONSULTATION'
  | 'OTHER';

export interface HandoverRecord {
  readonly key: string;
  readonly passKey: string;
  readonly category: HandoverCategory;
  readonly from: { readonly agencyKey: AgencyKey; readonly personKey: PersonKey };
  readonly to: { readonly agencyKey: AgencyKey; readonly functionTitle: string };
  readonly band: 'UNDER_18' | 'AGE_18_20' | 'AGE_21_OR_OVER' | 'UNKNOWN';
  readonly observedAt: Moment;
  /** Observation to confirmation. */
  readonly minutes: number;
  readonly confirmedBy: 'ORALLY' | 'DIGITALLY';
  readonly confirmingFunction: string;
  readonly channel: 'PHONE' | 'IN_PERSON' | 'SDK' | 'PAPER';
  /** *Bedömd av {funktion}*. */
  readonly assessedBy: string;
  readonly consent: boolean;
  /** Same letter: links of one chain. */
  readonly chain?: string;
  readonly state: 'REGISTERED' | 'CONFIRMED' | 'CLOSED' | 'WRONG_RECEIVER';
}

export interface IncidentRecord {
  readonly key: string;
  readonly passKey: string;
  readonly agencyKey: AgencyKey;
  readonly kind: 'WORK_ENV' | 'NEAR_MISS' | 'SECURITY' | 'PERSONAL_DATA' | 'LEX_SARAH_POINTER';
  readonly severity: 'LOW' | 'MEDIUM' | 'HIGH';
  readonly occurredAt: Moment;
  readonly text: string;
  readonly reportedBy: PersonKey;
  readonly reportedAt: Moment;
  readonly safetyRepHeardOn: LocalDate;
  readonly action: string;
  readonly state: 'REPORTED' | 'TRIAGED' | 'NOTIFIED' | 'ACTION' | 'CLOSED';
}

export interface AlarmRecord {
  readonly passKey: string;
  readonly member: Who;
  readonly due: Moment;
  readonly level: number;
  readonly takenBy: Who;
  readonly afterMinutes: number;
  readonly outcome: string;
}

export interface CheckInRecord {
  readonly passKey: string;
  readonly member: Who;
  readonly due: Moment;
  readonly status: 'OK' | 'NEED_HELP' | 'MISSED';
  readonly note?: string;
}
