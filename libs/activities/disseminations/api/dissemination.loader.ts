import type { Phase } from '@stad/activities/core/rules/phase.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { Any } from 'typeorm';
import type { DisseminationFacts } from '../rules/next-steps.js';
import { DisseminationVoiceEntity } from './dissemination.entities.js';
import type { DisseminationDetails } from './dissemination.types.js';

/** One with what its rules ask for: the details that leave and the facts that decide. */
export interface DisseminationRow extends DisseminationDetails, DisseminationFacts {
  readonly activityId: string;
  readonly state: Phase;
  readonly audience: number | null;
}

const ROWS = `
  select t.activity_id as "activityId", t.agency_id as "ownerAgencyId", t.state, t.stage, t.purpose, t.message,
    t.format, t.targets, t.cancel_reason as "cancelReason", t.audience, t.audience_how as "audienceHow",
    t.audience_method as "audienceMethod", t.audience_version as "audienceVersion", t.lineup_version as "lineupVersion",
    t.leads, t.leads_counted as "leadsCounted",
    a.starts_at as "startsAt", a.lifecycle, p.state as "programmeState", n.asked, n."agencyIds"
  from dissemination t
    join activity a on a.id = t.activity_id
    left join programme p on p.id = a.programme_id,
    lateral (
      select count(*)::int as asked,
        coalesce(array_agg(distinct n.from_agency_id) filter (where n.from_agency_id is not null), '{}')
          as "agencyIds"
      from activity_participant n where n.activity_id = t.activity_id) n
  where t.activity_id = any ($1)`;

/** Reads afresh, for a service that has just written; fields read through {@link disseminationOf}. */
export async function readDisseminations(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DisseminationRow>> {
  type Read = Omit<DisseminationRow, 'programmeState'>;
  const rows = await ctx.db.sql<Read & { programmeState: ProgrammeState | null }>(ROWS, [ids]);
  // A programme one has no part in is one in which one writes nothing.
  return new Map(
    rows.map((row) => [row.activityId, { ...row, programmeState: row.programmeState ?? 'CLOSED' }]),
  );
}

export const disseminationOf = defineLoader<string, DisseminationRow>(readDisseminations);

/** Partners and panel in their order. */
export const lineupOf = defineLoader<string, DisseminationVoiceEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(DisseminationVoiceEntity, {
    where: { activityId: Any([...ids]) },
    order: { position: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});
