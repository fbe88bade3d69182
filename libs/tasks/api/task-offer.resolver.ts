import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { TaskOffer } from './task.types.js';

@Resolver(() => TaskOffer)
export class TaskOfferResolver {
  @ResolveField(() => Agency)
  from(@Parent() { agencyId }: TaskOffer, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }

  @ResolveField(() => Agency)
  to(@Parent() { toAgencyId }: TaskOffer, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, toAgencyId);
  }
}
