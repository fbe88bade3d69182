import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { checkGoal } from '../rules/goal.js';
import { GoalEntity } from './goal.entity.js';
import type { AddGoalInput, ChangeGoalInput, RemoveGoalInput } from './goal.inputs.js';

/** What a programme has set out to reach: read by its parties, set by the one who leads it. */
@Injectable()
export class GoalsService {
  constructor(private readonly programmes: ProgrammeService) {}

  /** The goals of a site and those of the whole programme; without a site, all of them. */
  async list(ctx: RequestContext, programmeId: string, siteId: string | null) {
    const order = { position: 'ASC', id: 'ASC' } as const;
    const goals = await ctx.db.find(GoalEntity, { where: { programmeId }, order });
    return siteId ? goals.filter((goal) => !goal.siteId || goal.siteId === siteId) : goals;
  }

  async add(ctx: RequestContext, input: AddGoalInput): Promise<GoalEntity> {
    const id = await ctx.once('addGoal', input, async () => {
      const { programmeId, siteId = null, subjectAgencyId = null, position } = input;
      const plan = await this.checked(ctx, programmeId, input);
      const { agencyId } = ctx.person;
      const place = { agencyId, programmeId, siteId, subjectAgencyId, position };
      return ctx.db.insert(GoalEntity, { ...place, ...plan });
    });
    return ctx.db.get(GoalEntity, { id });
  }

  async change(ctx: RequestContext, input: ChangeGoalInput): Promise<GoalEntity> {
    const id = await ctx.once('changeGoal', input, async () => {
      const { programmeId, agencyId } = await ctx.db.get(GoalEntity, { id: input.goalId });
      if (agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      const plan = await this.checked(ctx, programmeId, input);
      const changes = { ...plan, position: input.position };
      await ctx.db.updateVersion(GoalEntity, { id: input.goalId }, input.expectedVersion, changes);
      return input.goalId;
    });
    return ctx.db.get(GoalEntity, { id });
  }

  remove(ctx: RequestContext, input: RemoveGoalInput): Promise<string> {
    return ctx.once('removeGoal', input, async () => {
      const goal = await ctx.db.get(GoalEntity, { id: input.goalId });
      await this.programmes.writable(ctx, goal.programmeId);
      if ((await ctx.db.delete(GoalEntity, { id: goal.id })) === 0) ctx.refuseIf([NOT_AVAILABLE]);
      return goal.id;
    });
  }

  private async checked(
    ctx: RequestContext,
    programmeId: string,
    input: AddGoalInput | ChangeGoalInput,
  ) {
    acceptTexts(ctx, input, input.overrides);
    const programme = await this.programmes.writable(ctx, programmeId);
    const { kpi, measure, target, planToDate } = input;
    const [title, unit] = [input.title.text, input.unit.text];
    return orThrow(checkGoal({ title, kpi, measure, unit, target, planToDate }, programme.endsOn));
  }
}
