import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';

export interface LearningRecord {
  readonly n: number;
  readonly text: string;
  readonly decision: 'ADOPT' | 'ADAPT' | 'REJECT' | 'OPEN';
  readonly reason: string;
}

/** A dimension of one's own ability, as the portal names it (field.md 4.4). */
export type DimensionCode =
  | 'KNOWLEDGE'
  | 'DETECTION'
  | 'CONTACT_ROUTES'
  | 'PROTECTION'
  | 'CRIME_FIGHTING'
  | 'CHILD_PERSPECTIVE'
  | 'GOVERNANCE'
  | 'FOLLOW_UP'
  | 'PREVENTION';

export interface StudyVisitRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  readonly title: string;
  readonly purpose: string;
  /** The organisation one visits, as the plan calls it. */
  readonly hostName: string;
  readonly place: string;
  readonly agenda: string;
  readonly travel: string;
  readonly plannedBy: PersonKey;
  readonly ownerAgencyKey: AgencyKey;
  readonly plannedOn: LocalDate;
  readonly from: { readonly date: LocalDate; readonly time: string };
  readonly to: { readonly date: LocalDate; readonly time: string };
  readonly participants: readonly {
    readonly agencyKey: AgencyKey;
    readonly functionTitles: readonly string[];
  }[];
  readonly questions: readonly { readonly text: string; readonly dimension: DimensionCode }[];
  /** By the number of the question, from 1. */
  readonly notes: readonly {
    readonly by: PersonKey;
    readonly question: number;
    readonly text: string;
  }[];
  readonly learnings: readonly LearningRecord[];
  /** Who wrote the learnings, and who decided. */
  readonly learntBy: PersonKey;
  readonly decidedBy: PersonKey;
  readonly state: 'PLANNED' | 'CONFIRMED' | 'COMPLETED';
}
