import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { partsInShort } from '../rules/parts-in-short.js';
import { FigureCell, KpiFigure } from './outcomes.types.js';
import { isId } from './part-names.js';

@Resolver(() => KpiFigure)
export class KpiFigureResolver {
  @ResolveField(() => [FigureCell], {
    description: 'The parts, those of agencies of the same kind together, by monogram.',
  })
  async partsInShort(@Parent() { parts }: KpiFigure, @Ctx() ctx: RequestContext) {
    const ids = parts.flatMap(({ key }) => (isId(key) ? [key] : []));
    const agencies = await Promise.all(ids.map((id) => ctx.load(agencyById, id)));
    const monograms = new Map(
      agencies.flatMap((each) => (each ? [[each.id, each.key.split('-')[0] as string]] : [])),
    );
    return partsInShort(parts, ({ key }) => monograms.get(key) ?? null);
  }
}
