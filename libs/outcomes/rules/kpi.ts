import type { Subject } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import type { ResultStep } from './result-chain.js';

/** What kind of result a figure is (field.md 4.5). */
export type KpiLevel = 'RESOURCE' | 'OUTPUT' | 'REACTION' | 'OUTCOME' | 'SAFETY' | 'IMPACT_PROXY';

/** The records a figure is taken from. */
export type KpiSource =
  | 'ATTENDANCE'
  | 'QUALIFICATION'
  | 'SURVEY'
  | 'ACTOR'
  | 'AGREEMENT'
  | 'FIELD_OPERATION'
  | 'FIELD_REPORT'
  | 'HANDOVER'
  | 'INCIDENT'
  | 'DEBRIEF'
  | 'ACTION_PLAN'
  | 'CAPABILITY'
  | 'BUDGET'
  | 'METHOD'
  | 'ON_CALL_COVERAGE';

/** How a figure is said: `97`, `118,5`, `+2,38`, `5 av 6 (83 %)`, `18 minuter`. */
export type KpiForm = 'COUNT' | 'HOURS' | 'DIFFERENCE' | 'SHARE' | 'MINUTES' | 'INDEX' | 'MONEY';

export type Wanted = 'MORE' | 'LESS' | 'NONE';

export type Breakdown =
  | 'site'
  | 'month'
  | 'passType'
  | 'agency'
  | 'unit'
  | 'activity'
  | 'sex'
  | 'age'
  | 'exploitationForm'
  | 'receiver'
  | 'cardReceiver';

/** In the two languages of the portal, Swedish first. */
export interface Said {
  readonly sv: string;
  readonly en: string;
}

/**
 * What a number means, as dated data. A frozen report keeps the version it was made with; a change
 * is a new entry with the next version and a date, never an edit (INV-16).
 */
export interface KpiDefinition {
  /** `K11`, `K11A`: as in texts, addresses and the database. */
  readonly code: string;
  readonly version: number;
  /** First and last day it defines, `2022-05-20`; no last day while it is in force. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly name: Said;
  readonly definition: Said;
  /** How it is worked out, in words one can follow with paper and pen. */
  readonly formula: Said;
  /** What a reader could believe that it says, and it does not. */
  readonly doesNotSay: Said;
  readonly level: KpiLevel;
  readonly step: ResultStep;
  readonly form: KpiForm;
  /** Digits after the comma. */
  readonly decimals: number;
  readonly unit: Said;
  readonly source: KpiSource;
  /** Persons and contacts are protected, staff, passes and money are not (field.md 4.6). */
  readonly subject: Subject;
  /** Never more than two at once, and each under the small-number rule. */
  readonly breakdowns: readonly Breakdown[];
  /**
   * What a goal may want of it: more, or less. `NONE` is never a goal: who is measured by how many
   * people one meets, what they answer, where they are handed over or how many near-misses are told
   * would meet, ask and tell for the number. A rule of today, also for goals of a version before.
   */
  readonly wanted: Wanted;
  /** In exactly one report of a pass, the counting agency's (INV-28). */
  readonly countedOnce: boolean;
}

/** `K11a`, `K11 a` and `K11A` are one code. */
export function kpiCode(written: string): string {
  return written.replace(/\s/g, '').toUpperCase();
}
