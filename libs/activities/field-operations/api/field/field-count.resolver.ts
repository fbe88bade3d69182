import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FIELD_COUNTERS } from '../../rules/field-counts/more-counters.js';
import { seesSmallCounts } from '../../rules/small-counts.js';
import { COUNTERS } from '../../rules/tally.js';
import { type Opened, reported } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { FieldCount } from './field-count.types.js';
import { FieldPassNowService } from './pass-now.service.js';

@Resolver(() => FieldPass)
export class FieldCountResolver {
  constructor(private readonly now: FieldPassNowService) {}

  @Allow('pass:read', { inField: 'the plan' })
  @Query(() => FieldPass, {
    nullable: true,
    description: 'The pass the viewer is out on, has just come back from, or goes to next.',
  })
  fieldPassNow(@Ctx() ctx: RequestContext) {
    return this.now.find(ctx);
  }

  @ResolveField(() => [FieldCount], {
    description: 'Counted in the field and not yet in a locked report; the own agency’s alone.',
  })
  async fieldCounts(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    const { ownCounts } = await reported(ctx, parent);
    return FIELD_COUNTERS.flatMap((counter) => {
      const n = ownCounts[counter];
      return n === undefined ? [] : [{ counter, n }];
    });
  }

  @ResolveField(() => [FieldCount], {
    description:
      'What the counting agency has locked, for those who were in the team, until 30 days after closing.',
  })
  async teamCounts(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    const pass = await reported(ctx, parent);
    const { agencyId, membershipId } = ctx.person;
    const ground = {
      countingAgencyId: pass.countingAgencyId ?? '',
      teamPersonIds: pass.team.flatMap((member) => member.membershipId ?? []),
      closedAt: pass.closedAt,
    };
    if (!seesSmallCounts({ agencyId, personId: membershipId }, ground, ctx.now)) return [];
    if (pass.teamCounts.length > 0 && ctx.db.transaction.mode === 'read')
      ctx.opened('team_count', pass.id);
    return COUNTERS.flatMap((counter) =>
      pass.teamCounts.filter((each) => each.counter === counter),
    );
  }
}
