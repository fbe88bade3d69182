import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { PublishedFigure } from '@stad/outcomes/api/figures.service.js';
import type { KpiFigure } from '@stad/outcomes/api/outcomes.types.js';
import { OwnFiguresService } from '@stad/outcomes/api/own-figures.service.js';
import { kpiFigureOf } from '@stad/outcomes/api/progress.service.js';
import { definitionOn } from '@stad/outcomes/rules/catalogue.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { isRedDay } from '@stad/programme/api/calendar-days.js';
import { In } from 'typeorm';
import type { FigureAnswer } from '../rules/freeze.js';
import { UNCONFIRMED_FROM_DAYS } from '../rules/freeze.js';
import { longestText, type SectionNumber } from '../rules/report-kind.js';
import { isOpen, MOST_REPORTS, type ReportState } from '../rules/report-life.js';
import { reportNextSteps } from '../rules/report-next-steps.js';
import type { ReportSnapshot } from '../rules/report-snapshot.js';
import type { SectionChange } from '../rules/supplement.js';
import { workingDaysBefore } from '../rules/working-days.js';
import { changedAfter } from './changed-after.js';
import { EconomyService } from './economy/economy.service.js';
import {
  ProgressReportEntity,
  ReportEventEntity,
  ReportFigureAnswerEntity,
  ReportFigureEntity,
  ReportNudgeEntity,
  ReportSectionEntity,
  ReportSignedCopyEntity,
  ReportSnapshotEntity,
} from './report.entities.js';
import type {
  ProgressReport,
  ProgressReportLine,
  ReportFetch,
  ReportFigure,
} from './report.types.js';
import { ReportFetchService } from './report-fetch.service.js';
import { frozenReport } from './report-files.js';
import { SupplementService } from './supplement.service.js';

/** Reading reports: as the lead the whole, as a contributor one's own figures. */
@Injectable()
export class ReportReaderService {
  private readonly summed = new WeakMap<ProgressReport, Promise<readonly PublishedFigure[]>>();

  constructor(
    private readonly fetch: ReportFetchService,
    private readonly own: OwnFiguresService,
    private readonly economy: EconomyService,
    private readonly supplement: SupplementService,
  ) {}

  async list(ctx: RequestContext, programmeId: string): Promise<ProgressReportLine[]> {
    const reports = await ctx.db.find(ProgressReportEntity, {
      where: { programmeId },
      order: { periodTo: 'DESC', createdAt: 'DESC', id: 'ASC' },
      take: MOST_REPORTS,
    });
    return reports.map((report) => ({
      ...report,
      isLead: report.agencyId === ctx.person.agencyId,
    }));
  }

  async get(ctx: RequestContext, id: string): Promise<ProgressReport> {
    const report = await ctx.db.get(ProgressReportEntity, { id });
    const isLead = report.agencyId === ctx.person.agencyId;
    const mayFreeze = isLead && isOpen(report.state as ReportState);
    const [sections, figures, snapshots, signed, events, nudges, economy] = await Promise.all([
      ctx.db.find(ReportSectionEntity, { where: { reportId: id }, order: { number: 'ASC' } }),
      this.figures(ctx, id),
      ctx.db.find(ReportSnapshotEntity, { where: { reportId: id }, order: { version: 'DESC' } }),
      ctx.db.find(ReportSignedCopyEntity, { where: { reportId: id } }),
      ctx.db.find(ReportEventEntity, {
        where: { reportId: id },
        order: { notedAt: 'ASC', position: 'ASC' },
      }),
      ctx.db.find(ReportNudgeEntity, { where: { reportId: id }, order: { nudgedOn: 'ASC' } }),
      mayFreeze ? this.economy.ofProgramme(ctx, report.programmeId, report.periodTo) : null,
    ]);
    ctx.opened('progress_report', id);
    const changes = await this.changes(ctx, snapshots);
    const [frozen = null, ...frozenBefore] = snapshots.map((each) =>
      frozenReport(each, signed, changes.get(each.version) ?? []),
    );
    const first = snapshots.at(-1);
    const texts = sections.map(({ number, body }) => ({
      number: number as SectionNumber,
      text: body.trim(),
    }));
    const supplement = isLead ? await this.supplement.facts(ctx, report, texts) : null;
    const handedIn = events.find(({ step }) => step === 'submit');
    return {
      ...report,
      isLead,
      // How it was handed in is the lead's: from its events, which no contributor reads.
      channel: handedIn?.channel ?? null,
      receiverDiaryNumber: handedIn?.diaryNumber ?? null,
      sections: sections.map((section) => ({
        ...section,
        longest: longestText(section.number as SectionNumber),
      })),
      figures,
      frozen,
      frozenBefore,
      // A completed version keeps the figures of the first.
      changedAfter: isLead && first ? await changedAfter(ctx, report, first.frozenAt) : [],
      events,
      nudges,
      unconfirmedFrom: unconfirmedFrom(report.dueOn),
      nextSteps: [
        ...reportNextSteps(
          {
            isLead,
            mayWrite: ctx.may('report:write'),
            maySign: ctx.may('report:sign'),
            mayAnswer: ctx.may('report:answer'),
          },
          {
            state: report.state as ReportState,
            kind: report.kind as never,
            texts: new Map(texts.map(({ number, text }) => [number, text])),
            supplement,
            answers: figures.map((figure) => answerOf(figure, report.periodTo)),
            economy,
            mayGoUnconfirmed: localDate(ctx.now) >= unconfirmedFrom(report.dueOn),
          },
        ),
      ],
    };
  }

  /** What each completed version changed; a report that was never completed asks for nothing. */
  private async changes(
    ctx: RequestContext,
    snapshots: readonly ReportSnapshotEntity[],
  ): Promise<ReadonlyMap<number, readonly SectionChange[]>> {
    const [latest] = snapshots;
    if (!latest || latest.version === 1) return new Map();
    const rows = await ctx.db.sql<{ version: number; changes: SectionChange[] }>(
      `select version, content::json->'supplement'->'changes' as changes
       from report_snapshot where report_id = $1 and version > 1`,
      [latest.reportId],
    );
    return new Map(rows.map(({ version, changes }) => [version, changes]));
  }

  /** What its figures say: as frozen, before that as they stand now. Never for a contributor. */
  async values(ctx: RequestContext, report: ProgressReport): Promise<KpiFigure[]> {
    return (await this.published(ctx, report)).map(kpiFigureOf);
  }

  /**
   * The own agency’s part of each figure that waits for its answer, for those who may answer: of
   * persons too, for it is their own agency’s record. The writer of the report is none of them, not
   * even at an agency of its own.
   */
  async ownValues(ctx: RequestContext, report: ProgressReport): Promise<KpiFigure[]> {
    if (!ctx.may('report:answer') || report.state !== 'AGENCY_APPROVAL') return [];
    return this.own.of(
      ctx,
      report,
      report.figures.filter(({ mine }) => mine),
    );
  }

  /** As they were when the writer fetched them; null for a frozen report and for a contributor. */
  async fetched(ctx: RequestContext, report: ProgressReport): Promise<ReportFetch | null> {
    if (!report.isLead || report.frozen) return null;
    return this.fetch.fetched(ctx, report.id, await this.published(ctx, report));
  }

  /** Two fields of one answer need them, and they are summed once. */
  private published(
    ctx: RequestContext,
    report: ProgressReport,
  ): Promise<readonly PublishedFigure[]> {
    const known = this.summed.get(report);
    if (known) return known;
    const figures = !report.isLead
      ? Promise.resolve([])
      : report.frozen
        ? this.frozenFigures(ctx, report.id)
        : this.fetch.current(ctx, report);
    this.summed.set(report, figures);
    return figures;
  }

  private async frozenFigures(
    ctx: RequestContext,
    reportId: string,
  ): Promise<readonly PublishedFigure[]> {
    const row = await ctx.db.select(ReportSnapshotEntity, 's', (query) =>
      query.addSelect('s.content').where({ reportId }).orderBy('s.version', 'DESC').getOne(),
    );
    return row ? (JSON.parse(row.content) as ReportSnapshot).figures : [];
  }

  /** Who was asked for what, and what each answered, as far as the viewer may see. */
  async figures(ctx: RequestContext, reportId: string): Promise<ReportFigure[]> {
    const figures = await ctx.db.find(ReportFigureEntity, {
      where: { reportId },
      order: { figureCode: 'ASC', contributorId: 'ASC' },
    });
    const answers = await ctx.db.find(ReportFigureAnswerEntity, {
      where: { reportFigureId: In(figures.map((figure) => figure.id)) },
    });
    const byFigure = new Map(answers.map((answer) => [answer.reportFigureId, answer]));
    return Promise.all(
      figures.map(async (figure) => {
        const answer = byFigure.get(figure.id);
        return {
          ...figure,
          contributor: await ctx.load(agencyById, figure.contributorId),
          mine: figure.contributorId === ctx.person.agencyId,
          decision: answer?.decision ?? null,
          answerId: answer?.id ?? null,
          comment: answer?.comment ?? null,
          answeredBy: answer?.functionTitle ?? null,
          answeredAt: answer?.answeredAt ?? null,
          unconfirmed: figure.unconfirmedAt !== null,
        };
      }),
    );
  }
}

/** The date from which the signatory may decide *Ej bekräftad av*. */
export function unconfirmedFrom(dueOn: string): string {
  return workingDaysBefore(dueOn, UNCONFIRMED_FROM_DAYS, isRedDay);
}

/** As the rules know an answer; `periodTo` says by which definition the figure is frozen. */
export function answerOf(figure: ReportFigure, periodTo: string): FigureAnswer {
  return {
    agencyId: figure.contributor?.id ?? '',
    agencyName: figure.contributor?.shortName ?? '',
    figureCode: figure.figureCode,
    decision: figure.decision as FigureAnswer['decision'],
    unconfirmed: figure.unconfirmed,
    redefined: definitionOn(figure.figureCode, periodTo)?.version !== figure.definitionVersion,
  };
}
