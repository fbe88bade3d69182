/** A mutation that takes two ids, or more, or one of a place: it is tried with those of somebody else. */
export interface SwappedCase {
  readonly mutation: string;
  /** Path in the input → what is named there. */
  readonly names: Readonly<Record<string, string>>;
  /** The rest of a well-formed input. */
  readonly rest?: () => Record<string, unknown>;
}

/**
 * What the trials of the whole portal (leaks, foreign parents, swapped ids) must know of one domain, beside
 * its domain object: rows of every agency, and how one asks about them. `apps/api/test/trials.ts` lists them.
 */
export interface Trials {
  /**
   * SQL that plants rows with triggers off. `of` is a table of agencies: `id`, `key`, `site`, `programme`,
   * `person`, `member` and an `other` agency; `stages` an array in SQL of lifecycles. Ids follow from names:
   * `pg_temp.id('{round} …')`.
   */
  plant(round: string, of: string, stages: string): string;
  /** What a mutation can name → SQL of the id that was planted for the agency `$key`. */
  readonly named?: Readonly<Record<string, string>>;
  /** Root field with an `id` → SQL of every `id` it can be asked about. */
  readonly asked?: Readonly<Record<string, string>>;
  /** Root fields that are asked about each site, `input: { siteId, first }`. */
  readonly askedBySite?: readonly string[];
  /** What `lastChange` knows it as → SQL of every `id`. */
  readonly watched?: Readonly<Record<string, string>>;
  readonly swapped?: readonly SwappedCase[];
  /** Ids that a mutation takes and that are not swapped, each with why: by its path. */
  readonly notSwapped?: Readonly<Record<string, string>>;
  /** Tables whose rows are read by whoever sees the activity, as docs/VISIBILITY.md says of it. */
  readonly readWithActivity?: readonly string[];
}
