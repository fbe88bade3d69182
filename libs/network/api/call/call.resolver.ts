import { Args, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { CallService } from './call.service.js';
import { CallSheet } from './call.types.js';

@Resolver()
export class CallResolver {
  constructor(private readonly calls: CallService) {}

  /** Open: nothing that keeps people safe is behind a sign-in (INV-29). */
  @Open()
  @Query(() => CallSheet, {
    description: 'Whom one can call in a town; without sign-in what is public.',
  })
  callSheet(
    @Ctx() ctx: RequestContext,
    @Args('site', { type: () => Code, nullable: true, description: 'Its key; else the first.' })
    site: string | null,
  ) {
    return this.calls.sheet(ctx, site);
  }
}
