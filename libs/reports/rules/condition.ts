import type { ReportKind } from './report-kind.js';

const DEMANDED: readonly (readonly [RegExp, ReportKind])[] = [
  [/^lägesrapport\b/iu, 'STATUS_REPORT'],
  [/^delrapport\b/iu, 'INTERIM_REPORT'],
  [/^slutrapport\b/iu, 'FINAL_REPORT'],
];

/** The kind of report that a condition of a decision asks for: *Slutrapport lämnas senast …*; else undefined. */
export function reportDemanded(condition: string): ReportKind | undefined {
  return DEMANDED.find(([begins]) => begins.test(condition.trim()))?.[1];
}

export interface ConditionFacts {
  readonly text: string;
  /** Calendar date; null when nobody has said that it is met. */
  readonly metOn: string | null;
}

/**
 * How a report that is frozen on a day says a condition: by its own state. One that asks for a report of this kind and
 * is not met by then is met by this very report; any other as it stood that day.
 */
export function conditionIn(
  { text, metOn }: ConditionFacts,
  { kind, on }: { readonly kind: ReportKind; readonly on: string },
) {
  const met = metOn !== null && metOn <= on;
  const byThis = !met && reportDemanded(text) === kind;
  return { text, met, ...(byThis ? { byThis: true as const } : {}) };
}
