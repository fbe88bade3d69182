import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { PassDocument, PassRow } from './pass.document.js';
import { passRowSql, passSql } from './pass.sql.js';
import { withDates } from './with-dates.js';

/** Passes with their parts, by a condition on the activity `a`. */
export async function passDocuments(
  ctx: RequestContext,
  where: string,
  parameters: readonly unknown[],
  around = true,
): Promise<PassDocument[]> {
  return (await ctx.db.sql<PassDocument>(passSql(where, around), parameters))
    .map(withDates)
    .map(withAgencies);
}

/** Passes as rows of a list, by a condition on the activity `a`. */
export async function passRows(
  ctx: RequestContext,
  where: string,
  parameters: readonly unknown[],
): Promise<PassRow[]> {
  return (await ctx.db.sql<PassRow>(passRowSql(where), parameters))
    .map(withDates)
    .map(withAgencies);
}

/** A whole pass, for a field that asks more than its list has loaded. */
export const passDocumentOf = defineLoader<string, PassDocument>(async (ctx, ids) => {
  const passes = await passDocuments(ctx, 'a.id = any ($1)', [[...ids]]);
  return new Map(passes.map((pass) => [pass.id, pass]));
});

/** A pass behind a row of a mixed list. */
export const passRowOf = defineLoader<string, PassRow>(async (ctx, ids) => {
  const passes = await passRows(ctx, 'a.id = any ($1)', [[...ids]]);
  return new Map(passes.map((pass) => [pass.id, pass]));
});

/** Puts each agency the statement has read where it is named, so that no field asks for it again. */
function withAgencies<Pass extends PassRow>(pass: Pass): Pass {
  const byId = new Map(pass.agencies.map((agency) => [agency.id, agency]));
  const named = Object.entries(pass).flatMap(([key, rows]) =>
    key === 'team' || key === 'answers' || key === 'facts'
      ? [
          [
            key,
            (rows as { agencyId: string }[]).map((row) => ({
              ...row,
              agency: byId.get(row.agencyId),
            })),
          ],
        ]
      : [],
  );
  return { ...pass, ...Object.fromEntries(named), owner: byId.get(pass.agencyId) };
}
