import type { Phase } from '@stad/activities/core/rules/phase.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import type { SampleMeetingFacts } from '../rules/next-steps.js';
import type { SampleMeetingDetails } from './sample-meeting.types.js';

/** One with what its rules ask for: the details that leave and the facts that decide. */
export interface SampleMeetingRow extends SampleMeetingDetails, SampleMeetingFacts {
  readonly activityId: string;
  readonly state: Phase;
}

const ROWS = `
  select t.activity_id as "activityId", t.agency_id as "ownerAgencyId", t.state, t.purpose, t.cancel_reason as "cancelReason",
    a.starts_at as "startsAt", a.lifecycle, p.state as "programmeState", n.asked, n."agencyIds"
  from sample_meeting t
    join activity a on a.id = t.activity_id
    left join programme p on p.id = a.programme_id,
    lateral (
      select count(*)::int as asked,
        coalesce(array_agg(distinct n.from_agency_id) filter (where n.from_agency_id is not null), '{}')
          as "agencyIds"
      from activity_participant n where n.activity_id = t.activity_id) n
  where t.activity_id = any ($1)`;

/** Reads afresh, for a service that has just written; fields read through {@link sampleMeetingOf}. */
export async function readSampleMeetings(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SampleMeetingRow>> {
  type Read = Omit<SampleMeetingRow, 'programmeState'>;
  const rows = await ctx.db.sql<Read & { programmeState: ProgrammeState | null }>(ROWS, [ids]);
  // A programme one has no part in is one in which one writes nothing.
  return new Map(
    rows.map((row) => [row.activityId, { ...row, programmeState: row.programmeState ?? 'CLOSED' }]),
  );
}

export const sampleMeetingOf = defineLoader<string, SampleMeetingRow>(readSampleMeetings);
