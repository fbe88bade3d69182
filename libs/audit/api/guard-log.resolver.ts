import { Args, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { GuardLogService } from './guard-log.service.js';
import { GuardLog, GuardLogInput } from './guard-log.types.js';

@Resolver(() => GuardLog)
export class GuardLogResolver {
  constructor(private readonly guardLog: GuardLogService) {}

  @Allow('audit:read', { freshFactor: 'audit reading' })
  @Query(() => GuardLog, {
    description:
      'How often the personal-data guard stopped, asked and was answered in the own organisation; one’s own texts for those who do not control the log.',
  })
  guardLogCounts(
    @Ctx() ctx: RequestContext,
    @Args('period', { type: () => GuardLogInput, nullable: true }) period: GuardLogInput | null,
  ) {
    return this.guardLog.read(ctx, period ?? {});
  }
}
