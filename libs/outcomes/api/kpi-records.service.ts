import { Injectable } from '@nestjs/common';
import { COUNTER_COLUMNS } from '@stad/activities/field-operations/api/report/report-columns.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { talksDividedBy } from '../rules/calculators/passes.js';
import type { KpiDefinition, KpiSource } from '../rules/kpi.js';
import type { FigureFrame } from './figures.service.js';
import type { KpiRecord } from './outcomes.types.js';

const COLUMNS = COUNTER_COLUMNS;

/** What the own report says of each figure. */
const OWN_VALUE: Readonly<Record<string, string>> = {
  K10: '(select sum(h.hours)::float8 from field_report_hours h where h.report_id = r.id)',
  K11: `r.${COLUMNS.attemptsWithoutContact} + r.${COLUMNS.contacts}`,
  K11A: `r.${COLUMNS.declined}`,
  K12: `r.${COLUMNS.contacts}`,
  K13: `r.${COLUMNS.supportConversations}`,
  K13A: `r.${COLUMNS.interpreterUsed}`,
  K14: `r.${COLUMNS.accepted}`,
  K18: `r.${COLUMNS.premisesVisited}`,
  K18A: `r.${COLUMNS.cardsToTargetGroup}`,
  K19: `r.${COLUMNS.advertsReviewed}`,
};

const MOST = 200;
const HEAD = `a.id as "activityId", a.kind, a.number, a.title, a.starts_at as "startsAt"`;
const PLACED = `a.programme_id = $1 and ($2::uuid is null or a.site_id = $2)`;
const ORDER = `order by a.starts_at, a.id limit ${MOST}`;

/** Registers: a record stands for a row of theirs, dated by the day from which it counts. */
const ON_THE_DAY: Partial<Record<KpiSource, string>> = {
  // What stood twice on the list is one record, by the name that is kept.
  ACTOR: `select distinct on (k.name, k.id) k.id as "activityId", 'ACTOR' as kind, null as number, k.name as title,
      latest.state_on::timestamp at time zone 'Europe/Stockholm' as "startsAt", null as value
    from actor a join actor k on k.id = coalesce(a.merged_into_id, a.id)
    join programme_site p on p.site_id = a.site_id and p.programme_id = $1
    join lateral (
      select c.state, c.state_on from actor_change c where c.actor_id = a.id and c.state_on <= $3
      order by c.state_on desc, c.position desc limit 1) latest on latest.state = 'ACTIVE'
    where a.ring <> 'CORE' and k.ring <> 'CORE' and ($2::uuid is null or a.site_id = $2)
    order by k.name, k.id, latest.state_on limit ${MOST}`,
  AGREEMENT: `select g.id as "activityId", 'AGREEMENT' as kind, null as number, g.title,
      g.valid_from::timestamp at time zone 'Europe/Stockholm' as "startsAt", null as value
    from agreement g
    where g.programme_id = $1 and ($2::uuid is null or g.site_id = $2) and g.state = 'SIGNED'
      and g.kind <> 'CONFIDENTIALITY_UNDERTAKING' and cardinality(g.purposes) > 0 and g.extent is not null
      and $3 between greatest(g.signed_on, g.valid_from) and coalesce(g.ended_on, g.valid_to)
    order by g.valid_from, g.id limit ${MOST}`,
  ON_CALL_COVERAGE: `select c.id as "activityId", 'CAPACITY' as kind, null as number, f.label as title,
      c.from_on::timestamp at time zone 'Europe/Stockholm' as "startsAt", null as value
    from capacity c join programme_site p on p.site_id = c.site_id and p.programme_id = $1
    join contact_function f on f.id = c.contact_function_id and f.kind = 'SOCIAL_ON_CALL'
    where c.kind = 'ON_CALL_HOURS' and c.from_on <= $3 and ($2::uuid is null or c.site_id = $2)
    order by c.from_on, c.id limit ${MOST}`,
};

/** Row security decides which records; the sums never tell. */
const FROM: Partial<Record<KpiSource, string>> = {
  ATTENDANCE: `select ${HEAD}, null as value from activity a join seminar s on s.activity_id = a.id
    where ${PLACED} and s.state in ('COMPLETED', 'EVALUATED') ${ORDER}`,
  SURVEY: `select ${HEAD}, null as value from activity a join seminar_evaluation e on e.activity_id = a.id
    where ${PLACED} ${ORDER}`,
  FIELD_OPERATION: `select ${HEAD}, null as value from activity a join field_operation o on o.activity_id = a.id
    where ${PLACED} and o.state = 'CLOSED' ${ORDER}`,
  DEBRIEF: `select ${HEAD}, null as value from activity a join field_operation o on o.activity_id = a.id
    where ${PLACED} and o.state in ('RETURNED', 'CLOSED') ${ORDER}`,
};

/** Of a pass that is back and whose time for the talk is not over nothing is said yet (K21, version 2). */
const TALKS_DUE = `select ${HEAD}, null as value from activity a join field_operation o on o.activity_id = a.id
      join pass_progress p on p.activity_id = a.id
    where ${PLACED} and o.state in ('RETURNED', 'CLOSED')
      and (p.debrief_held_at is not null or p.returned_at + interval '72 hours' <= now()) ${ORDER}`;

/** The records behind a figure that the viewer may see: own reports, passes one takes part in, seminars. */
@Injectable()
export class KpiRecordsService {
  async of(
    ctx: RequestContext,
    { code, source, version }: KpiDefinition,
    { programmeId, siteId, periodTo }: FigureFrame,
  ): Promise<KpiRecord[]> {
    const register = ON_THE_DAY[source];
    if (register) return ctx.db.sql<KpiRecord>(register, [programmeId, siteId ?? null, periodTo]);
    const value = OWN_VALUE[code];
    const isTalk = source === 'DEBRIEF' && talksDividedBy(version) === 'talks_due';
    const sql = value ? reportsSql(value) : isTalk ? TALKS_DUE : FROM[source];
    if (!sql) return [];
    const records = await ctx.db.sql<KpiRecord>(sql, [programmeId, siteId ?? null]);
    if (value && records.length > 0) {
      ctx.note({ action: 'LIST', objectType: 'field_report', rowCount: records.length });
    }
    return records;
  }

  /**
   * Are there records that only their own agency sees? Seminars, active actors and on-call hours are everyone’s; an agreement
   * belongs to several, and whose it is only they are told.
   */
  areTheirOwners({ source }: KpiDefinition): boolean {
    return !['ATTENDANCE', 'SURVEY', 'ACTOR', 'AGREEMENT', 'ON_CALL_COVERAGE'].includes(source);
  }
}

function reportsSql(value: string): string {
  return `select * from (
      select ${HEAD}, ${value} as value from field_report r join activity a on a.id = r.activity_id
      where ${PLACED} and r.state <> 'OPEN' ${ORDER}) own
    where value is not null`;
}
