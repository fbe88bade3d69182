import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { languagesOf, qualificationsOf } from './competence.loader.js';
import { CompetenceService } from './competence.service.js';
import { ChangeCompetenceInput, Qualification } from './competence.types.js';
import { Membership } from './identity.types.js';
import { PeopleService } from './people.service.js';

@Resolver(() => Membership)
export class CompetenceResolver {
  constructor(
    private readonly competence: CompetenceService,
    private readonly people: PeopleService,
  ) {}

  @ResolveField(() => [Qualification], { description: 'What the person is trained for.' })
  async qualifications(@Parent() membership: Membership, @Ctx() ctx: RequestContext) {
    return (await ctx.load(qualificationsOf, membership.id)) ?? [];
  }

  @ResolveField(() => [String], { description: 'Languages beside Swedish.' })
  async languages(@Parent() membership: Membership, @Ctx() ctx: RequestContext) {
    return ((await ctx.load(languagesOf, membership.id)) ?? []).map((row) => row.language);
  }

  @Allow('people:change')
  @Mutation(() => Membership)
  async changeCompetence(@Ctx() ctx: RequestContext, @Args('input') input: ChangeCompetenceInput) {
    return this.people.membership(ctx, await this.competence.change(ctx, input));
  }
}
