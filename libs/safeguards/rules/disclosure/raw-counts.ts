/** What is counted: exposed persons and contacts are protected, staff, passes and money are not. */
export type Subject = 'persons' | 'operations';

export interface Dimension {
  /** `sex`, `receiver`, `month`; the web turns it and its categories into words. */
  readonly key: string;
  readonly categories: readonly string[];
}

/** One agency's part of the figure, cell by cell; the agency knows these and no others'. */
export interface Contribution {
  readonly agencyId: string;
  /** Row by row: first dimension outer, second inner; one number when there is no dimension. */
  readonly cells: readonly number[];
}

export interface RawTable {
  readonly subject: Subject;
  /** None, one or two: never more in one published table (field.md 4.5). */
  readonly dimensions: readonly Dimension[];
  readonly contributions: readonly Contribution[];
  /**
   * What is counted, `K12`, and where and when: figures of several tables with the same measure,
   * place and period are one figure, and what the tables tell together is looked at. Left out for
   * a table that has nothing in common with any other.
   */
  readonly of?: { readonly measure: string; readonly scope: Scope };
}

/** `{ site: '…', period: '2022-04-01/2022-06-30' }`; what is left out is the whole. */
export type Scope = Readonly<Record<string, string>>;

/**
 * Sums across agencies before anybody may see them. They live in the statistics path only: there
 * is no GraphQL type for them, and no JSON, text or log form, since the field is private. The one
 * function that takes them is `publish`.
 */
export class RawCounts {
  readonly #table: RawTable;

  /** Throws a RangeError when the table is malformed: a fault of ours, not of a person's. */
  constructor(table: RawTable) {
    const size = table.dimensions.reduce((cells, { categories }) => cells * categories.length, 1);
    const fits = table.contributions.every(
      ({ cells }) =>
        cells.length === size &&
        cells.every(
          (count) => count >= 0 && (table.subject === 'operations' || Number.isInteger(count)),
        ),
    );
    if (table.dimensions.length > 2 || !fits) throw new RangeError('malformed counts');
    this.#table = table;
  }

  /** For `publish` alone: opens the counts inside safeguards/rules. */
  static open(counts: RawCounts): RawTable {
    return counts.#table;
  }

  /** The same counts with what they are of. */
  of(measure: string, scope: Scope): RawCounts {
    return new RawCounts({ ...this.#table, of: { measure, scope } });
  }

  /** A single figure: one number for each agency. */
  static total(subject: Subject, byAgency: Readonly<Record<string, number>>): RawCounts {
    const contributions = Object.entries(byAgency).map(([agencyId, count]) => ({
      agencyId,
      cells: [count],
    }));
    return new RawCounts({ subject, dimensions: [], contributions });
  }
}
