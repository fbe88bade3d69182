import { Injectable } from '@nestjs/common';
import { type Contribution, FiguresService } from '@stad/outcomes/api/figures.service.js';
import { definitionOn } from '@stad/outcomes/rules/catalogue.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ClosingDaysService } from '@stad/programme/api/closing-day/closing-days.service.js';
import { SiteAgencyEntity } from '@stad/programme/api/programme.entities.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import { type Ring, ringInForce } from '@stad/programme/rules/tier.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { In } from 'typeorm';
import { isReportKind, longestText, type SectionNumber, sectionsOf } from '../rules/report-kind.js';
import {
  isOpen,
  MOST_OPEN_REPORTS,
  OPEN_STATES,
  type ReportState,
  type ReportStep,
  reportLife,
  takesText,
} from '../rules/report-life.js';
import { checkReportPeriod } from '../rules/report-period.js';
import {
  ProgressReportEntity,
  ReportFigureEntity,
  ReportSectionEntity,
} from './report.entities.js';
import type { CreateReportInput, WriteSectionInput } from './report.inputs.js';
import { ReportFetchService } from './report-fetch.service.js';
import { askForFigures } from './report-notices.js';

/** Person-hours in the field. */
const HOURS = 'K10';

/** What the project lead does with a report before and after it is frozen. */
@Injectable()
export class ReportWriterService {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly closings: ClosingDaysService,
    private readonly figures: FiguresService,
    private readonly fetch: ReportFetchService,
  ) {}

  /**
   * A draft with the empty sections of its kind. Its last day is a closing day of the programme, or becomes one.
   * Problems: those of `checkReportPeriod`; `TOO_MANY_OPEN_REPORTS` { most }.
   */
  create(ctx: RequestContext, input: CreateReportInput): Promise<string> {
    return ctx.once('createReport', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      if (!isReportKind(input.kind)) ctx.refuseIf([{ code: 'INVALID_CODE', field: 'kind' }]);
      await this.refuseOneMore(ctx, input.programmeId);
      await this.closeOn(ctx, input);
      const id = await ctx.db.insert(ProgressReportEntity, {
        ...input,
        title: input.title.text,
        agencyId: ctx.person.agencyId,
        authorId: ctx.person.membershipId,
      });
      for (const number of sectionsOf(input.kind)) {
        await ctx.db.insert(ReportSectionEntity, {
          agencyId: ctx.person.agencyId,
          reportId: id,
          number,
        });
      }
      await this.fetch.begin(ctx, await ctx.db.get(ProgressReportEntity, { id }));
      return id;
    });
  }

  writeSection(ctx: RequestContext, input: WriteSectionInput): Promise<string> {
    return ctx.once('writeSection', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const report = await this.open(ctx, input.reportId);
      const largest = longestText(input.number as SectionNumber);
      if (input.body.text.length > largest) {
        ctx.refuseIf([{ code: 'TEXT_TOO_LONG', field: 'body', params: { largest } }]);
      }
      await ctx.db.updateVersion(
        ReportSectionEntity,
        { reportId: report.id, number: input.number },
        input.expectedVersion,
        { body: input.body.text },
      );
      return report.id;
    });
  }

  /** The figures of a report that is not frozen, as they are now. */
  async fetchFigures(ctx: RequestContext, reportId: string): Promise<void> {
    const report = await ctx.db.get(ProgressReportEntity, { id: reportId });
    if (report.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
    if (!isOpen(report.state as ReportState)) ctx.refuseIf([{ code: 'REPORT_FROZEN' }]);
    await this.programmes.writable(ctx, report.programmeId, 'REPORT');
    await this.fetch.fetch(ctx, report);
  }

  /**
   * Asks every agency that contributed for its figures, one by one. A report that was taken back and
   * asks again keeps the answers it has: they are about figures, and texts have changed since. Nobody is asked
   * before its last day is closed, `DAY_NOT_CLOSED` { day }: until then nobody is named whose counts are in it.
   */
  async askAgencies(ctx: RequestContext, reportId: string): Promise<void> {
    const report = await this.take(ctx, reportId, 'askAgencies');
    await this.fetch.refuseOpenDay(ctx, report);
    const contributions = [
      ...(await this.figures.contributions(ctx, report)),
      ...(await this.coreHours(ctx, report)),
    ];
    const asked = new Map(contributions.map((each) => [`${each.agencyId} ${each.code}`, each]));
    const before = await ctx.db.find(ReportFigureEntity, { where: { reportId: report.id } });
    for (const { contributorId, figureCode } of before) {
      asked.delete(`${contributorId} ${figureCode}`);
    }
    const contributors = new Set([...asked.values()].map((each) => each.agencyId));
    for (const agencyId of contributors) await askForFigures(ctx, report, agencyId);
    await ctx.db.insertMany(
      ReportFigureEntity,
      [...asked.values()].map((contribution) => ({
        id: crypto.randomUUID(),
        agencyId: report.agencyId,
        reportId: report.id,
        contributorId: contribution.agencyId,
        figureCode: contribution.code,
        definitionVersion: contribution.definitionVersion,
      })),
    );
  }

  /** Moves a report of the own agency one step; the new state is in the answer. */
  async take(
    ctx: RequestContext,
    reportId: string,
    step: ReportStep,
  ): Promise<ProgressReportEntity> {
    const report = await this.reach(ctx, reportId, step);
    await this.keep(ctx, report);
    return report;
  }

  /** A report of the own agency as it is after the step, which is not kept yet. */
  async reach(
    ctx: RequestContext,
    reportId: string,
    step: ReportStep,
  ): Promise<ProgressReportEntity> {
    const report = await ctx.db.get(ProgressReportEntity, { id: reportId });
    if (report.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
    await this.programmes.writable(ctx, report.programmeId, 'REPORT');
    const state = orThrow(reportLife.take(report.state as ReportState, step));
    return { ...report, state };
  }

  /** In one statement: a second one in the transaction asks anew for the day it ends on, which an old report lacks. */
  async keep(
    ctx: RequestContext,
    { id, version, state }: ProgressReportEntity,
    more: Partial<ProgressReportEntity> = {},
  ): Promise<void> {
    await ctx.db.updateVersion(ProgressReportEntity, { id }, version, { state, ...more });
  }

  private async closeOn(ctx: RequestContext, input: CreateReportInput): Promise<void> {
    const programme = await this.programmes.writable(ctx, input.programmeId, 'REPORT');
    const isLead = programme.leadAgencyId === ctx.person.agencyId;
    const closings = await this.closings.of(ctx, programme);
    const { isNewClosing } = orThrow(checkReportPeriod(closings, input, isLead));
    if (isNewClosing) await this.closings.add(ctx, programme, input.periodTo);
  }

  /** Each is worked on, holds a closing day, and is never thrown away. */
  private async refuseOneMore(ctx: RequestContext, programmeId: string): Promise<void> {
    const open = { programmeId, agencyId: ctx.agencyId, state: In([...OPEN_STATES]) };
    if ((await ctx.db.count(ProgressReportEntity, open)) < MOST_OPEN_REPORTS) return;
    ctx.refuseIf([{ code: 'TOO_MANY_OPEN_REPORTS', params: { most: MOST_OPEN_REPORTS } }]);
  }

  /**
   * Each agency in the core group of the town is asked for its hours, also when they are none:
   * a zero is a result, and somebody has to have said it.
   */
  private async coreHours(
    ctx: RequestContext,
    report: ProgressReportEntity,
  ): Promise<Contribution[]> {
    const definition = definitionOn(HOURS, report.periodTo);
    if (!report.siteId || !definition) return [];
    const rings = await ctx.db.find(SiteAgencyEntity, {
      where: { siteId: report.siteId, tier: 'CORE' },
    });
    return rings
      .filter((ring) => ringInForce(ring as Ring, report.periodTo))
      .map(({ agencyId }) => ({
        agencyId,
        code: HOURS,
        definitionVersion: definition.version,
      }));
  }

  private async open(ctx: RequestContext, reportId: string): Promise<ProgressReportEntity> {
    const report = await ctx.db.get(ProgressReportEntity, { id: reportId });
    if (!takesText(report.state as ReportState)) ctx.refuseIf([{ code: 'REPORT_FROZEN' }]);
    return report;
  }
}
