import type { Figure } from '@stad/outcomes/rules/figure.js';
import type { ReportKind, SectionNumber } from './report-kind.js';
import type { SectionChange } from './supplement.js';

/**
 * Everything a frozen report says, and nothing that could change later: published forms only,
 * with the version of each definition (INV-16). The PDF is made from this alone.
 */
export interface ReportSnapshot {
  readonly schemaVersion: 1;
  readonly kind: ReportKind;
  readonly title: string;
  readonly programme: string;
  readonly site: string;
  readonly leadAgency: string;
  readonly funder: string;
  /** Calendar dates, both included. */
  readonly period: { readonly from: string; readonly to: string };
  readonly dueOn: string;
  /** When it was frozen, ISO in UTC; also the time the PDF says it was made. */
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly sections: readonly SnapshotSection[];
  readonly figures: readonly SnapshotFigure[];
  readonly activities: readonly SnapshotActivity[];
  /** Goals of the place beside what came of them; older snapshots have none. */
  readonly goals?: readonly SnapshotGoal[];
  /** Passes that are over, by month, town and type; older snapshots have none. */
  readonly passes?: readonly SnapshotPass[];
  /** What types of activities add up to; older snapshots have none. */
  readonly activitySums?: readonly SnapshotSums[];
  /** *P1, nätverk*: who may read it once it is handed in. */
  readonly classification?: string;
  /** The function that signs, never a name: *Firmatecknare*. */
  readonly signatory?: string;
  readonly grant?: SnapshotGrant;
  readonly attachments?: readonly SnapshotAttachment[];
  /** Of a version after the first: what the funder asked for, and what is new. */
  readonly supplement?: SnapshotSupplement;
  /** Of a version that was made because a text was taken away (J16). */
  readonly corrected?: { readonly version: number; readonly correctedOn: string };
}

/** A completed report says what it was asked and what it changed; its figures are those of version 1. */
export interface SnapshotSupplement {
  readonly version: number;
  /** Calendar date. */
  readonly requestedOn: string;
  readonly request: string;
  readonly diaryNumber?: string;
  /** Against the version that was handed in before. */
  readonly changes: readonly SectionChange[];
}

/** The funder's decision and how the money went (sections 1 and 13); kronor, öre after the comma. */
export interface SnapshotGrant {
  readonly funderDiaryNumber: string;
  readonly amount: number;
  readonly conditions: readonly {
    readonly text: string;
    readonly met: boolean;
    /** It asks for this report. */
    readonly byThis?: true;
  }[];
  readonly lines: readonly {
    readonly name: string;
    readonly budget: number;
    readonly accounted: number;
    /** Moved to the row less what was moved from it; older snapshots have none. */
    readonly consented?: number;
    /** Demanded above 10 % deviation. */
    readonly comment?: string;
  }[];
  readonly changes?: readonly SnapshotBudgetChange[];
  readonly funding?: SnapshotFunding;
}

/** Money moved between rows with the funder's consent. */
export interface SnapshotBudgetChange {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly consentedOn: string;
  readonly diaryNumber: string;
}

/** Beside the rows: what came in and from where, and what goes back. */
export interface SnapshotFunding {
  readonly paidOut: number;
  readonly requested: number;
  readonly coFunding: number;
  readonly volunteerHours: number;
  readonly left: number;
  readonly toRepay: number;
}

/** A reference: the portal points, the diary stores (section 14). */
export interface SnapshotAttachment {
  readonly title: string;
  readonly date: string;
  readonly issuer: string;
  readonly diaryNumber?: string;
}

export interface SnapshotSection {
  readonly number: SectionNumber;
  /** As written, figures as `⟦K01⟧`. */
  readonly text: string;
}

/** What the appendix says of a definition beside its text; older snapshots have less of it. */
export interface SnapshotDefinition {
  /** The records it is taken from, in words: *passredovisningar*. */
  readonly source?: string;
  /** *prestation*, *utfall* (field.md 4.5). */
  readonly level?: string;
  readonly formula?: string;
  readonly doesNotSay?: string;
  /** The first day of this version. */
  readonly definedFrom?: string;
}

export interface SnapshotFigure extends SnapshotDefinition {
  readonly code: string;
  readonly definitionVersion: number;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  /** Entered by hand from a named document, as long as the portal has no records for it. */
  readonly enteredFrom?: string;
  /** What stands in the text and the table. */
  readonly value: Figure;
  /** Parts that may be shown, *Frälsningsarmén 6*. */
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: Figure;
  }[];
  readonly personRelated: boolean;
  /** Of a count about persons: the closing day it is told for; older snapshots have none. */
  readonly asOf?: string;
  /** Functions and agencies, never names (INV-31). */
  readonly approvals: readonly SnapshotApproval[];
}

export interface SnapshotApproval {
  readonly agencyName: string;
  readonly outcome: 'APPROVED' | 'UNCONFIRMED';
  /** *Enhetschef*; absent when nobody answered. */
  readonly by?: string;
  /** Calendar date. */
  readonly on?: string;
}

export interface SnapshotActivity {
  readonly on: string;
  /** The last day, where it is another. */
  readonly until?: string;
  /** Of all activities of its type: *Seminarier*; older snapshots have none. */
  readonly type?: string;
  /** For whom, as its type says it. */
  readonly targets?: readonly string[];
  /** How many took part, listened or were reached; absent where nobody has told. */
  readonly reached?: Figure;
  readonly title: string;
  readonly phase: string;
}

/** A goal with its outcome; a figure that is never a goal has no target. */
export interface SnapshotGoal {
  readonly title: string;
  readonly code: string;
  readonly unit: string;
  readonly target?: number;
  readonly actual: Figure | null;
  /** REACHED, NOT_REACHED, AHEAD, ON_PLAN, BEHIND, UNKNOWN, NO_TARGET. */
  readonly standing: string;
}

/** Passes of a month, a town and a type: never a day, an area or what was counted (field.md 7.4). */
export interface SnapshotPass {
  /** `2022-05` */
  readonly month: string;
  readonly site: string;
  readonly type: string;
  readonly passes: Figure;
  readonly hours: Figure;
}

/** Sums that a type of activity handed up, in the words it has for them. */
export interface SnapshotSums {
  readonly about: 'ACTIVITIES' | 'LEARNINGS';
  readonly heading: string;
  readonly lines: readonly {
    readonly label: string;
    readonly value: Figure;
    readonly parts: readonly { readonly name: string; readonly value: Figure }[];
  }[];
  readonly note?: string;
}

/** The closing day of a figure that stands at another day than the report's last; else nothing to say. */
export function ownDayOf(
  { asOf, value }: SnapshotFigure,
  { period }: Pick<ReportSnapshot, 'period'>,
): string | undefined {
  const isTold = !('label' in value && value.label === 'notShown');
  return asOf !== period.to && isTold ? asOf : undefined;
}

/**
 * The one text of a snapshot: keys sorted, no spaces. Its SHA-256 stands beside the stored bytes,
 * and the same snapshot gives the same bytes on every machine.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
  return `{${entries.join(',')}}`;
}
