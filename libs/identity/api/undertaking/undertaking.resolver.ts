import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { UNDERTAKING_VERSION } from '../../rules/undertaking.js';
import { UndertakingAcceptanceEntity } from './undertaking.entities.js';

@InputType()
export class AcceptUndertakingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Int, { description: 'The version that was read.' }) version!: number;
}

/** The one thing that somebody who has not accepted the undertaking in force can do, but leave. */
@Resolver()
export class UndertakingResolver {
  @Allow('undertaking:accept')
  @Mutation(() => Boolean, {
    description: 'For oneself, in the version in force. Problems: UNDERTAKING_CHANGED.',
  })
  async acceptUndertaking(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AcceptUndertakingInput,
  ): Promise<boolean> {
    const { agencyId, membershipId } = ctx.person;
    const { version } = input;
    await ctx.once('acceptUndertaking', input, async () => {
      if (version !== UNDERTAKING_VERSION) {
        ctx.refuseIf([{ code: 'UNDERTAKING_CHANGED', field: 'version' }]);
      }
      const known = await ctx.db.findOne(UndertakingAcceptanceEntity, { membershipId, version });
      if (known) return known.id;
      return ctx.db.insert(UndertakingAcceptanceEntity, { agencyId, membershipId, version });
    });
    return true;
  }
}
