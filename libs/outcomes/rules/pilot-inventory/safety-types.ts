import type { Who } from '@stad/activities/field-operations/rules/demo/types.js';
import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { Moment } from '@stad/programme/rules/demo/types.js';

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
