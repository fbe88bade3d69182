import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Activity } from './activity.types.js';
import { learningsOf } from './learning/learning.loader.js';
import { Learning } from './learning/learning.types.js';
import { ActivityMaterial } from './material/material.types.js';
import { materialsOf } from './material/materials.service.js';
import { observationsOf } from './observation/observation.loader.js';
import { Observation } from './observation/observation.types.js';
import { participantsOf } from './participant/participant.loader.js';
import { ActivityParticipant } from './participant/participant.types.js';

/** What activities of any type may have, as far as the viewer sees it. */
@Resolver(() => Activity)
export class SharedPartsResolver {
  @ResolveField(() => [ActivityParticipant], {
    description: 'Who is asked to come: for its owner and those it is shared with.',
  })
  participants(@Parent() activity: Activity, @Ctx() ctx: RequestContext) {
    return ctx.load(participantsOf, activity.id);
  }

  @ResolveField(() => [Observation], { description: 'What was seen.' })
  observations(@Parent() activity: Activity, @Ctx() ctx: RequestContext) {
    return ctx.load(observationsOf, activity.id);
  }

  @ResolveField(() => [Learning], { description: 'What each agency learnt, and decided of it.' })
  learnings(@Parent() activity: Activity, @Ctx() ctx: RequestContext) {
    return ctx.load(learningsOf, activity.id);
  }

  @ResolveField(() => [ActivityMaterial], { description: 'Links to what was shown.' })
  materials(@Parent() activity: Activity, @Ctx() ctx: RequestContext) {
    return ctx.load(materialsOf, activity.id);
  }
}
