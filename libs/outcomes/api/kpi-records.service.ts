import { Injectable } from '@nestjs/common';
import { COUNTER_COLUMNS } from '@stad/activities/field-operations/api/report/report-columns.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
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

/** The records behind a figure that the viewer may see: own reports, passes one takes part in, seminars. */
@Injectable()
export class KpiRecordsService {
  async of(
    ctx: RequestContext,
    { code, source }: KpiDefinition,
    { programmeId, siteId }: FigureFrame,
  ): Promise<KpiRecord[]> {
    const value = OWN_VALUE[code];
    const sql = value ? reportsSql(value) : FROM[source];
    if (!sql) return [];
    const records = await ctx.db.sql<KpiRecord>(sql, [programmeId, siteId ?? null]);
    if (value && records.length > 0) {
      ctx.note({ action: 'LIST', objectType: 'field_report', rowCount: records.length });
    }
    return records;
  }

  /**
   * Are there records that only their own agency sees? Seminars and active actors are everyone’s; an agreement
   * belongs to several, and whose it is only they are told.
   */
  areTheirOwners({ source }: KpiDefinition): boolean {
    return !['ATTENDANCE', 'SURVEY', 'ACTOR', 'AGREEMENT'].includes(source);
  }
}

function reportsSql(value: string): string {
  return `select * from (
      select ${HEAD}, ${value} as value from field_report r join activity a on a.id = r.activity_id
      where ${PLACED} and r.state <> 'OPEN' ${ORDER}) own
    where value is not null`;
}
