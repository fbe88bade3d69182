import { defineLoader } from '@stad/platform/api/context/define-loader.js';

/**
 * Two rows that may tell of the same handover: each written by one of its two ends, of the same sort, of days beside
 * each other. Nobody but those two ends sees both.
 *
 * @param own the row of whoever looks, as the query names it
 */
export const isTwinOf = (
  own: string,
) => `t.site_id = ${own}.site_id and t.agency_id = ${own}.other_agency_id
  and t.other_agency_id = ${own}.agency_id and t.agency_id <> t.other_agency_id
  and t.is_sender <> ${own}.is_sender and t.category = ${own}.category and t.band = ${own}.band
  and abs(t.observed_on - ${own}.observed_on) <= 1
  and 'WRONG_RECEIVER' not in (t.state, ${own}.state)`;

/** By the id of a row of the own organisation: what the other end wrote of what may be the same; null if nothing. */
export const twinOf = defineLoader<string, string | null>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ id: string; twinId: string }>(
    `select distinct on (h.id) h.id, t.id as "twinId" from handover h join handover t on ${isTwinOf('h')}
     where h.id = any ($1) and h.agency_id = $2 order by h.id, t.state = 'REGISTERED' desc, t.id`,
    [[...ids], ctx.agencyId],
  );
  return new Map(ids.map((id) => [id, rows.find((row) => row.id === id)?.twinId ?? null]));
});
