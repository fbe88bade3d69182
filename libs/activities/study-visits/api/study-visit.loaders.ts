import { learningsDueOn } from '@stad/activities/core/rules/learning/learning.js';
import type { Phase } from '@stad/activities/core/rules/phase.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { Any } from 'typeorm';
import type { VisitFacts } from '../rules/next-steps.js';
import { VisitQuestionEntity } from './study-visit.entities.js';
import type { StudyVisitDetails } from './study-visit.types.js';

/** A visit with what its rules ask for: the details that leave and the facts that decide. */
export interface VisitRow extends StudyVisitDetails, VisitFacts {
  readonly activityId: string;
  readonly state: Phase;
}

const VISITS = `
  select v.activity_id as "activityId", v.agency_id as "ownerAgencyId", v.state, v.purpose, v.host,
    v.agenda, v.travel, v.cancel_reason as "cancelReason", v.questions_version as "questionsVersion",
    a.starts_at as "startsAt", a.ends_at as "endsAt", a.lifecycle, p.state as "programmeState",
    (select count(*)::int from visit_question q where q.activity_id = v.activity_id) as questions,
    n.asked, n."attendanceNoted", n."agencyIds", l.learnings, l."openLearnings"
  from study_visit v
    join activity a on a.id = v.activity_id
    left join programme p on p.id = a.programme_id,
    lateral (
      select count(*)::int as asked, count(n.attended)::int as "attendanceNoted",
        coalesce(array_agg(distinct n.from_agency_id) filter (where n.from_agency_id is not null), '{}')
          as "agencyIds"
      from activity_participant n where n.activity_id = v.activity_id) n,
    lateral (
      select count(*)::int as learnings, count(*) filter (where l.decision is null)::int as "openLearnings"
      from learning l where l.activity_id = v.activity_id) l
  where v.activity_id = any ($1)`;

/** Reads afresh, for a service that has just written; fields read through {@link visitOf}. */
export async function readVisits(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VisitRow>> {
  type Read = Omit<VisitRow, 'learningsDueOn' | 'programmeState'> & { readonly endsAt: Date };
  const rows = await ctx.db.sql<Read & { programmeState: ProgrammeState | null }>(VISITS, [ids]);
  return new Map(
    rows.map((row) => [
      row.activityId,
      {
        ...row,
        programmeState: row.programmeState ?? 'CLOSED',
        learningsDueOn: learningsDueOn(localDate(row.endsAt)),
      },
    ]),
  );
}

export const visitOf = defineLoader<string, VisitRow>(readVisits);

export const questionsOf = defineLoader<string, VisitQuestionEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(VisitQuestionEntity, {
    where: { activityId: Any([...ids]) },
    order: { position: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});
