import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Conditions } from '@stad/platform/api/db/conditions.js';
import { COUNTED, checkListPage } from '@stad/platform/rules/list-page.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SearchText } from '@stad/safeguards/api/scalars/search-text.js';

@InputType({ description: 'A page of what the activities of a town have shown.' })
export class ActivityMaterialsInput {
  @Field(() => ID) siteId!: string;
  @Field(() => SearchText, { nullable: true, description: 'A part of its name.' })
  search?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'A link of an activity, and which that is.' })
export class MaterialOfActivity {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field() url!: string;
  @Field(() => ID) activityId!: string;
  @Field() activityKind!: string;
  @Field(() => String, { nullable: true }) activityNumber!: string | null;
  @Field() activityTitle!: string;
  @Field(() => Instant) startsAt!: Date;
}

@ObjectType()
export class MaterialOfActivityPage {
  @Field(() => [MaterialOfActivity]) rows!: MaterialOfActivity[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}

type Row = Omit<MaterialOfActivity, 'startsAt'> & { readonly startsAt: string };

const BEFORE = '(starts_at, added_at, id) < (select starts_at, added_at, id from found where id =';

/**
 * Links of the activities of a town that one may see, the latest activity first: one statement. Whoever sees an
 * activity sees its links; row security of both decides.
 */
export async function materialsOfTown(ctx: RequestContext, input: ActivityMaterialsInput) {
  const { first, after } = orThrow(checkListPage(input, {}));
  const matching = new Conditions()
    .on(input.siteId, (id) => `a.site_id = ${id}`)
    .on(input.search?.trim() || null, (text) => `position(lower(${text}) in lower(m.title)) > 0`);
  const where = matching.sql;
  const goesOn = after ? `where ${BEFORE} ${matching.parameter(after)}::uuid)` : '';
  // The row beyond the page tells whether the list goes on.
  const limit = matching.parameter(first + 1);
  const [answer] = await ctx.db.prepared<{ total: number; rows: Row[] }>(
    `with found as (
       select m.id, m.title, m.url, m.added_at, a.id as activity_id, a.kind, a.number, a.title as called, a.starts_at
       from activity_material m join activity a on a.id = m.activity_id where ${where})
     select
       (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
       coalesce((
         select json_agg(json_build_object('id', p.id, 'title', p.title, 'url', p.url,
           'activityId', p.activity_id, 'activityKind', p.kind, 'activityNumber', p.number,
           'activityTitle', p.called, 'startsAt', p.starts_at)
           order by p.starts_at desc, p.added_at desc, p.id desc)
         from (
           select * from found ${goesOn}
           order by starts_at desc, added_at desc, id desc limit ${limit}) p), '[]') as rows`,
    matching.values,
  );
  const rows = (answer?.rows ?? []).slice(0, first);
  const isMore = (answer?.rows.length ?? 0) > first;
  return {
    rows: rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt) })),
    total: answer?.total ?? 0,
    endCursor: isMore ? (rows.at(-1)?.id ?? null) : null,
  };
}
