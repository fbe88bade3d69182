import { isDeepStrictEqual } from 'node:util';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import {
  digestOf,
  type ImportReport,
  type Planned,
  reportOf,
} from '@stad/platform/api/import/import-report.js';
import { inSlices } from '@stad/platform/api/jobs/in-slices.js';
import type { TaskWork } from '../background/background-task.js';

/** Rows at a time: the personal-data guard reads each cell. */
const SLICE = 25;

/** As often it is planned anew when what it rests on has changed under its hands. */
const MOST_PLANS = 5;

/** What a file of rows would do. The rows come in their order, some at a time. */
export interface RowsPlan<Text, Row extends Planned> {
  read(rows: readonly Text[]): void;
  /** Of all rows; asked for once all of them are read. */
  readonly planned: readonly Row[];
  /** Names that are added beside the rows themselves. */
  readonly alsoAdded: readonly string[];
}

/** Records of one kind that come as rows. */
export interface RowsSource<Text, Facts, Row extends Planned> {
  /** What the rows are held against; held still for who writes. Refuses whose it is not. */
  facts(ctx: RequestContext, subjectId: string | null, isWriting: boolean): Promise<Facts>;
  planOf(facts: Facts): RowsPlan<Text, Row>;
  write(
    ctx: RequestContext,
    subjectId: string | null,
    plan: Pick<RowsPlan<Text, Row>, 'planned' | 'alsoAdded'>,
  ): Promise<void>;
}

/** Rows of a file that the browser has read. */
export interface ImportInput<Text> {
  readonly rows: readonly Text[];
  /** Of the trial whose report is to come true; null for the trial itself. */
  readonly digest: string | null;
}

/**
 * Without a digest nothing is written. With one the rows are planned anew, and written, all or none, only when
 * they would do what the trial said; else the report is `STALE` and tells what they would do now. Planning is
 * the long part and holds no transaction; who writes looks whether what it rests on stands as it did.
 */
export async function importRows<Text, Facts, Row extends Planned>(
  work: TaskWork,
  source: RowsSource<Text, Facts, Row>,
  { rows, digest }: ImportInput<Text>,
): Promise<void> {
  const { subjectId } = work;
  for (let plans = 0; plans < MOST_PLANS; plans += 1) {
    const facts = await work.read((ctx) => source.facts(ctx, subjectId, false));
    const plan = source.planOf(facts);
    await inSlices(rows, SLICE, async (slice, done) => {
      plan.read(slice);
      await work.reached(done);
    });
    const { planned, alsoAdded } = plan;
    const found = digestOf(planned);
    const state = stateOf(digest, found);
    const report: ImportReport = reportOf(planned, found, state, alsoAdded);
    const hasWritten = state === 'DONE' && planned.some(({ values }) => values !== null);
    const kept = await work.keep(async (ctx) => {
      if (state === 'DONE') {
        const stands = await source.facts(ctx, subjectId, true);
        if (!isDeepStrictEqual(stands, facts)) return null;
        await source.write(ctx, subjectId, { planned, alsoAdded });
      }
      return { report, hasWritten };
    });
    if (kept) return;
  }
  throw new Error('What the rows rest on never stood still');
}

function stateOf(digest: string | null, found: string): ImportReport['state'] {
  if (digest === null) return 'DRY';
  return digest === found ? 'DONE' : 'STALE';
}
