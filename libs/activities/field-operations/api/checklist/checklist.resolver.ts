import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { holdsAny } from '@stad/identity/rules/role.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { PASS_PLANNERS } from '../../rules/go-ahead.js';
import { type Opened, partsOf } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import {
  AddChecklistPointInput,
  RemoveChecklistPointInput,
  SaveChecklistTemplateInput,
  TickChecklistPointInput,
} from './checklist.inputs.js';
import { ChecklistService } from './checklist.service.js';
import { ChecklistPoint, ChecklistTemplate } from './checklist.types.js';
import { shownPoints } from './shown-points.js';

@Resolver(() => FieldPass)
export class ChecklistResolver {
  constructor(private readonly checklists: ChecklistService) {}

  @Allow('checklist:read')
  @Query(() => [ChecklistTemplate], {
    description: 'The own agency’s checklists, one for each type of pass.',
  })
  checklistTemplates(@Ctx() ctx: RequestContext) {
    return this.checklists.templates(ctx);
  }

  @Allow('checklist:write')
  @Mutation(() => [ChecklistTemplate], {
    description: 'Saves one; plans that are open keep the points they have.',
  })
  saveChecklistTemplate(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SaveChecklistTemplateInput,
  ) {
    return this.checklists.saveTemplate(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  addChecklistPoint(@Ctx() ctx: RequestContext, @Args('input') input: AddChecklistPointInput) {
    return this.checklists.add(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  removeChecklistPoint(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RemoveChecklistPointInput,
  ) {
    return this.checklists.remove(ctx, input);
  }

  @Allow('pass:answer')
  @Mutation(() => FieldPass)
  tickChecklistPoint(@Ctx() ctx: RequestContext, @Args('input') input: TickChecklistPointInput) {
    return this.checklists.tick(ctx, input);
  }

  @ResolveField(() => [ChecklistPoint], { description: 'What is gone through before the start.' })
  async checklist(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    const pass = await partsOf(ctx, parent);
    const { agencyId, roles } = ctx.person;
    const owns = pass.agencyId === agencyId && holdsAny(roles, PASS_PLANNERS);
    return shownPoints(pass).map((point) => ({
      ...point,
      agency: pass.agencies.find((agency) => agency.id === point.agencyId) ?? null,
      removable: owns && point.source !== 'GO_AHEAD' && pass.startedAt === null,
    }));
  }
}
