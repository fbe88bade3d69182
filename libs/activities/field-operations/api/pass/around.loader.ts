import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { PlanSurroundings } from './around.document.js';
import { aroundSql } from './around.sql.js';
import { withDates } from './with-dates.js';

/** A plan that is not saved yet, or not as it stands. */
export interface UnsavedPlan {
  readonly siteId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly areaIds: readonly string[];
  readonly membershipIds: readonly string[];
  readonly passId: string | null;
}

const SQL = `select ${aroundSql({
  siteId: '$1::uuid',
  startsAt: '$2::timestamptz',
  endsAt: '$3::timestamptz',
  areaIds: '$4::uuid[]',
  membershipIds: '$5::uuid[]',
  trained: 'TEAM',
  passId: '$6::uuid',
})} as around`;

/** What the viewer may see around a plan that no row holds. */
export async function aroundOf(ctx: RequestContext, plan: UnsavedPlan): Promise<PlanSurroundings> {
  const [row] = await ctx.db.prepared<{ around: PlanSurroundings }>(SQL, [
    plan.siteId,
    plan.startsAt,
    plan.endsAt,
    [...plan.areaIds],
    [...plan.membershipIds],
    plan.passId,
  ]);
  if (!row) throw new Error('A select without a table answers one row.');
  return withDates(row.around);
}
