/** For whom figures are published (field.md 4.6). One's own raw figures do not pass here. */
export const AUDIENCES = ['partners', 'funder', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The smallest count of persons or contacts that is shown: 1–4 and 1–10 are not. */
export const THRESHOLD: Readonly<Record<Audience, number>> = {
  partners: 5,
  funder: 5,
  public: 11,
};

/** The smallest denominator of a rate of persons or contacts. */
export const SMALLEST_DENOMINATOR = 20;
