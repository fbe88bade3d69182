import { Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Findable } from './findable.types.js';

/** Far more than the towns and programmes of one person have; keeps an answer bounded. */
const MOST = 5_000;

@Resolver(() => Findable)
export class SearchResolver {
  constructor(private readonly findables: Findables) {}

  @Allow('search:read')
  @Query(() => [Findable], {
    description:
      'Records by their names, of all towns and programmes of the viewer: what the search looks through.',
  })
  async findableRecords(@Ctx() ctx: RequestContext): Promise<Findable[]> {
    const statement = this.findables.statement(ctx.permissions, MOST);
    return statement ? ctx.db.prepared<Findable>(statement, []) : [];
  }
}
