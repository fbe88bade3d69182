import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { AgreementEvent, AgreementParty } from './agreement.types.js';

@Resolver(() => AgreementParty)
export class AgreementPartyResolver {
  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: AgreementParty, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}

@Resolver(() => AgreementEvent)
export class AgreementEventResolver {
  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: AgreementEvent, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}
