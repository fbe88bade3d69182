import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import type { SectionNumber } from '../rules/report-kind.js';
import type { ReportState } from '../rules/report-life.js';
import type { ReportSnapshot, SnapshotSupplement } from '../rules/report-snapshot.js';
import {
  changesBetween,
  completeMissing,
  freezeSupplementMissing,
  type SectionText,
  type SupplementFacts,
} from '../rules/supplement.js';
import {
  type ProgressReportEntity,
  ReportEventEntity,
  ReportSectionEntity,
  ReportSnapshotEntity,
} from './report.entities.js';

/** A report that the funder wants to have completed: what was asked, and what is new since. */
@Injectable()
export class SupplementService {
  /** The version in force, without its bytes. */
  async latest(ctx: RequestContext, reportId: string): Promise<ReportSnapshotEntity> {
    const [latest] = await ctx.db.find(ReportSnapshotEntity, {
      where: { reportId },
      order: { version: 'DESC' },
      take: 1,
    });
    if (!latest) throw new ProblemError([NOT_AVAILABLE]);
    return latest;
  }

  /** What stands between the request and the answer to it; null in every other state. */
  async facts(
    ctx: RequestContext,
    report: Pick<ProgressReportEntity, 'id' | 'state'>,
    written: readonly SectionText[],
  ): Promise<SupplementFacts | null> {
    if ((report.state as ReportState) !== 'SUPPLEMENT_REQUESTED') return null;
    const [request, { version, snapshot }] = await Promise.all([
      this.request(ctx, report.id),
      this.content(ctx, report.id),
    ]);
    return {
      // A version that something was taken out of answers nothing.
      isFrozen: version > request.version && (snapshot.supplement?.version ?? 0) > request.version,
      isChanged: changesBetween(snapshot.sections, written).length > 0,
    };
  }

  /** Only what was frozen is sent. */
  async refuseUnfrozen(ctx: RequestContext, report: ProgressReportEntity): Promise<void> {
    const facts = await this.facts(ctx, report, await this.written(ctx, report.id));
    ctx.refuseIf(facts ? completeMissing(facts) : []);
  }

  /**
   * The next version: the texts as they are now, everything else as it was handed in. Figures keep their
   * values and approvals, so that no two versions tell a small number by their difference (INV-15).
   */
  async next(
    ctx: RequestContext,
    report: ProgressReportEntity,
    frozenBy: string,
  ): Promise<{ readonly version: number; readonly snapshot: ReportSnapshot }> {
    const [written, request, latest] = await Promise.all([
      this.written(ctx, report.id),
      this.request(ctx, report.id),
      this.content(ctx, report.id),
    ]);
    const isChanged = changesBetween(latest.snapshot.sections, written).length > 0;
    ctx.refuseIf(freezeSupplementMissing({ isChanged, isFrozen: false }));
    const handedIn = await this.content(ctx, report.id, request.version);
    const version = latest.version + 1;
    const supplement: SnapshotSupplement = {
      version,
      requestedOn: request.happenedOn,
      request: request.note ?? '',
      ...(request.diaryNumber ? { diaryNumber: request.diaryNumber } : {}),
      changes: changesBetween(handedIn.snapshot.sections, written),
    };
    const snapshot = {
      ...handedIn.snapshot,
      sections: written,
      frozenAt: ctx.now.toISOString(),
      frozenBy,
      supplement,
    };
    return { version, snapshot };
  }

  private async written(ctx: RequestContext, reportId: string): Promise<SectionText[]> {
    const sections = await ctx.db.find(ReportSectionEntity, {
      where: { reportId },
      order: { number: 'ASC' },
    });
    return sections.map(({ number, body }) => ({ number: number as SectionNumber, text: body }));
  }

  private async request(ctx: RequestContext, reportId: string): Promise<ReportEventEntity> {
    const [request] = await ctx.db.find(ReportEventEntity, {
      where: { reportId, step: 'noteSupplementRequest' },
      order: { notedAt: 'DESC', position: 'DESC' },
      take: 1,
    });
    if (!request) throw new ProblemError([NOT_AVAILABLE]);
    return request;
  }

  private async content(
    ctx: RequestContext,
    reportId: string,
    version?: number,
  ): Promise<{ readonly version: number; readonly snapshot: ReportSnapshot }> {
    const row = await ctx.db.select(ReportSnapshotEntity, 's', (query) =>
      query
        .addSelect('s.content')
        .where({ reportId, ...(version === undefined ? {} : { version }) })
        .orderBy('s.version', 'DESC')
        .getOne(),
    );
    if (!row) throw new ProblemError([NOT_AVAILABLE]);
    return { version: row.version, snapshot: JSON.parse(row.content) as ReportSnapshot };
  }
}
