/**
 * Where a figure belongs in the chain from money to effect (field.md 4.3). Safety is part of how
 * the work is done; an impact is never claimed from the portal's own figures alone.
 */
export type ResultStep =
  | 'RESOURCES'
  | 'ACTIVITIES'
  | 'OUTPUTS'
  | 'SHORT_TERM'
  | 'MEDIUM_TERM'
  | 'IMPACT';

/** The chain in its order, as a page or a report lists it. */
export const RESULT_CHAIN: readonly ResultStep[] = [
  'RESOURCES',
  'ACTIVITIES',
  'OUTPUTS',
  'SHORT_TERM',
  'MEDIUM_TERM',
  'IMPACT',
];

/**
 * Figures along the chain, empty steps left out (field.md 4.3). Takes whatever knows its step:
 * definitions, or rows of a page.
 */
export function alongChain<Row extends { readonly step: string }>(
  rows: readonly Row[],
): readonly { readonly step: ResultStep; readonly rows: readonly Row[] }[] {
  return RESULT_CHAIN.map((step) => ({
    step,
    rows: rows.filter((row) => row.step === step),
  })).filter((each) => each.rows.length > 0);
}
