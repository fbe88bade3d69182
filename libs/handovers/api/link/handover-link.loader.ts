import { defineLoader } from '@stad/platform/api/context/define-loader.js';

/** By the id of an open one: the last day of its link; null where there is none, or it is not one’s own. */
export const linkUntil = defineLoader<string, string | null>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ id: string; closesOn: string }>(
    `select handover_id as id, closes_on::text as "closesOn" from handover_link where handover_id = any ($1)`,
    [[...ids]],
  );
  return new Map(ids.map((id) => [id, rows.find((row) => row.id === id)?.closesOn ?? null]));
});
