import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActorGap } from '@stad/actors/api/actor.types.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';

/** Of each town the kinds of which five or more were at one seminar, and how many at least. */
const trainedKindsOf = defineLoader<string, ReadonlyMap<string, number>>(async (ctx, siteIds) => {
  const rows = await ctx.db.sql<{ siteId: string; kind: string; atLeast: number }>(
    `select s.id as "siteId", t.kind, t.at_least as "atLeast"
     from unnest($1::uuid[]) s (id), app.trained_kinds(s.id) t`,
    [siteIds],
  );
  const of = (id: string) =>
    new Map(rows.filter((row) => row.siteId === id).map(({ kind, atLeast }) => [kind, atLeast]));
  return new Map(siteIds.map((id) => [id, of(id)]));
});

/** What presence at seminars says of a gap. */
@Resolver(() => ActorGap)
export class TrainedKindsResolver {
  @ResolveField(() => Int, {
    nullable: true,
    description:
      'So many people of the kind, at least, were at one seminar in the town: in steps of five, null for fewer than five and for a kind with fewer than three organisations.',
  })
  async trained(@Parent() { siteId, kind }: ActorGap, @Ctx() ctx: RequestContext) {
    return (await ctx.load(trainedKindsOf, siteId))?.get(kind) ?? null;
  }
}
