import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, partsOf } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { gapRows } from './gaps.js';
import { AnswerTakeOverInput, AskTakeOverInput, ReportUnableInput } from './take-over.inputs.js';
import { mayAsk, TakeOverService } from './take-over.service.js';
import { StandIns, TakeOver } from './take-over.types.js';

@Resolver(() => FieldPass)
export class TakeOverResolver {
  constructor(private readonly takeOvers: TakeOverService) {}

  @Allow('pass:take-over')
  @Query(() => StandIns, { description: 'Who of the same employer can take over a place.' })
  standIns(
    @Ctx() ctx: RequestContext,
    @Args('passId', { type: () => ID }) passId: string,
    @Args('memberId', {
      type: () => ID,
      nullable: true,
      description: 'The place of a colleague who cannot; none for one’s own.',
    })
    memberId: string | null,
  ) {
    return this.takeOvers.standIns(ctx, passId, memberId);
  }

  @Allow('pass:take-over')
  @Mutation(() => FieldPass, { description: 'I cannot. No reason is kept.' })
  reportUnable(@Ctx() ctx: RequestContext, @Args('input') input: ReportUnableInput) {
    return this.takeOvers.reportUnable(ctx, input);
  }

  @Allow('pass:take-over')
  @Mutation(() => FieldPass)
  askTakeOver(@Ctx() ctx: RequestContext, @Args('input') input: AskTakeOverInput) {
    return this.takeOvers.ask(ctx, input);
  }

  @Allow('pass:take-over')
  @Mutation(() => FieldPass)
  answerTakeOver(@Ctx() ctx: RequestContext, @Args('input') input: AnswerTakeOverInput) {
    return this.takeOvers.answer(ctx, input);
  }

  @ResolveField(() => [TakeOver], {
    name: 'takeOvers',
    description: 'Who in the team cannot, and whom they have asked.',
  })
  async gaps(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    const pass = await partsOf(ctx, parent);
    return gapRows(pass).map((row) => ({
      ...row,
      asksMe: row.askedMembershipId === ctx.person.membershipId,
      mayAsk: mayAsk(ctx, row),
    }));
  }
}
