import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { SeminarListService } from '../sign-up/seminar-list.service.js';
import { AddWalkInInput, SeminarList, TickPresentInput } from '../sign-up/sign-up.types.js';
import { CheckInService } from './check-in.service.js';

/** The organiser at the door: each answers the whole list, as it is then. */
@Resolver(() => SeminarList)
export class CheckInResolver {
  constructor(
    private readonly checkIn: CheckInService,
    private readonly lists: SeminarListService,
  ) {}

  @Allow('seminar:plan')
  @Mutation(() => SeminarList, {
    nullable: true,
    description: 'Who is there; sent again it does the same.',
  })
  async tickPresent(@Ctx() ctx: RequestContext, @Args('input') input: TickPresentInput) {
    return this.lists.list(ctx, await this.checkIn.tick(ctx, input));
  }

  @Allow('seminar:plan')
  @Mutation(() => SeminarList, { nullable: true, description: 'Who comes unannounced is there.' })
  async addWalkIn(@Ctx() ctx: RequestContext, @Args('input') input: AddWalkInInput) {
    return this.lists.list(ctx, await this.checkIn.addWalkIn(ctx, input));
  }
}
