import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { CountEntry } from '../../rules/field-counts/check-counts.js';

const HOLD = {
  ADD: 'select pg_advisory_xact_lock_shared(hashtextextended($1, 0))',
  LOCK: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
} as const;

/**
 * Lets those who add to the counts of a pass and the one who locks its report wait for each other, until the
 * operation is kept: else a sum could arrive in counts that have just been forgotten. Comes before the pass
 * is read.
 */
export async function holdCounts(
  ctx: RequestContext,
  activityId: string,
  to: keyof typeof HOLD,
): Promise<void> {
  await ctx.db.prepared(HOLD[to], [`field counts ${activityId.toLowerCase()}`]);
}

/** Adds entries to the sums. What is taken back before it was counted stands below zero until the rest arrives. */
export async function addToCounts(
  ctx: RequestContext,
  activityId: string,
  entries: readonly (CountEntry & { readonly untimed?: number })[],
): Promise<void> {
  if (entries.length === 0) return;
  await ctx.db.sql(
    // In one order, so that two phones never wait for each other.
    `insert into field_count as c (activity_id, agency_id, counter, quarter, n, untimed)
     select $1, $2, counter, quarter, sum(n)::int, coalesce(sum(untimed), 0)::int
     from json_to_recordset($3) as e(counter text, quarter timestamptz, n integer, untimed integer)
     group by counter, quarter order by counter, quarter
     on conflict (agency_id, activity_id, counter, quarter)
       do update set n = c.n + excluded.n, untimed = c.untimed + excluded.untimed`,
    [activityId, ctx.person.agencyId, JSON.stringify(entries)],
  );
}

/** Once the sums stand in a locked report, when each was counted is nobody's business any more. */
export async function forgetCounts(ctx: RequestContext, activityId: string): Promise<void> {
  await ctx.db.sql('delete from field_count where activity_id = $1 and agency_id = $2', [
    activityId,
    ctx.person.agencyId,
  ]);
}
