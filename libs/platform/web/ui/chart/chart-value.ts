/**
 * What stands at one place of a chart. Hidden is not nought, and what has not come is neither: each is drawn
 * in a way of its own, and the table says the same.
 */
export type ChartValue =
  | { readonly kind: 'shown'; readonly value: number; readonly text: string }
  /** The label that stands in for it: *färre än 5*, *visas inte*. */
  | { readonly kind: 'hidden'; readonly text: string }
  /** Of a period that has not begun, or of a place that has told nothing. */
  | { readonly kind: 'none'; readonly text: string };

/** The number behind a bar; nothing of what is hidden or has not come. */
export const drawnValue = (value: ChartValue): number => (value.kind === 'shown' ? value.value : 0);

export const isHidden = (value: ChartValue): boolean => value.kind === 'hidden';
