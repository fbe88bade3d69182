import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Conditions } from '@stad/platform/api/db/conditions.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { checkShelfList, type ShelfListInput, type ShelfSort } from '../rules/shelf-list.js';
import type { ShelfItemEntity } from './shelf-item.entities.js';

const COLUMNS = {
  ...{ id: 'id', agencyId: 'agency_id', siteIds: 'site_ids', title: 'title', kind: 'kind' },
  ...{ actorKind: 'actor_kind', language: 'language', classification: 'classification' },
  ...{ licence: 'licence', responsible: 'responsible', state: 'state', latest: 'latest' },
  ...{ reviewOn: 'review_on', reviewedOn: 'reviewed_on', reviewedFunction: 'reviewed_function' },
  ...{ openedOn: 'opened_on', openedReason: 'opened_reason', openedFunction: 'opened_function' },
  ...{ withdrawnOn: 'withdrawn_on', withdrawnReason: 'withdrawn_reason' },
  ...{ withdrawnFunction: 'withdrawn_function', version: 'version' },
};
const ROW = Object.entries(COLUMNS).map(([key, column]) => `p.${column} as "${key}"`);

const PLACES = {
  ...{ TITLE: 'lower(title)', KIND: 'kind', LANGUAGE: 'language', REVIEW_ON: 'review_on::text' },
};

const OWN = 'agency_id = (select app.agency_id())';
const VIEWS = {
  DRAFT: `${OWN} and state = 'DRAFT'`,
  DUE: `${OWN} and state = 'PUBLISHED'`,
  WITHDRAWN: `${OWN} and state = 'WITHDRAWN'`,
};
const USUAL = `state <> 'WITHDRAWN'`;

/**
 * A page of the shelf of a town, and how many there are as far as anybody counts: one statement. What was withdrawn
 * is asked for by its view. Equal ones follow by id, so that the order is a total one.
 */
export async function shelfPage(
  ctx: RequestContext,
  input: ShelfListInput & { readonly siteId: string; readonly search?: string | null },
) {
  const { first, after, view, ...asked } = orThrow(checkShelfList(input));
  const sort = (asked.sort ?? 'TITLE') as ShelfSort;
  const place = PLACES[sort.replace('_DESC', '') as keyof typeof PLACES];
  const [order, beyond] = sort.endsWith('_DESC') ? ['desc', '<'] : ['asc', '>'];
  const search = input.search?.trim() || null;
  const matching = new Conditions(view ? VIEWS[view as keyof typeof VIEWS] : USUAL)
    .on(input.siteId, (id) => `site_ids @> array[${id}::uuid]`)
    .on(asked.kind, (code) => `kind = ${code}`)
    .on(asked.language, (code) => `language = ${code}`)
    .on(asked.actorKind, (code) => `actor_kind = ${code}`)
    .on(asked.informationClass, (code) => `classification = ${code}`)
    .on(view === 'DUE' ? localDate(ctx.now) : null, (day) => `review_on <= ${day}::date`)
    .on(search, (text) => `position(lower(${text}) in lower(title)) > 0`);
  const where = matching.sql;
  const goesOn = after
    ? `where (place, id) ${beyond} (select place, id from found where id = ${matching.parameter(after)}::uuid)`
    : '';
  // The row beyond the page tells whether the list goes on.
  const limit = matching.parameter(first + 1);
  const [answer] = await ctx.db.prepared<{ total: number; rows: ShelfItemEntity[] }>(
    `with found as (select *, ${place} as place from shelf_item where ${where})
     select
       (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
       coalesce((
         select json_agg(r order by r.place ${order}, r.id ${order})
         from (
           select ${ROW.join(', ')}, p.place from found p ${goesOn}
           order by place ${order}, id ${order} limit ${limit}) r), '[]') as rows`,
    matching.values,
  );
  const rows = (answer?.rows ?? []).slice(0, first);
  const isMore = (answer?.rows.length ?? 0) > first;
  return {
    rows,
    total: answer?.total ?? 0,
    endCursor: isMore ? (rows.at(-1)?.id ?? null) : null,
  };
}
