/** What is sealed of an event: what was looked at and what was said of it. */
export interface SealedItem {
  readonly eventId: string;
  readonly reasons: readonly string[];
  readonly counted: number;
  readonly state: string;
  readonly answer: string | null;
  readonly judgedBy: string | null;
  readonly answeredBy: string | null;
  readonly note: string | null;
}

export interface SealedReview {
  readonly id: string;
  /** Where in the agency's chain it begins and ends. */
  readonly afterSequence: string;
  readonly toSequence: string;
  /** Instants in UTC with milliseconds. */
  readonly since: string;
  readonly until: string;
  readonly seed: string;
  readonly events: number;
  readonly conclusion: string;
  readonly chainCheckedOn: string | null;
  readonly concludedBy: string;
  readonly concludedAt: string;
}

/**
 * The text that a concluded review is sealed by, the same whatever order its events come in: JSON of
 * lists, so that no name of a field stands in it. Its SHA-256 is kept with the review, and with the
 * review in the chain of the access log.
 */
export function sealedText(review: SealedReview, items: readonly SealedItem[]): string {
  const { id, since, until, seed, events, conclusion, chainCheckedOn } = review;
  return JSON.stringify([
    [id, review.afterSequence, review.toSequence, since, until, seed, events],
    [...items]
      .sort((one, other) => (one.eventId < other.eventId ? -1 : 1))
      .map((item) => [
        item.eventId,
        item.reasons,
        item.counted,
        item.state,
        item.answer,
        item.judgedBy,
        item.answeredBy,
        item.note,
      ]),
    [conclusion, chainCheckedOn, review.concludedBy, review.concludedAt],
  ]);
}
