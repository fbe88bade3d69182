import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CallSheet } from '@stad/network/api/call/call.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { RoutineStep } from './local-routine.types.js';
import { RoutinesService } from './routines.service.js';

/** What orders *Vem ringer jag nu?* and the cards of the night beside who answers. */
@Resolver(() => CallSheet)
export class CallSheetStepsResolver {
  constructor(private readonly routines: RoutinesService) {}

  @ResolveField(() => [RoutineStep], {
    description: 'Of the routine in force in the town; none for who is not signed in.',
  })
  routineSteps(@Parent() { site }: CallSheet, @Ctx() ctx: RequestContext) {
    if (ctx.viewer.kind !== 'person' || !site) return [];
    return this.routines.stepsInForce(ctx, site.id);
  }
}
