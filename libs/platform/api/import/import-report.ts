import { createHash } from 'node:crypto';
import {
  countOutcomes,
  type ImportedRow,
  type ImportOutcome,
  type PlannedRow,
} from '../../rules/import-row.js';

/** What a file would do, or has done, row by row. */
export interface ImportReport {
  readonly rows: readonly ImportedRow[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  /** Of the whole plan and of what it was held against: an import carries that of its dry run. */
  readonly digest: string;
  /** Names that are added beside the rows themselves: units. */
  readonly alsoAdded: readonly string[];
  /** `STALE`: what stands has changed since the dry run, and nothing was written. */
  readonly state: 'DRY' | 'DONE' | 'STALE';
}

/** So many rows a statement: each of them is written into the access log too, within the time of one. */
export const WRITTEN_AT_ONCE = 250;

export type Planned = PlannedRow<{ readonly id: string; readonly version?: number }, unknown>;

/** The same file over the same records gives the same digest, whoever asks and when. */
export function digestOf(planned: readonly Planned[]): string {
  const told = planned.map(({ row, outcome, changes, problems, values, target }) => [
    row,
    outcome,
    changes,
    problems.map(({ code, field }) => [code, field]),
    values,
    target && [target.id, target.version ?? 0],
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** Without what would be written: the reader has the file, and gets what it means. */
export function reportOf(
  planned: readonly Planned[],
  digest: string,
  state: ImportReport['state'],
  alsoAdded: readonly string[],
): ImportReport {
  return {
    rows: planned.map(({ row, outcome, changes, problems }) => ({
      row,
      outcome,
      changes,
      problems,
    })),
    counts: countOutcomes(planned),
    digest,
    alsoAdded,
    state,
  };
}
