/** What a line of sums counts, and what it is parted by: agencies, or other columns. */
export interface SumLine {
  /** As a Swedish report says it. */
  readonly label: string;
  /** Of the statistics function. */
  readonly column: string;
  readonly parts?: 'AGENCY' | readonly { readonly name: string; readonly column: string }[];
}

/**
 * What activities of a type add up to in a programme and a period, for whoever writes of it: a function of
 * schema `statistics` and what its columns say. Counts of staff and of work alone, never of exposed persons.
 */
export interface ActivitySums {
  /** A function of schema `statistics`. */
  readonly statistics: string;
  /** Where in a report it belongs: with what was done, or with what was learnt. */
  readonly about: 'ACTIVITIES' | 'LEARNINGS';
  readonly heading: string;
  readonly lines: readonly SumLine[];
  /** What one must know to read it right. */
  readonly note?: string;
}
