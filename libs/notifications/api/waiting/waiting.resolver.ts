import { Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { WaitingRowsService } from './waiting.service.js';
import { WaitingList } from './waiting.types.js';

@Resolver()
export class WaitingRowsResolver {
  constructor(private readonly rows: WaitingRowsService) {}

  @Allow('waiting:read')
  @Query(() => WaitingList, { description: 'What waits for the viewer, of all domains.' })
  waiting(@Ctx() ctx: RequestContext) {
    return this.rows.list(ctx);
  }
}
