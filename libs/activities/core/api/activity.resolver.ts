import {
  Args,
  Field,
  ID,
  InputType,
  Int,
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
import { InRow } from '@stad/platform/api/graphql/in-row.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import type { ActivitySort } from '../rules/paging.js';
import { Activity, ActivityPage } from './activity.types.js';
import { ActivityListService } from './activity-list.service.js';

@InputType({ description: 'Which activities, and which part of the list.' })
export class ActivitiesInput {
  @Field(() => ID, { nullable: true }) siteId?: string | null;
  @Field(() => ID, { nullable: true }) programmeId?: string | null;
  @Field(() => Instant, { nullable: true }) from?: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Not included.' }) to?: Date | null;
  @Field(() => Code, { nullable: true }) kind?: string | null;
  @Field(() => Code, { nullable: true, description: 'PLANNED, CONFIRMED …' })
  phase?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those whose place is this area.' })
  areaId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Whose plan it is.' })
  agencyId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'What the viewer planned or goes along on.',
  })
  mine?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'At most 200, usually 50.' }) first?:
    | number
    | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' }) after?:
    | string
    | null;
  @Field(() => Code, { nullable: true, description: 'STARTS_AT or STARTS_AT_DESC.' })
  sort?: ActivitySort | null;
}

@Resolver(() => Activity)
export class ActivityResolver {
  constructor(private readonly list: ActivityListService) {}

  @Allow('activity:read')
  @Query(() => ActivityPage, { description: 'Everything planned that the viewer may see.' })
  activities(@Ctx() ctx: RequestContext, @Args('input') input: ActivitiesInput) {
    return this.list.page(ctx, input, input);
  }

  @InRow()
  @ResolveField(() => Agency, { description: 'The agency whose plan it is.' })
  owner(@Parent() activity: Activity, @Ctx() ctx: RequestContext) {
    return activity.owner ?? ctx.load(agencyById, activity.agencyId);
  }
}
