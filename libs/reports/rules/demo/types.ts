import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DocumentReferenceRecord } from '@stad/outcomes/rules/pilot-inventory/types.js';
import type { DateSpan, Moment, ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';

export type ReportKind = 'STATUS_REPORT' | 'INTERIM_REPORT' | 'FINAL_REPORT';

export type ReportState =
  | 'DRAFT'
  | 'INTERNAL_REVIEW'
  | 'AGENCY_APPROVAL'
  | 'FROZEN'
  | 'SUBMITTED'
  | 'SUPPLEMENT_REQUESTED'
  | 'COMPLETED'
  | 'APPROVED_BY_FUNDER'
  | 'REPAYMENT_DEMANDED'
  | 'ARCHIVED';

/** Section numbers of field.md 4.1. */
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;

export interface ReportSectionRecord {
  readonly n: SectionNumber;
  /**
   * Plain text, paragraphs parted by an empty line. A figure is a token, `⟦K01⟧`, or one part of it,
   * `⟦K03:SOC-LUND⟧`: it stands for the published form in the report's period and is never typed.
   */
  readonly text: string;
}

export interface FigureApprovalRecord {
  readonly agencyKey: AgencyKey;
  readonly kpi: string;
  readonly definitionVersion: number;
  /** Absent: asked and not answered. */
  readonly given?: { readonly by: PersonKey; readonly at: Moment };
}

export interface ReportRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  readonly kind: ReportKind;
  readonly title: string;
  readonly period: DateSpan;
  readonly dueOn: LocalDate;
  readonly author: PersonKey;
  readonly signatory: PersonKey;
  /** In order; the last one is the state the demo shows. */
  readonly life: readonly {
    readonly state: ReportState;
    readonly at: Moment;
    readonly by: PersonKey;
    readonly note?: string;
    readonly channel?: string;
    readonly receiverDiaryNumber?: string;
    /** The paragraph that completes the report, and where. */
    readonly supplement?: ReportSectionRecord;
  }[];
  readonly sections: readonly ReportSectionRecord[];
  readonly approvals: readonly FigureApprovalRecord[];
  readonly attachments: readonly DocumentReferenceRecord[];
}

export interface BudgetLineRecord {
  readonly key: string;
  readonly name: string;
  /** Whole kronor. */
  readonly budget: number;
  readonly accounted: number;
  /** Demanded when the deviation is above 10 %. */
  readonly comment?: string;
}

export interface LedgerRowRecord {
  readonly verification: string;
  readonly on: LocalDate;
  readonly lineKey: string;
  readonly text: string;
  /** Whole kronor. */
  readonly amount: number;
}

export interface GrantRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly agencyKey: AgencyKey;
  readonly funderAgencyKey: AgencyKey;
  readonly funderDiaryNumber: string;
  readonly decidedOn: LocalDate;
  readonly amount: number;
  readonly conditions: readonly { readonly text: string; readonly met: boolean }[];
  readonly lines: readonly BudgetLineRecord[];
  readonly ledger: readonly LedgerRowRecord[];
}
