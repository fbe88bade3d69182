import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FieldPass } from '../pass/pass.types.js';
import { PassInput } from '../plan/plan.inputs.js';
import { AreaStopService } from './area-stop.service.js';
import {
  CancelPassInput,
  NotePoliceLeftInput,
  NotePresenceInput,
  ReturnPassInput,
  StartPassInput,
} from './run.inputs.js';
import { RunService } from './run.service.js';

@Resolver(() => FieldPass)
export class RunResolver {
  constructor(
    private readonly runs: RunService,
    private readonly areas: AreaStopService,
  ) {}

  @Allow('pass:run', { inField: 'J2 step 2' })
  @Mutation(() => FieldPass, { description: 'The team has heard the briefing.' })
  markBriefing(@Ctx() ctx: RequestContext, @Args('input') input: PassInput) {
    return this.runs.markBriefing(ctx, input);
  }

  @Allow('pass:run', { inField: 'J2 step 2: Starta' })
  @Mutation(() => FieldPass)
  startPass(@Ctx() ctx: RequestContext, @Args('input') input: StartPassInput) {
    return this.runs.start(ctx, input);
  }

  @Allow('pass:run', { inField: 'J3: the police may send Avbryt området' })
  @Mutation(() => FieldPass, { description: 'The police ask everybody to leave the area.' })
  stopArea(@Ctx() ctx: RequestContext, @Args('input') input: PassInput) {
    return this.areas.stop(ctx, input);
  }

  @Allow('pass:run', { inField: 'J3: the police take Avbryt området back' })
  @Mutation(() => FieldPass, { description: 'The police take back that they stopped the area.' })
  freeArea(@Ctx() ctx: RequestContext, @Args('input') input: PassInput) {
    return this.areas.free(ctx, input);
  }

  @Allow('pass:run', { inField: 'J2: Polisen lämnade passet is one tap' })
  @Mutation(() => FieldPass)
  notePoliceLeft(@Ctx() ctx: RequestContext, @Args('input') input: NotePoliceLeftInput) {
    return this.runs.policeLeft(ctx, input);
  }

  @Allow('pass:run', { inField: 'avstämning: who came later, who left early' })
  @Mutation(() => FieldPass, { description: 'Who came later, who left early.' })
  notePresence(@Ctx() ctx: RequestContext, @Args('input') input: NotePresenceInput) {
    return this.runs.notePresence(ctx, input);
  }

  @Allow('pass:run', { inField: 'J2 step 6: all back' })
  @Mutation(() => FieldPass, { description: 'Everyone is back.' })
  returnPass(@Ctx() ctx: RequestContext, @Args('input') input: ReturnPassInput) {
    return this.runs.returnAll(ctx, input);
  }

  @Allow('pass:run')
  @Mutation(() => FieldPass)
  closePass(@Ctx() ctx: RequestContext, @Args('input') input: PassInput) {
    return this.runs.close(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  cancelPass(@Ctx() ctx: RequestContext, @Args('input') input: CancelPassInput) {
    return this.runs.cancel(ctx, input);
  }
}
