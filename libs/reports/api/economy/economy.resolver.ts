import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  CommentBudgetLineInput,
  ImportLedgerInput,
  NoteFundingInput,
  RecordBudgetChangeInput,
  RegisterGrantInput,
  TickConditionInput,
} from './economy.inputs.js';
import { EconomyService } from './economy.service.js';
import { Grant, LedgerImport } from './economy.types.js';

@Resolver()
export class EconomyResolver {
  constructor(private readonly economy: EconomyService) {}

  @Allow('economy:read')
  @Query(() => Grant, { nullable: true, description: 'The decision row by row, with the books.' })
  grant(@Ctx() ctx: RequestContext, @Args('programmeId', { type: () => ID }) programmeId: string) {
    return this.economy.ofProgramme(ctx, programmeId);
  }

  @Allow('economy:write', { noFactor: 'the sums of a decision that the funder has taken' })
  @Mutation(() => Grant)
  registerGrant(@Ctx() ctx: RequestContext, @Args('input') input: RegisterGrantInput) {
    return this.economy.register(ctx, input);
  }

  @Allow('economy:write')
  @Mutation(() => Grant, { description: 'Utbetalt, rekvirerat, medfinansiering, ideell tid.' })
  noteFunding(@Ctx() ctx: RequestContext, @Args('input') input: NoteFundingInput) {
    return this.economy.noteFunding(ctx, input);
  }

  @Allow('economy:write')
  @Mutation(() => Grant, { description: 'Conditions of the decision, one by one.' })
  tickCondition(@Ctx() ctx: RequestContext, @Args('input') input: TickConditionInput) {
    return this.economy.tick(ctx, input);
  }

  @Allow('economy:write')
  @Mutation(() => Grant)
  commentBudgetLine(@Ctx() ctx: RequestContext, @Args('input') input: CommentBudgetLineInput) {
    return this.economy.comment(ctx, input);
  }

  @Allow('economy:write')
  @Mutation(() => Grant, { description: 'With the funder’s consent: date and diary number.' })
  recordBudgetChange(@Ctx() ctx: RequestContext, @Args('input') input: RecordBudgetChangeInput) {
    return this.economy.recordChange(ctx, input);
  }

  @Allow('economy:write')
  @Mutation(() => LedgerImport, { description: 'An extract of the books, dry or for good.' })
  importLedger(@Ctx() ctx: RequestContext, @Args('input') input: ImportLedgerInput) {
    return this.economy.importLedger(ctx, input);
  }
}
