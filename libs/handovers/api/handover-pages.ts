import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED, type ListPageInput } from '@stad/platform/rules/list-page.js';
import { orThrow } from '@stad/platform/rules/result.js';
import {
  checkHandoverPage,
  checkMonthPage,
  type HandoverPageInput,
} from '../rules/handover-list.js';
import type { HandoverEntity, HandoverMonthEntity } from './handover.entities.js';

const OF_BOTH = { id: 'id', agencyId: 'agency_id', siteId: 'site_id', programmeId: 'programme_id' };
const COLUMNS = {
  ...OF_BOTH,
  ...{ isSender: 'is_sender', otherAgencyId: 'other_agency_id', otherFunction: 'other_function' },
  ...{ municipality: 'municipality', boardFunction: 'board_function' },
  ...{ assessedBy: 'assessed_by', category: 'category', band: 'band', channel: 'channel' },
  ...{ hasConsent: 'has_consent', state: 'state', observedAt: 'observed_at', minutes: 'minutes' },
  ...{
    contactAt: 'contact_at',
    closedOn: 'closed_on',
    observedOn: 'observed_on',
    partOfDay: 'part_of_day',
  },
  ...{ confirmedBy: 'confirmed_by', confirmingFunction: 'confirming_function' },
  isContested: 'is_contested',
};
const MONTH_COLUMNS = { ...OF_BOTH, category: 'category', month: 'month', minutes: 'minutes' };
/** The last day of its link, where there is one that the viewer sees. */
const LINK = `'linkUntil', (select l.closes_on from handover_link l where l.handover_id = p.id)`;
const objectOf = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns).flatMap(([key, column]) => [`'${key}'`, `p.${column}`]);

/** One statement: what waits first, then the latest day; of one day in no order that tells of a night. */
export const HANDOVER_PAGE = `
  with found as (
    select *, (closed_on is not null) as is_closed, date '2100-01-01' - observed_on as place
    from handover where site_id = $1 and ($2::text is null or state = $2))
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    coalesce((
      select json_agg(json_build_object(${objectOf(COLUMNS).join(', ')}, ${LINK}) order by p.is_closed, p.place, p.id)
      from (
        select * from found
        where $3::uuid is null or (is_closed, place, id) > (select is_closed, place, id from found where id = $3)
        order by is_closed, place, id limit $4) p), '[]') as rows`;

/** The latest month first; of one month in the order of random ids. */
const MONTHS = `
  with found as (select *, date '2100-01-01' - month as place from handover_month where site_id = $1)
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    coalesce((
      select json_agg(json_build_object(${objectOf(MONTH_COLUMNS).join(', ')}) order by p.place, p.id)
      from (
        select * from found
        where $2::uuid is null or (place, id) > (select place, id from found where id = $2)
        order by place, id limit $3) p), '[]') as rows`;

interface Answer<Row> {
  readonly total: number;
  readonly rows: Row[];
}

/** The row beyond the page tells whether the list goes on. */
function pageOf<Row extends { readonly id: string }>(
  answer: Answer<Row> | undefined,
  first: number,
) {
  const rows = (answer?.rows ?? []).slice(0, first);
  const goesOn = (answer?.rows.length ?? 0) > first;
  return { rows, total: answer?.total ?? 0, endCursor: goesOn ? (rows.at(-1)?.id ?? null) : null };
}

type OfTown<Input> = Input & { readonly siteId: string };

/** A page of those with a date, of which the own organisation is an end. */
export async function handoverPage(ctx: RequestContext, input: OfTown<HandoverPageInput>) {
  const { first, after, state } = orThrow(checkHandoverPage(input));
  const values = [input.siteId, state, after, first + 1];
  const [answer] = await ctx.db.sql<Answer<HandoverEntity>>(HANDOVER_PAGE, values);
  return pageOf(answer, first);
}

/** A page of what is left of those that the own organisation handed over. */
export async function monthPage(ctx: RequestContext, input: OfTown<ListPageInput>) {
  const { first, after } = orThrow(checkMonthPage(input));
  const [answer] = await ctx.db.sql<Answer<HandoverMonthEntity>>(MONTHS, [
    ...[input.siteId, after, first + 1],
  ]);
  return pageOf(answer, first);
}
