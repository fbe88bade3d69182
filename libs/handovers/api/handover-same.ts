import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { In } from 'typeorm';
import { URGENT_CATEGORIES } from '../rules/handover-codes.js';
import { HandoverEntity } from './handover.entities.js';

const urgent = URGENT_CATEGORIES.map((category) => `'${category}'`).join(', ');

/**
 * Two rows that may tell of the same handover: each written by one of its two ends, of days beside each other, of
 * whatever sort and age. A row of a child or of shelter goes for one of the same sort alone, and one that counts for
 * one that counts: nothing that cannot wait, and no number, is lost with it. Nobody but those two ends sees both.
 *
 * @param own the row that goes, as the query names it; that of whoever looks
 */
export const mayBeSame = (
  own: string,
) => `t.site_id = ${own}.site_id and t.agency_id = ${own}.other_agency_id
  and t.other_agency_id = ${own}.agency_id and t.agency_id <> t.other_agency_id
  and t.is_sender <> ${own}.is_sender and abs(t.observed_on - ${own}.observed_on) <= 1
  and (t.category = ${own}.category or ${own}.category not in (${urgent}))
  and (t.is_counted or not ${own}.is_counted)
  and not t.is_contested and not ${own}.is_contested
  and 'WRONG_RECEIVER' not in (t.state, ${own}.state)`;

/** By the id of a row of the own organisation: what the other end wrote that may tell of the same, most alike first. */
export const sameAs = defineLoader<string, readonly HandoverEntity[]>(async (ctx, ids) => {
  const pairs = await ctx.db.sql<{ id: string; otherId: string }>(
    `select h.id, t.id as "otherId" from handover h join handover t on ${mayBeSame('h')}
     where h.id = any ($1) and h.agency_id = $2
     order by h.id, t.category = h.category desc, t.band = h.band desc, t.state = 'REGISTERED' desc, t.id`,
    [[...ids], ctx.agencyId],
  );
  if (pairs.length === 0) return new Map(ids.map((id) => [id, []]));
  const others = await ctx.db.find(HandoverEntity, {
    where: { id: In(pairs.map(({ otherId }) => otherId)) },
  });
  const byId = new Map(others.map((other) => [other.id, other]));
  return new Map(
    ids.map((id) => [
      id,
      pairs.filter((pair) => pair.id === id).flatMap(({ otherId }) => byId.get(otherId) ?? []),
    ]),
  );
});
