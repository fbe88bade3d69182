import { Injectable } from '@nestjs/common';
import { ClosingsService } from '@stad/outcomes/api/closings/closings.service.js';
import { FiguresService, type PublishedFigure } from '@stad/outcomes/api/figures.service.js';
import { kpiFigureOf } from '@stad/outcomes/api/progress.service.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { type FetchedFigure, fetchedOf, readableNow, saySame } from '../rules/fetched-figures.js';
import { ProgressReportEntity, ReportFetchEntity } from './report.entities.js';
import type { ReportFetch } from './report.types.js';

/** A report as far as its figures need it. */
export type FiguresFrame = Pick<
  ProgressReportEntity,
  'id' | 'programmeId' | 'siteId' | 'periodFrom' | 'periodTo'
>;

/**
 * The figures of a report that is being written. They are fetched, and stay as they were until the
 * writer has seen what is different and fetches them anew; a report is frozen with what was seen.
 */
@Injectable()
export class ReportFetchService {
  constructor(
    private readonly figures: FiguresService,
    private readonly closings: ClosingsService,
  ) {}

  /** As they stand now, in the form the funder reads. */
  async current(ctx: RequestContext, report: FiguresFrame): Promise<PublishedFigure[]> {
    return this.figures.published(ctx, report, 'funder');
  }

  /**
   * *Hämta siffror*, *Uppdatera siffror*: what the figures say now is what the report says. On the closing
   * day itself that closes the day: what is locked later belongs to the next.
   */
  async fetch(ctx: RequestContext, report: FiguresFrame): Promise<void> {
    await this.take(ctx, report, localDate(ctx.now));
  }

  /** What a new report begins with: of days that are over. */
  begin(ctx: RequestContext, report: FiguresFrame): Promise<void> {
    return this.take(ctx, report, addDays(localDate(ctx.now), -1));
  }

  private async take(ctx: RequestContext, report: FiguresFrame, through: string): Promise<void> {
    const { programmeId, periodTo } = report;
    await this.closings.closeDue(ctx, programmeId, periodTo < through ? periodTo : through);
    const figures = fetchedOf(await this.current(ctx, report));
    const fetched = { figures, fetchedAt: ctx.now, fetchedBy: ctx.person.membershipId };
    const { id: reportId } = report;
    const { agencyId } = ctx.person;
    const changed = await ctx.db.update(ReportFetchEntity, { reportId }, fetched as never);
    if (changed === 0) {
      await ctx.db.insertMany(ReportFetchEntity, [{ reportId, agencyId, ...fetched }]);
    }
  }

  /** What is asked for and frozen of a report, and the closing of its last day, are one state: `DAY_NOT_CLOSED` { day }. */
  async refuseOpenDay(ctx: RequestContext, report: FiguresFrame): Promise<void> {
    const { programmeId, periodTo: day } = report;
    const isClosed = await this.closings.isClosed(ctx, programmeId, day);
    if (!isClosed) ctx.refuseIf([{ code: 'DAY_NOT_CLOSED', params: { day } }]);
  }

  /** Beside the figures of today; null when none were ever fetched. */
  async fetched(
    ctx: RequestContext,
    reportId: string,
    current: readonly PublishedFigure[],
  ): Promise<ReportFetch | null> {
    const row = await ctx.db.findOne(ReportFetchEntity, { reportId });
    if (!row) return null;
    const readable = readableNow(row.figures, current) as readonly PublishedFigure[];
    return { fetchedAt: row.fetchedAt, values: readable.map(kpiFigureOf) };
  }

  /** A report is not frozen with figures that its writer has not seen: `FIGURES_CHANGED`. */
  async refuseUnseen(
    ctx: RequestContext,
    reportId: string,
    current: readonly FetchedFigure[],
  ): Promise<void> {
    const row = await ctx.db.findOne(ReportFetchEntity, { reportId });
    if (row && !saySame(row.figures, current)) ctx.refuseIf([{ code: 'FIGURES_CHANGED' }]);
  }
}
