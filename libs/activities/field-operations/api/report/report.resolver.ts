import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CORE, holdsAny } from '@stad/identity/rules/role.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, reported } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { PassInput } from '../plan/plan.inputs.js';
import { DebriefService } from './debrief.service.js';
import {
  CorrectFieldReportInput,
  HoldDebriefInput,
  LockFieldReportInput,
  SaveFieldReportInput,
} from './report.inputs.js';
import { ReportService } from './report.service.js';
import { Debrief, FieldReport } from './report.types.js';
import { shownReport } from './shown-report.js';

@Resolver(() => FieldPass)
export class ReportResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly debriefs: DebriefService,
  ) {}

  @ResolveField(() => FieldReport, {
    nullable: true,
    description:
      'The own agency’s alone; null when it has nothing to report, or the report was disposed of.',
  })
  async ownReport(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    const pass = await reported(ctx, parent);
    if (!holdsAny(ctx.person.roles, CORE)) return null;
    const report = shownReport(pass, ctx.person.agencyId);
    // A mutation that answers the report is in the log by what it changed.
    if (pass.ownReport && ctx.db.transaction.mode === 'read')
      ctx.opened('field_report', pass.ownReport.id);
    return report;
  }

  @ResolveField(() => Debrief, { nullable: true, description: 'The own agency’s alone.' })
  async ownDebrief(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    return (await reported(ctx, parent)).ownDebrief;
  }

  @Allow('pass:report')
  @Mutation(() => FieldPass)
  saveFieldReport(@Ctx() ctx: RequestContext, @Args('input') input: SaveFieldReportInput) {
    return this.reports.save(ctx, input);
  }

  @Allow('pass:report')
  @Mutation(() => FieldPass, { description: 'Its figures count from now on.' })
  lockFieldReport(@Ctx() ctx: RequestContext, @Args('input') input: LockFieldReportInput) {
    return this.reports.lock(ctx, input);
  }

  @Allow('pass:report')
  @Mutation(() => FieldPass, { description: 'A wrong lock, the same night.' })
  reopenFieldReport(@Ctx() ctx: RequestContext, @Args('input') input: PassInput) {
    return this.reports.reopen(ctx, input);
  }

  @Allow('pass:report')
  @Mutation(() => FieldPass)
  correctFieldReport(@Ctx() ctx: RequestContext, @Args('input') input: CorrectFieldReportInput) {
    return this.reports.correct(ctx, input);
  }

  @Allow('pass:debrief')
  @Mutation(() => FieldPass)
  holdDebrief(@Ctx() ctx: RequestContext, @Args('input') input: HoldDebriefInput) {
    return this.debriefs.hold(ctx, input);
  }
}
