import type { Phase } from '@stad/activities/core/rules/phase.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import type { PreventionFacts } from '../rules/next-steps.js';
import type { PreventionDetails } from './prevention.types.js';

/** One with what its rules ask for: the details that leave and the facts that decide. */
export interface PreventionRow extends PreventionDetails, PreventionFacts {
  readonly activityId: string;
  readonly state: Phase;
  readonly reached: number | null;
}

const ROWS = `
  select t.activity_id as "activityId", t.agency_id as "ownerAgencyId", t.state, t.purpose, t.target, t.channel, t.cancel_reason as "cancelReason",
    t.reached, t.reached_how as "reachedHow", t.reached_method as "reachedMethod", t.reach_version as "reachVersion",
    a.starts_at as "startsAt", a.lifecycle, p.state as "programmeState", n.asked, n."agencyIds"
  from prevention t
    join activity a on a.id = t.activity_id
    left join programme p on p.id = a.programme_id,
    lateral (
      select count(*)::int as asked,
        coalesce(array_agg(distinct n.from_agency_id) filter (where n.from_agency_id is not null), '{}')
          as "agencyIds"
      from activity_participant n where n.activity_id = t.activity_id) n
  where t.activity_id = any ($1)`;

/** Reads afresh, for a service that has just written; fields read through {@link preventionOf}. */
export async function readPreventions(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PreventionRow>> {
  type Read = Omit<PreventionRow, 'programmeState'>;
  const rows = await ctx.db.sql<Read & { programmeState: ProgrammeState | null }>(ROWS, [ids]);
  // A programme one has no part in is one in which one writes nothing.
  return new Map(
    rows.map((row) => [row.activityId, { ...row, programmeState: row.programmeState ?? 'CLOSED' }]),
  );
}

export const preventionOf = defineLoader<string, PreventionRow>(readPreventions);
