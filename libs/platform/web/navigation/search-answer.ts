import type { UrlValues } from './use-url.js';

/** What the search answers beside pages, in the order in which it tells equals. */
export const ANSWER_GROUPS = ['situation', 'contact', 'figure', 'law', 'help'] as const;
export type AnswerGroup = (typeof ANSWER_GROUPS)[number];

/** Something a domain knows and somebody looks for by what it means, in the reader's language. */
export interface SearchAnswer {
  readonly id: string;
  readonly group: AnswerGroup;
  readonly text: string;
  /** Smaller, after it; not searched. */
  readonly note?: string;
  /** Other words for it, as people write them. Nothing of P2 or P3 (INV-20). */
  readonly also: string;
  /** `K03`: found whichever way it is written. */
  readonly number?: string;
  /** A number that one calls, as it is shown. */
  readonly phone?: string;
  readonly path: string;
  readonly search?: UrlValues;
  /** A permission as the API names it. */
  readonly allow?: string;
}
