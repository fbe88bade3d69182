import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { programmeOf } from '@stad/programme/api/programme.loader.js';
import { definitionOn } from '../rules/catalogue.js';
import { FiguresService } from './figures.service.js';
import { GoalsService } from './goals.service.js';
import type { Wall } from './outcomes.types.js';
import { goalProgress, isPast, kpiFigureOf } from './progress.service.js';
import { TrendsService } from './trends.service.js';

/** Whoever passes a wall is the public (field.md 4.6). */
const AUDIENCE = 'public';
/** Activities and staff, of the whole programme. */
const ON_THE_WALL = ['K09', 'K10', 'K01'];
const OVER_TIME = 'K09';

/** *Storbild*: what anybody may read who comes by. Nothing of whom one meets: K11–K17 are not for passers-by. */
@Injectable()
export class WallService {
  constructor(
    private readonly figures: FiguresService,
    private readonly goals: GoalsService,
    private readonly trends: TrendsService,
  ) {}

  async of(ctx: RequestContext, programmeId: string): Promise<Wall> {
    const { startsOn: periodFrom, endsOn: periodTo } = await programmeOf(ctx, programmeId);
    const frame = { programmeId, siteId: null, periodFrom, periodTo };
    const all = await this.goals.list(ctx, programmeId, null);
    // What one agency is to reach, and what is about persons, is not for passers-by.
    const goals = all.filter(
      ({ kpi, subjectAgencyId }) =>
        !subjectAgencyId && definitionOn(kpi, periodTo)?.subject === 'operations',
    );
    const codes = [...new Set([...ON_THE_WALL, ...goals.map(({ kpi }) => kpi)])];
    const [sums, trends] = await Promise.all([
      this.figures.sums(ctx, frame, codes),
      this.trends.of(ctx, programmeId, AUDIENCE, [OVER_TIME]),
    ]);
    const published = await this.figures.publishedOf(ctx, sums, frame, AUDIENCE, ON_THE_WALL);
    const isOver = isPast(periodTo, ctx.now);
    return {
      goals: goals.map((goal) => goalProgress(goal, sums, periodTo, isOver, AUDIENCE)),
      figures: published.map((figure) => ({ ...kpiFigureOf(figure), parts: [] })),
      trend: trends[0] ?? null,
    };
  }
}
