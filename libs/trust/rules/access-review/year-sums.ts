/** What became of one control, as far as a year's summary needs it. */
export interface ReviewFigures {
  /** The Swedish day up to which the log was gone through. */
  readonly until: string;
  readonly events: number;
  readonly items: number;
  readonly authorised: number;
  readonly asked: number;
  readonly deviations: number;
}

export interface YearSums extends Omit<ReviewFigures, 'until'> {
  readonly year: string;
  readonly reviews: number;
}

/** The yearly summary that the data protection officer reads (J12): sums of the controls given, latest year first. */
export function yearSums(reviews: readonly ReviewFigures[]): readonly YearSums[] {
  const years = new Map<string, YearSums>();
  for (const review of reviews) {
    const year = review.until.slice(0, 4);
    const none = { year, reviews: 0, events: 0, items: 0, authorised: 0, asked: 0, deviations: 0 };
    const so = years.get(year) ?? none;
    years.set(year, {
      year,
      reviews: so.reviews + 1,
      events: so.events + review.events,
      items: so.items + review.items,
      authorised: so.authorised + review.authorised,
      asked: so.asked + review.asked,
      deviations: so.deviations + review.deviations,
    });
  }
  return [...years.values()].sort((one, other) => (one.year < other.year ? 1 : -1));
}
