import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { KpiFigure } from '@stad/outcomes/api/outcomes.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FromStandby } from '@stad/platform/api/graphql/from-standby.js';
import type { ReportEventStep } from '../rules/report-event.js';
import { FigureAnswersService } from './figure-answers.service.js';
import { FreezeService } from './freeze.service.js';
import { NudgesService } from './nudges.service.js';
import {
  AnswerFigureInput,
  CreateReportInput,
  NudgeContributorInput,
  ReportEventInput,
  ReportStepInput,
  WriteSectionInput,
} from './report.inputs.js';
import {
  ProgressReport,
  ProgressReportLine,
  ReportFetch,
  ReportSums,
  ReportTable,
} from './report.types.js';
import { ReportEventsService } from './report-events.service.js';
import { ReportPreviewService } from './report-preview.service.js';
import { ReportReaderService } from './report-reader.service.js';
import { ReportSumsService } from './report-sums.service.js';
import { ReportWriterService } from './report-writer.service.js';

@Resolver(() => ProgressReport)
export class ReportResolver {
  constructor(
    private readonly reader: ReportReaderService,
    private readonly writer: ReportWriterService,
    private readonly answers: FigureAnswersService,
    private readonly nudges: NudgesService,
    private readonly freezer: FreezeService,
    private readonly events: ReportEventsService,
    private readonly sums: ReportSumsService,
    private readonly preview: ReportPreviewService,
  ) {}

  @Allow('report:read')
  @Query(() => [ProgressReportLine], {
    description: 'Reports one leads or contributes to, newest first.',
  })
  progressReports(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ) {
    return this.reader.list(ctx, programmeId);
  }

  @Allow('report:read')
  @FromStandby()
  @Query(() => ProgressReport)
  progressReport(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.reader.get(ctx, id);
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport)
  async createReport(@Ctx() ctx: RequestContext, @Args('input') input: CreateReportInput) {
    return this.reader.get(ctx, await this.writer.create(ctx, input));
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport)
  async writeSection(@Ctx() ctx: RequestContext, @Args('input') input: WriteSectionInput) {
    return this.reader.get(ctx, await this.writer.writeSection(ctx, input));
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, {
    description: 'Uppdatera siffror: what they say now is what the report says.',
  })
  fetchReportFigures(@Ctx() ctx: RequestContext, @Args('input') input: ReportStepInput) {
    return this.step(ctx, 'fetchReportFigures', input, () =>
      this.writer.fetchFigures(ctx, input.reportId),
    );
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, { description: 'Asks each contributing agency for its figures.' })
  askAgenciesForFigures(@Ctx() ctx: RequestContext, @Args('input') input: ReportStepInput) {
    return this.step(ctx, 'askAgenciesForFigures', input, () =>
      this.writer.askAgencies(ctx, input.reportId),
    );
  }

  @Allow('report:answer', { freshFactor: 'approvals; figures of own reports leave the agency' })
  @Mutation(() => ProgressReport, { description: 'Godkänn våra siffror, or Begär ändring.' })
  async answerFigure(@Ctx() ctx: RequestContext, @Args('input') input: AnswerFigureInput) {
    return this.reader.get(ctx, await this.answers.answer(ctx, input));
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, { description: 'Påminn: once a day, of what is unanswered.' })
  async nudgeContributor(@Ctx() ctx: RequestContext, @Args('input') input: NudgeContributorInput) {
    return this.reader.get(ctx, await this.nudges.nudge(ctx, input));
  }

  @Allow('report:sign', { freshFactor: 'approvals, by the signatory' })
  @Mutation(() => ProgressReport, { description: 'Ej bekräftad av, decided by the signatory.' })
  async letFiguresGoUnconfirmed(@Ctx() ctx: RequestContext, @Args('input') input: ReportStepInput) {
    return this.reader.get(ctx, await this.answers.letGoUnconfirmed(ctx, input));
  }

  @Allow('report:write', { freshFactor: 'approvals: what leaves is fixed' })
  @Mutation(() => ProgressReport, { description: 'Fastställ rapporten: JSON and PDF made once.' })
  freezeReport(@Ctx() ctx: RequestContext, @Args('input') input: ReportStepInput) {
    return this.step(ctx, 'freezeReport', input, () => this.freezer.freeze(ctx, input.reportId));
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, { description: 'Back to draft; answers already given stay.' })
  takeReportBack(@Ctx() ctx: RequestContext, @Args('input') input: ReportStepInput) {
    return this.step(ctx, 'takeReportBack', input, async () => {
      await this.writer.take(ctx, input.reportId, 'takeBack');
    });
  }

  @Allow('report:write', { freshFactor: 'submit' })
  @Mutation(() => ProgressReport, { description: 'Markera som inskickad.' })
  submitReport(@Ctx() ctx: RequestContext, @Args('input') input: ReportEventInput) {
    return this.event(ctx, 'submitReport', 'submit', input);
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, {
    description: 'Komplettering begärd: what the funder asks for.',
  })
  noteSupplementRequest(@Ctx() ctx: RequestContext, @Args('input') input: ReportEventInput) {
    return this.event(ctx, 'noteSupplementRequest', 'noteSupplementRequest', input);
  }

  @Allow('report:write', { freshFactor: 'approvals: what leaves is fixed' })
  @Mutation(() => ProgressReport, {
    description: 'The next version: texts as they are now, figures as they were handed in.',
  })
  freezeSupplement(@Ctx() ctx: RequestContext, @Args('input') input: ReportStepInput) {
    return this.step(ctx, 'freezeSupplement', input, () =>
      this.freezer.freezeSupplement(ctx, input.reportId),
    );
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, { description: 'Kompletterad: the new version is handed in.' })
  completeReport(@Ctx() ctx: RequestContext, @Args('input') input: ReportEventInput) {
    return this.event(ctx, 'completeReport', 'complete', input);
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, { description: 'Godkänd av Länsstyrelsen, with diary number.' })
  noteReportApproval(@Ctx() ctx: RequestContext, @Args('input') input: ReportEventInput) {
    return this.event(ctx, 'noteReportApproval', 'noteApproval', input);
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, { description: 'Återbetalning krävs: how much, and why.' })
  noteRepaymentDemand(@Ctx() ctx: RequestContext, @Args('input') input: ReportEventInput) {
    return this.event(ctx, 'noteRepaymentDemand', 'noteRepayment', input);
  }

  @Allow('report:write')
  @Mutation(() => ProgressReport, { description: 'Arkiverad: nothing more happens to it.' })
  archiveReport(@Ctx() ctx: RequestContext, @Args('input') input: ReportEventInput) {
    return this.event(ctx, 'archiveReport', 'archive', input);
  }

  @ResolveField(() => ReportFetch, { nullable: true })
  fetched(@Ctx() ctx: RequestContext, @Parent() report: ProgressReport) {
    return this.reader.fetched(ctx, report);
  }

  @ResolveField(() => [ReportSums])
  activitySums(@Ctx() ctx: RequestContext, @Parent() report: ProgressReport) {
    return this.sums.of(ctx, report);
  }

  @ResolveField(() => [ReportTable])
  tables(@Ctx() ctx: RequestContext, @Parent() report: ProgressReport) {
    return this.preview.tables(ctx, report);
  }

  @ResolveField(() => [KpiFigure])
  ownValues(@Ctx() ctx: RequestContext, @Parent() report: ProgressReport) {
    return this.reader.ownValues(ctx, report);
  }

  @ResolveField(() => [KpiFigure])
  values(@Ctx() ctx: RequestContext, @Parent() report: ProgressReport) {
    return this.reader.values(ctx, report);
  }

  private event(
    ctx: RequestContext,
    name: string,
    step: ReportEventStep,
    input: ReportEventInput,
  ): Promise<ProgressReport> {
    return this.step(ctx, name, input, () => this.events.note(ctx, step, input));
  }

  private async step(
    ctx: RequestContext,
    name: string,
    input: ReportStepInput | ReportEventInput,
    work: () => Promise<void>,
  ): Promise<ProgressReport> {
    const id = await ctx.once(name, input, async () => {
      await work();
      return input.reportId;
    });
    return this.reader.get(ctx, id);
  }
}
