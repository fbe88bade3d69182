import {
  Args,
  Field,
  ID,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'A function in a pass of tonight; never a name.' })
export class TonightsFunction {
  @Field() functionTitle!: string;
  @Field({ description: 'As of a member of a pass.' }) role!: string;
  /** Resolved under the name `agency`. */
  agencyId!: string;
}

@ObjectType({
  description: 'What who answers tonight sees of a pass; there is no way from it to the pass.',
})
export class TonightsPass {
  @Field({ description: 'FP-2022-006.' }) number!: string;
  @Field({ description: 'As of a pass.' }) type!: string;
  @Field() state!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field(() => [String], { description: 'Areas by name; never where one meets.' }) areas!: string[];
  @Field(() => [TonightsFunction]) functions!: TonightsFunction[];
}

@Resolver()
export class TonightsPassesResolver {
  @Allow('pass:tonight')
  @Query(() => [TonightsPass], {
    description:
      'Passes of tonight: for who is on call those of the town, for the duty manager those of their organisation.',
  })
  async tonightsPasses(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
  ): Promise<TonightsPass[]> {
    const rows = await ctx.db.sql<TonightsPass>(
      `select number, type, state, starts_at as "startsAt", ends_at as "endsAt", areas,
         coalesce(functions, '[]') as functions from app.tonights_passes($1)`,
      [siteId],
    );
    if (rows.length > 0) {
      ctx.note({ action: 'LIST', objectType: 'field_operation', rowCount: rows.length });
    }
    return rows;
  }
}

@Resolver(() => TonightsFunction)
export class TonightsFunctionResolver {
  @ResolveField(() => Agency, { nullable: true })
  agency(@Parent() { agencyId }: TonightsFunction, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}
