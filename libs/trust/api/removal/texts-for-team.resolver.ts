import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FieldPass } from '@stad/activities/field-operations/api/pass/pass.types.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { TextForTeam } from './removal.types.js';

interface Row extends Omit<TextForTeam, 'said'> {
  readonly passId: string;
  readonly said: string | readonly string[];
}

const textsOfPass = defineLoader<string, readonly Row[]>(async (ctx, ids) => {
  const rows = await ctx.db.sql<Row>(
    `select p.id as "passId", f.id, f.text, f.record_id as "recordId", f.flagged_at as "flaggedAt", f.said
     from unnest($1::uuid[]) p (id), app.flagged_for_team(p.id) f`,
    [[...ids]],
  );
  return new Map(ids.map((id) => [id, rows.filter(({ passId }) => passId === id)]));
});

/** What keeps people safe at night is read by those who go, marked as flagged, until they are back. */
@Resolver(() => FieldPass)
export class TextsForTeamResolver {
  @ResolveField(() => [TextForTeam], {
    description: 'Flagged texts that the team goes on reading while the pass is ready or out.',
  })
  async flaggedTexts(@Parent() pass: FieldPass, @Ctx() ctx: RequestContext) {
    const rows = (await ctx.load(textsOfPass, pass.id)) ?? [];
    return rows.map((row) => ({ ...row, said: [row.said].flat() }));
  }
}
