import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { HoursSpan, OwnHours } from '../rules/own-hours.js';
import type { Phase } from '../rules/phase.js';
import { isHeldAsPlanned } from '../rules/phase-life.js';
import { goesOnAfter } from './goes-on-after.sql.js';

interface Row extends Omit<OwnHours, 'isCancelled' | 'sequence'> {
  readonly phase: Phase;
  readonly version: number;
}

/**
 * The acting person's own hours in activities of a type whose states are the phases: those they planned, and
 * those where `comes` holds, once they were confirmed and as far as they may be seen now. `comes` is SQL on the
 * activity `a`; `$1` is the membership, `$2` its agency.
 */
export function phasedHours(kind: string, comes: string) {
  return async (ctx: RequestContext, { from, to }: HoursSpan): Promise<OwnHours[]> => {
    const rows = await ctx.db.sql<Row>(
      `select a.id as "activityId", a.starts_at as "startsAt", a.ends_at as "endsAt",
         greatest(a.created_at, a.moved_at) as "saidAt", a.phase, a.version
       from activity a
       where a.kind = '${kind}' and a.lifecycle in ('FINALISED', 'ARCHIVED')
         and ${goesOnAfter('$3')} and a.starts_at < $4 and (a.created_by = $1 or ${comes})`,
      [ctx.person.membershipId, ctx.person.agencyId, from, to],
    );
    return rows.map(({ phase, version, ...hours }) => {
      const isCancelled = !isHeldAsPlanned(phase);
      // The version is that of the plan; called off, the entry is newer than the plan.
      return { ...hours, isCancelled, sequence: 2 * (version - 1) + (isCancelled ? 1 : 0) };
    });
  };
}
