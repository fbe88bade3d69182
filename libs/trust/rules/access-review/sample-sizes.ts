/** Every twentieth event, so that a quarter of a small unit and of a large one are read alike. */
export const SAMPLE_SHARE = 0.05;
/** Never fewer, when there are so many. */
export const SAMPLE_LEAST = 10;
/** Never more: what nobody has time to read is not control. */
export const SAMPLE_MOST = 100;

/** What is drawn from, each by itself: a kind of access that is rare is not lost among the frequent. */
export const STRATA = ['READ', 'LIST', 'EXPORT'] as const;
export type Stratum = (typeof STRATA)[number];

export type Counts = Readonly<Record<Stratum, number>>;

/**
 * How many events are drawn of each stratum. One of each that is not empty, the rest in proportion by
 * the largest remainder; equal remainders go by the order of {@link STRATA}.
 *
 * @param counts how many events there are; whole, not negative
 */
export function sampleSizes(counts: Counts): Counts {
  const all = STRATA.reduce((sum, stratum) => sum + counts[stratum], 0);
  const wanted = Math.min(
    all,
    Math.max(SAMPLE_LEAST, Math.min(SAMPLE_MOST, Math.ceil(all * SAMPLE_SHARE))),
  );
  const sizes = { ...counts };
  for (const stratum of STRATA) sizes[stratum] = Math.min(1, counts[stratum]);
  const left = () => wanted - STRATA.reduce((sum, stratum) => sum + sizes[stratum], 0);
  const rest = left();
  const others = STRATA.reduce((sum, stratum) => sum + counts[stratum] - sizes[stratum], 0);
  const shares = STRATA.map((stratum) => ({
    stratum,
    exact: others === 0 ? 0 : ((counts[stratum] - sizes[stratum]) * rest) / others,
  }));
  for (const { stratum, exact } of shares) sizes[stratum] += Math.floor(exact);
  const remainder = (exact: number) => exact - Math.floor(exact);
  const byRemainder = [...shares].sort((a, b) => remainder(b.exact) - remainder(a.exact));
  for (const { stratum } of byRemainder.slice(0, left())) sizes[stratum] += 1;
  return sizes;
}
