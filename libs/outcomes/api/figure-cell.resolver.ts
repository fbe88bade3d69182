import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FigureCell } from './outcomes.types.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Resolver(() => FigureCell)
export class FigureCellResolver {
  @ResolveField(() => Agency, {
    nullable: true,
    description: 'Of the category of an agency; null for any other.',
  })
  agency(@Parent() { key }: FigureCell, @Ctx() ctx: RequestContext) {
    return ID.test(key) ? ctx.load(agencyById, key) : null;
  }
}
