import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { HandoverCategory } from '../handover-codes.js';

/** What is left of a handover of the pilot. */
export interface AgedHandoverRecord {
  readonly from: AgencyKey;
  readonly category: HandoverCategory;
  /** The first day of its month. */
  readonly month: LocalDate;
  /** From the observation to the contact. */
  readonly minutes: number;
}

/** One of the running programme, as somebody registers it. */
export interface LivingHandoverRecord {
  readonly by: PersonKey;
  readonly category: HandoverCategory;
  readonly band: 'UNDER_18' | 'AGE_18_20' | 'AGE_21_OR_OVER' | 'UNKNOWN';
  readonly to: { readonly agencyKey: AgencyKey | null; readonly functionTitle: string };
  readonly hasConsent: boolean;
  readonly day: LocalDate;
  /** By the Swedish wall clock: observed, and when the receiver was reached. */
  readonly observed: string;
  readonly contact: string | null;
  /** By voice at once, later by the receiver, or not at all. */
  readonly became: 'BY_VOICE' | 'CONFIRMED' | 'WAITS' | 'WRONG_RECEIVER';
  /** Who answers at the receiver. */
  readonly answeredBy?: PersonKey;
}
