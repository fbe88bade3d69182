import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FieldPass } from '../pass/pass.types.js';
import { CheckService } from './check.service.js';
import {
  AssessedInOwnStructureInput,
  GiveGoAheadInput,
  NoteOralGoAheadInput,
  RefuseGoAheadInput,
  SavePassCheckInput,
} from './go-ahead.inputs.js';
import { GoAheadService } from './go-ahead.service.js';

@Resolver(() => FieldPass)
export class GoAheadResolver {
  constructor(
    private readonly checks: CheckService,
    private readonly goAheads: GoAheadService,
  ) {}

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  savePassCheck(@Ctx() ctx: RequestContext, @Args('input') input: SavePassCheckInput) {
    return this.checks.save(ctx, input);
  }

  @Allow('pass:go-ahead', {
    noFactor: 'the go-ahead of one night; void by the next change of the plan (INV-10)',
  })
  @Mutation(() => FieldPass)
  giveGoAhead(@Ctx() ctx: RequestContext, @Args('input') input: GiveGoAheadInput) {
    return this.goAheads.give(ctx, input);
  }

  @Allow('pass:go-ahead', { noFactor: 'as giveGoAhead' })
  @Mutation(() => FieldPass)
  refuseGoAhead(@Ctx() ctx: RequestContext, @Args('input') input: RefuseGoAheadInput) {
    return this.goAheads.refuse(ctx, input);
  }

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  noteOralGoAhead(@Ctx() ctx: RequestContext, @Args('input') input: NoteOralGoAheadInput) {
    return this.goAheads.noteOral(ctx, input);
  }

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  assessedInOwnStructure(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AssessedInOwnStructureInput,
  ) {
    return this.goAheads.assessed(ctx, input);
  }
}
