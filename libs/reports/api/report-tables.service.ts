import { Injectable } from '@nestjs/common';
import {
  activityKinds,
  byKind,
  reportedActivity,
} from '@stad/activities/core/api/activity-types.js';
import { ActivityListsService } from '@stad/outcomes/api/activity-lists.service.js';
import { ActivitySumsService } from '@stad/outcomes/api/activity-sums.service.js';
import { ProgressService } from '@stad/outcomes/api/progress.service.js';
import type { Figure } from '@stad/outcomes/rules/figure.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import type { ReportSnapshot, SnapshotActivity } from '../rules/report-snapshot.js';
import type { FiguresFrame } from './report-fetch.service.js';

/** What a report sets beside its texts by itself, apart from figures, money and approvals. */
export type ReportTables = Pick<ReportSnapshot, 'goals' | 'activities' | 'passes' | 'activitySums'>;

interface ActivityRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly phase: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly targets: readonly string[] | null;
}

/** More than these are not listed; their sums are told. */
const MOST_LISTED = 100;

/** The tables of a report as its writer reads them beforehand, and as they are frozen. */
@Injectable()
export class ReportTablesService {
  constructor(
    private readonly progress: ProgressService,
    private readonly lists: ActivityListsService,
    private readonly sums: ActivitySumsService,
  ) {}

  /** As they stand now, in the form the funder reads; what there is nothing of is left out. */
  async of(ctx: RequestContext, report: FiguresFrame): Promise<ReportTables> {
    const [goals, reached, passes, activitySums] = await Promise.all([
      this.progress.goalsAt(ctx, report, 'funder'),
      this.lists.reached(ctx, report, 'funder'),
      this.lists.passes(ctx, report, 'funder'),
      this.sums.published(ctx, report, 'funder'),
    ]);
    return {
      activities: await this.activities(ctx, report, reached),
      ...(goals.length > 0 ? { goals } : {}),
      ...(passes.length > 0 ? { passes } : {}),
      ...(activitySums.length > 0 ? { activitySums } : {}),
    };
  }

  /** What is open to everybody (P0, P1): never a pass, which has a table of its own, nor a meeting of the core group. */
  private async activities(
    ctx: RequestContext,
    { programmeId, siteId, periodFrom, periodTo }: FiguresFrame,
    reached: ReadonlyMap<string, Figure>,
  ): Promise<SnapshotActivity[]> {
    const rows = await ctx.db.sql<ActivityRow>(
      `select a.id, a.kind, a.title, a.phase, a.starts_at as "startsAt", a.ends_at as "endsAt",
         ${byKind(({ reported }) => reported?.targets)} as targets
       from activity a
       where a.programme_id = $1 and ($2::uuid is null or a.site_id = $2) and a.classification in ('P0', 'P1')
         and a.kind = any ($5) and a.starts_at >= $3 and a.starts_at < $4
       order by a.starts_at, a.id limit ${MOST_LISTED}`,
      [
        ...[programmeId, siteId ?? null],
        ...[atLocal(periodFrom, '00:00'), atLocal(addDays(periodTo, 1), '00:00')],
        activityKinds(),
      ],
    );
    return rows.map(({ id, kind, title, phase, startsAt, endsAt, targets }) => {
      const reported = reportedActivity(kind);
      const [on, until] = [localDate(startsAt), localDate(endsAt)];
      const came = reached.get(id);
      return {
        ...{ on, title, phase },
        ...(until > on ? { until } : {}),
        ...(reported ? { type: reported.name } : {}),
        ...(targets && reported
          ? { targets: targets.flatMap((code) => reported.words[code] ?? []) }
          : {}),
        ...(came ? { reached: came } : {}),
      };
    });
  }
}
