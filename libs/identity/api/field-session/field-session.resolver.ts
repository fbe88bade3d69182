import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Viewer } from '../identity.types.js';
import { EndFieldSessionsInput, FieldSession } from './field-session.types.js';

@Resolver(() => Viewer)
export class FieldSessionResolver {
  @ResolveField(() => FieldSession, {
    nullable: true,
    description: 'What a phone was made ready for; null for who has signed in.',
  })
  fieldSession(@Ctx() ctx: RequestContext): FieldSession | null {
    return ctx.person.fieldSession ?? null;
  }

  @Allow('people:change')
  @Mutation(() => Int, { description: 'A phone is lost: how many field sessions ended.' })
  async endFieldSessions(
    @Ctx() ctx: RequestContext,
    @Args('input') input: EndFieldSessionsInput,
  ): Promise<number> {
    // Said twice it ends nothing twice.
    const [row] = await ctx.db.sql<{ ended: number }>(
      'select door.end_field_sessions($1) as ended',
      [input.membershipId],
    );
    return row?.ended ?? 0;
  }
}
