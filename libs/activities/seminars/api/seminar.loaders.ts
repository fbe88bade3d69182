import type { Phase } from '@stad/activities/core/rules/phase.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { Any } from 'typeorm';
import { placesLeft } from '../rules/attendance.js';
import type { SeminarFacts } from '../rules/next-steps.js';
import { SeminarEvaluationEntity } from './seminar.entities.js';
import type { SeminarAttendance, SeminarDetails } from './seminar.types.js';

/** A seminar with what its rules ask for: the details that leave and the facts that decide. */
export interface SeminarRow extends SeminarDetails, SeminarFacts {
  readonly activityId: string;
  readonly state: Phase;
}

const SEMINARS = `
  with told as materialized (select * from app.told_seminar_units($1))
  select s.activity_id as "activityId", s.agency_id as "ownerAgencyId", s.kind, s.state, s.aim,
    s.capacity, s.cancel_reason as "cancelReason", s.attendance_version as "attendanceVersion",
    a.starts_at as "startsAt", a.ends_at as "endsAt", a.lifecycle, p.state as "programmeState", g.registered, g.present,
    array(select n.from_agency_id from activity_participant n
        where n.activity_id = s.activity_id and n.from_agency_id is not null
      union select n.from_agency_id from told n
        where n.activity_id = s.activity_id and n.from_agency_id is not null
      union select app.agency_id() from told n where n.activity_id = s.activity_id and n.is_along) as "agencyIds",
    array(select r.kind from seminar_round r where r.activity_id = s.activity_id) as rounds,
    exists (select from seminar_evaluation e where e.activity_id = s.activity_id)
      or exists (select from seminar_round r
        where r.activity_id = s.activity_id and r.kind = 'AFTER' and not r.is_open) as "evaluationRecorded",
    exists (select from told n where n.activity_id = s.activity_id and n.from_sign_up) as "hasList"
  from seminar s
    join activity a on a.id = s.activity_id
    left join programme p on p.id = a.programme_id,
    lateral (
      select coalesce(sum(n.registered), 0)::int as registered, sum(n.present)::int as present
      from told n where n.activity_id = s.activity_id) g
  where s.activity_id = any ($1)`;

/** Reads afresh, for a service that has just written; fields read through {@link seminarOf}. */
export async function readSeminars(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeminarRow>> {
  type Read = Omit<SeminarRow, 'placesLeft' | 'attendanceRecorded' | 'programmeState'>;
  const rows = await ctx.db.sql<Read & { programmeState: ProgrammeState | null }>(SEMINARS, [ids]);
  return new Map(
    rows.map((row) => [
      row.activityId,
      {
        ...row,
        programmeState: row.programmeState ?? 'CLOSED',
        placesLeft: placesLeft(row.capacity, row.registered),
        attendanceRecorded: row.present !== null,
      },
    ]),
  );
}

export const seminarOf = defineLoader<string, SeminarRow>(readSeminars);

/** Who comes, as the viewer is told it: each unit, or small ones together. */
export const attendanceOf = defineLoader<string, SeminarAttendance[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<SeminarAttendance & { activityId: string }>(
    `select activity_id as "activityId", from_agency_id as "fromAgencyId", unit, registered, present,
       from_sign_up as "fromSignUp", is_together as "isTogether"
     from app.told_seminar_units($1) order by is_together, unit, id`,
    [ids],
  );
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});

export const evaluationOf = defineLoader<string, SeminarEvaluationEntity>(async (ctx, ids) => {
  const rows = await ctx.db.find(SeminarEvaluationEntity, { where: { activityId: Any([...ids]) } });
  return new Map(rows.map((row) => [row.activityId, row]));
});
