import { Injectable } from '@nestjs/common';
import { holidaysBetween } from '@stad/network/api/holidays-between.js';
import type { WeeklyHours } from '@stad/network/rules/weekly-hours.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type RoutineFunction, unansweredSteps } from '../rules/routine-cover.js';
import type { RoutineGapsInput } from './local-routine.inputs.js';
import { RoutinesService } from './routines.service.js';

const LONGEST_MS = 48 * 3_600_000;

/** Functions of a town that still answer, and the hours they have said there; none: nobody has said. */
const FUNCTIONS = `
  select f.kind, f.agency_id as "agencyId", coalesce(json_agg(json_build_object(
      'weekday', d.day, 'from', c.from_time, 'to', c.to_time, 'validFrom', c.valid_from, 'validTo', c.valid_to,
      'redDays', c.red_days, 'eves', c.eves)) filter (where c.id is not null), '[]') as hours
  from contact_function f
  left join on_call_coverage c on c.contact_function_id = f.id and $1 = any (c.site_ids)
  left join lateral unnest(c.weekdays) d (day) on true
  where $1 = any (f.site_ids) and f.ended_on is null
  group by f.id`;

interface FunctionRow {
  readonly kind: string;
  readonly agencyId: string;
  readonly hours: readonly WeeklyHours[];
}

/** Which steps of the version in force nobody answers, by the hours of the town. */
@Injectable()
export class RoutineGapsService {
  constructor(private readonly routines: RoutinesService) {}

  /** None for times that are no pass, and where no version is in force. */
  async of(ctx: RequestContext, { siteId, startsAt, endsAt }: RoutineGapsInput) {
    const length = endsAt.getTime() - startsAt.getTime();
    if (!(length > 0 && length <= LONGEST_MS)) return [];
    const steps = await this.routines.stepsInForce(ctx, siteId);
    if (steps.length === 0) return [];
    const rows = await ctx.db.sql<FunctionRow>(FUNCTIONS, [siteId]);
    const functions = rows.map((row): RoutineFunction => ({ ...row, siteIds: [siteId] }));
    const span = { startsAt, endsAt };
    const holidays = holidaysBetween(startsAt, endsAt);
    return unansweredSteps(steps, span, siteId, functions, holidays).map(({ n, spans }) => ({
      ...{ n, spans, toFunction: steps[n - 1]?.toFunction ?? '' },
      ifNobody: steps[n - 1]?.ifNobody ?? '',
    }));
  }
}
