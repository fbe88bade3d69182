import type { Phase } from '@stad/activities/core/rules/phase.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import type { MeetingRing } from '../rules/meeting-kind.js';
import type { MeetingFacts } from '../rules/next-steps.js';

/** One with what its rules ask for: the details that leave and the facts that decide. */
export interface MeetingRow extends MeetingFacts {
  readonly activityId: string;
  readonly siteId: string;
  readonly programmeId: string;
  readonly endsAt: Date;
  readonly state: Phase;
  readonly ring: MeetingRing;
  readonly sentAt: Date | null;
  readonly previousId: string | null;
  readonly cancelReason: string | null;
}

const ROWS = `
  select t.activity_id as "activityId", t.agency_id as "ownerAgencyId", t.state, t.ring, t.agenda, t.sent_at as "sentAt",
    t.previous_id as "previousId", t.cancel_reason as "cancelReason", a.site_id as "siteId",
    a.programme_id as "programmeId", a.starts_at as "startsAt", a.ends_at as "endsAt", a.lifecycle,
    p.state as "programmeState", n.asked, n."agencyIds", n."isNoted",
    coalesce(a.created_by = (select app.membership_id()), false) as "isWriter",
    (select count(*)::int from meeting_point q where q.activity_id = t.activity_id) as points,
    (select q.activity_id from meeting q where q.previous_id = t.activity_id) as "nextId"
  from meeting t
    join activity a on a.id = t.activity_id
    left join programme p on p.id = a.programme_id,
    lateral (
      select count(*)::int as asked, coalesce(bool_or(n.attended is not null), false) as "isNoted",
        coalesce(array_agg(distinct n.from_agency_id) filter (where n.from_agency_id is not null), '{}')
          as "agencyIds"
      from activity_participant n where n.activity_id = t.activity_id) n
  where t.activity_id = any ($1)`;

/** Reads afresh, for a service that has just written; fields read through {@link meetingOf}. */
export async function readMeetings(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeetingRow>> {
  type Read = Omit<MeetingRow, 'programmeState'>;
  const rows = await ctx.db.sql<Read & { programmeState: ProgrammeState | null }>(ROWS, [ids]);
  // A programme one has no part in is one in which one writes nothing.
  return new Map(
    rows.map((row) => [row.activityId, { ...row, programmeState: row.programmeState ?? 'CLOSED' }]),
  );
}

export const meetingOf = defineLoader<string, MeetingRow>(readMeetings);
