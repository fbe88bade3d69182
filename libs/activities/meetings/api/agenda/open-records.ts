import { learningSource } from '@stad/activities/core/api/learning/learning-source.js';
import type { Classification } from '@stad/activities/core/rules/classification.js';
import { gapSource } from '@stad/actors/api/actor-gap-source.js';
import { readGaps } from '@stad/actors/api/actor-gaps.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { LocalRoutineStepEntity } from '@stad/routines/api/local-routine.entities.js';
import { TaskEntity } from '@stad/tasks/api/task.entities.js';
import type { MeetingRow } from '../meeting.loader.js';
import { decisionSource, OPEN_DECISIONS } from '../minutes/decision-source.js';
import { type Proposal, registerAgendaSource } from './agenda-sources.js';

/** Of each sort at most so many: an agenda is no list of everything. */
const MOST = 5;

registerAgendaSource('DECISION', {
  propose: (ctx, { activityId, siteId, ring, startsAt }) =>
    ctx.db.sql<Proposal>(`${OPEN_DECISIONS} limit ${MOST}`, [siteId, ring, startsAt, activityId]),
  classOf: async (ctx, id) => (await decisionSource(ctx, id))?.classification ?? null,
});

/** Steps of the version in force whose latest test says that they did not hold, since the meeting before. */
const FAILED_STEPS = `
  with tests as (
    select routine_id, results, held_on as at, position from routine_exercise
    union all
    select routine_id, results, ((month || '-01')::date + interval '1 month - 1 day')::date, 0 from routine_mark)
  select s.id as "sourceId", s.n, s.from_function || ' → ' || s.to_function as text
  from local_routine r join local_routine_step s on s.routine_id = r.id,
    lateral (select t.results[s.n] as held, t.at from tests t
      where t.routine_id = r.id and t.results[s.n] in ('HELD', 'NOT_HELD') order by t.at desc, t.position desc limit 1) latest
  where r.site_id = $1 and r.id = (select f.id from local_routine f where f.site_id = $1 and f.state = 'AGREED'
      and f.in_force_from <= $3::date order by f.in_force_from desc limit 1) and latest.held = 'NOT_HELD'
    and latest.at >= coalesce((select app.swedish_day(b.starts_at) from activity b where b.id = $2), '-infinity')
  order by s.n limit ${MOST}`;

registerAgendaSource('STEP', {
  propose: async (ctx, meeting) =>
    isCore(ctx, meeting)
      ? ctx.db.sql<Proposal>(FAILED_STEPS, [
          ...[meeting.siteId, meeting.previousId],
          localDate(ctx.now),
        ])
      : [],
  classOf: async (ctx, id) =>
    (await ctx.db.findOne(LocalRoutineStepEntity, { id })) ? 'P2' : null,
});

/** Of the own agency, and not decided on though the day comes before the meeting. */
const DUE_LEARNINGS = `
  select l.id as "sourceId", l.saw as text, l.owner_function as "ownerFunction", l.due_on::text as "dueOn"
  from learning l left join activity b on b.id = l.activity_id
  where l.agency_id = (select app.agency_id()) and l.site_id = $1 and l.programme_id = $4 and l.decision is null
    and l.due_on <= app.swedish_day($2) and ($3 = 'CORE' or b.classification in ('P0', 'P1'))
  order by l.due_on, l.id limit ${MOST}`;

registerAgendaSource('LEARNING', {
  propose: (ctx, { siteId, programmeId, startsAt, ring }) =>
    ctx.db.sql<Proposal>(DUE_LEARNINGS, [siteId, startsAt, ring, programmeId]),
  classOf: async (ctx, id) => (await learningSource(ctx, id))?.classification ?? null,
});

/** Of the own agency, and late today; what comes from a decision is proposed as that. */
const LATE_TASKS = `
  select t.id as "sourceId", t.verb, t.body as text, t.owner_function as "ownerFunction", t.due_on::text as "dueOn"
  from task t
  where t.agency_id = (select app.agency_id()) and t.site_id = $1 and t.state in ('OPEN', 'OFFERED')
    and t.due_on < $2 and t.source_kind <> 'MEETING_DECISION'
    and ($3 = 'CORE' and t.classification <> 'P3' or t.classification = 'P1')
  order by t.due_on, t.id limit ${MOST}`;

registerAgendaSource('TASK', {
  propose: (ctx, { siteId, ring }) =>
    ctx.db.sql<Proposal>(LATE_TASKS, [siteId, localDate(ctx.now), ring]),
  classOf: async (ctx, id) => {
    const task = await ctx.db.findOne(TaskEntity, { id });
    return (task?.classification as Classification | undefined) ?? null;
  },
});

/** A gap is no record: it is named by its town, and closes by itself. */
registerAgendaSource('GAP', {
  propose: async (ctx, meeting) => {
    const { siteId } = meeting;
    if (!isCore(ctx, meeting)) return [];
    const missing = (await readGaps(ctx, siteId)).filter(({ level }) => level === 'MISSING');
    const kinds = [...new Set(missing.map(({ kind }) => kind))];
    return kinds.slice(0, MOST).map((code) => ({ sourceId: siteId, code }));
  },
  classOf: async (ctx, id) => (await gapSource(ctx, id))?.classification ?? null,
});

/** What is the core group’s is proposed to meetings of it alone. */
const isCore = (ctx: RequestContext, { ring, siteId }: MeetingRow) =>
  ring === 'CORE' && ctx.person.coreSiteIds.includes(siteId);
