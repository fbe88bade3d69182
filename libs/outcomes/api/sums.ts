import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type {
  Contribution,
  Dimension,
  Subject,
} from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';

/** What a statistics function answers: sums of one agency, for one part of the split. */
export interface SumRow {
  readonly agency_id: string;
  readonly part: string | null;
}

/** Which number of a row is meant. Null: of reports that were disposed of it was not kept in this split. */
export type CountOf<Row extends SumRow> = (row: Row) => number | null;

/**
 * The answer of a statistics function, closed: its numbers leave as {@link RawCounts}, which only
 * `publish` opens; to its own agency `own` opens what that agency put in. There is no list, JSON or
 * text of them.
 */
export class Sums<Row extends SumRow> {
  readonly #rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  /** One table over the parts of a dimension; `categoryOf` puts several parts into one. */
  split(
    subject: Subject,
    dimension: Dimension,
    count: CountOf<Row>,
    categoryOf: (row: Row) => string | null = (row) => row.part,
  ): RawCounts {
    return this.#table(subject, dimension, count, categoryOf);
  }

  /** Each agency’s own part, for what is told by agency: hours, never persons. */
  byAgency(agencyIds: readonly string[], count: CountOf<Row>, part?: string | null) {
    const dimension = { key: 'agency', categories: agencyIds };
    return this.#at(part).#table('operations', dimension, count, (row) => row.agency_id);
  }

  /** One figure of staff, passes or meetings, whole or for one part. Persons go through `split`. */
  total(count: CountOf<Row>, part?: string | null): RawCounts {
    const totals: Record<string, number> = {};
    for (const row of this.#at(part).#rows) {
      totals[row.agency_id] = (totals[row.agency_id] ?? 0) + known(count(row));
    }
    return RawCounts.total('operations', totals);
  }

  /** A mean weighted by how many answered; null when there is nothing to weigh by. */
  mean(sum: (row: Row) => number, weight: (row: Row) => number, part?: string | null) {
    const rows = this.#at(part).#rows;
    const total = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
    return total(weight) > 0 ? total(sum) / total(weight) : null;
  }

  /**
   * The asker’s own agency’s part and nobody else’s, opened: an agency may see its own records, and
   * sums of them (field.md 4.6). It is for those of that agency who answer for its figures: whoever
   * asks says so first. Whose part it is nobody can choose: it is read from who is signed in.
   */
  own({ person }: RequestContext): OwnSums<Row> {
    return new OwnSums(this.#rows.filter(({ agency_id }) => agency_id === person.agencyId));
  }

  /** The agencies that have something in it, zeros too: a report of zeros is a report. */
  contributors(part?: string | null): readonly string[] {
    return [...new Set(this.#at(part).#rows.map((row) => row.agency_id))].sort();
  }

  /** What it is split into, where rows answer for themselves: names of parts, never a number. */
  parts(): readonly string[] {
    return [...new Set(this.#rows.flatMap(({ part }) => part ?? []))].sort();
  }

  #at(part: string | null | undefined): Sums<Row> {
    return part == null ? this : new Sums(this.#rows.filter((row) => row.part === part));
  }

  #table(
    subject: Subject,
    dimension: Dimension,
    count: CountOf<Row>,
    categoryOf: (row: Row) => string | null,
  ): RawCounts {
    const contributions = this.#contributions(dimension.categories, count, categoryOf);
    return new RawCounts({ subject, dimensions: [dimension], contributions });
  }

  #contributions(
    categories: readonly string[],
    count: CountOf<Row>,
    categoryOf: (row: Row) => string | null,
  ): Contribution[] {
    const at = new Map(categories.map((category, index) => [category, index]));
    const byAgency = new Map(this.contributors().map((id) => [id, categories.map(() => 0)]));
    for (const row of this.#rows) {
      const cell = at.get(categoryOf(row) ?? '');
      const cells = byAgency.get(row.agency_id);
      if (cell !== undefined && cells) cells[cell] = (cells[cell] ?? 0) + known(count(row));
    }
    return [...byAgency].map(([agencyId, cells]) => ({ agencyId, cells }));
  }
}

/** @throws Error for what was not kept: nobody is told 0 in its place */
function known(n: number | null): number {
  if (n === null) throw new Error('Of reports that were disposed of this split was not kept.');
  return n;
}

/** What one agency itself has put into sums; only `Sums.own` makes it. */
export class OwnSums<Row extends SumRow> {
  readonly #rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  /** Whole, or of one part. */
  total(count: CountOf<Row>, part: string | null): number {
    return this.#rows
      .filter((row) => part === null || row.part === part)
      .reduce((sum, row) => sum + known(count(row)), 0);
  }
}
