import type pg from 'pg';

/** What lies in the queue, counted. */
export interface OutboxDepth {
  /** Should have begun. */
  readonly due: number;
  /** Waits for its time: a deadline, or another attempt. */
  readonly later: number;
  readonly underWay: number;
  /** Was tried for the last time; stays until somebody looks at it. */
  readonly failed: number;
  /** Seconds that the oldest due job has waited. */
  readonly oldestSeconds: number;
}

const DEPTH = `
  select count(*) filter (where state = 'due')::int as due,
    count(*) filter (where state = 'later')::int as later,
    count(*) filter (where state = 'under way')::int as "underWay",
    count(*) filter (where state = 'failed')::int as failed,
    coalesce(extract(epoch from now() - min(run_at) filter (where state = 'due')), 0)::float8
      as "oldestSeconds"
  from (select run_at, case when locked_at is not null then 'under way'
      when attempts >= max_attempts then 'failed'
      when run_at > now() then 'later' else 'due' end as state
    from graphile_worker.jobs) job`;

/** Reads as `portal_jobs`, which owns the queue. */
export async function readDepth(pool: pg.Pool): Promise<OutboxDepth> {
  const { rows } = await pool.query<OutboxDepth>(DEPTH);
  return rows[0] as OutboxDepth;
}
