import type { RequestContext } from '../context/request-context.js';

export interface EnqueueOptions {
  /** Default: at once. */
  readonly runAt?: Date;
  /** A later job with the same key takes the place of one that has not begun. */
  readonly key?: string;
}

/**
 * Asks for a job of the acting agency once this operation is kept. `payload` holds ids only: what may be
 * said, and to whom, is decided when the job runs.
 */
export async function enqueue(
  ctx: RequestContext,
  task: string,
  payload: Readonly<Record<string, string>>,
  { runAt, key }: EnqueueOptions = {},
): Promise<void> {
  await ctx.db.sql('select jobs.enqueue($1, $2, $3, $4)', [
    task,
    JSON.stringify(payload),
    runAt ?? null,
    key ?? null,
  ]);
}

/** The same for many at once, each with a key of its own: one statement. */
export async function enqueueEach(
  ctx: RequestContext,
  task: string,
  jobs: readonly {
    readonly payload: Readonly<Record<string, string>>;
    readonly key: string;
  }[],
  runAt: Date,
): Promise<void> {
  await ctx.db.sql(
    `select jobs.enqueue($1, j.payload, $2, j.key)
     from json_to_recordset($3::json) as j(payload json, key text)`,
    [task, runAt, JSON.stringify(jobs)],
  );
}
