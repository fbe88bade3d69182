import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { checkPage, cursorOf, type PageInput } from '../rules/paging.js';
import type { Activity, ActivityPage } from './activity.types.js';
import { activityKinds, isMine } from './activity-types.js';

/** Which activities a list asks for; dates are instants, `to` excluded. */
export interface ActivityFilter {
  readonly siteId?: string | null;
  readonly programmeId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly kind?: string | null;
  readonly phase?: string | null;
  readonly areaId?: string | null;
  /** Whose plan it is. */
  readonly agencyId?: string | null;
  /** What the acting person planned or goes along on. */
  readonly mine?: boolean | null;
}

type Row = Omit<Activity, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string };

/**
 * The list behind planning, the front page and every table of activities: one statement returns
 * the page with its owners and the count, so that it costs the same for one row as for a hundred.
 */
@Injectable()
export class ActivityListService {
  async page(ctx: RequestContext, filter: ActivityFilter, page: PageInput): Promise<ActivityPage> {
    const { first, after, sort } = orThrow(checkPage(page));
    const descending = sort === 'STARTS_AT_DESC';
    const [answer] = await ctx.db.sql<{ rows: Row[] | null; total: number }>(listSql(descending), [
      filter.programmeId ?? null,
      filter.siteId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.kind ?? null,
      after?.startsAt ?? null,
      after?.id ?? null,
      first,
      activityKinds(),
      filter.phase ?? null,
      filter.areaId ?? null,
      filter.agencyId ?? null,
      filter.mine ?? false,
    ]);
    const rows = (answer?.rows ?? []).map((row) => ({
      ...row,
      startsAt: new Date(row.startsAt),
      endsAt: new Date(row.endsAt),
    }));
    const last = rows.length === first ? rows.at(-1) : undefined;
    return { rows, total: answer?.total ?? 0, endCursor: last ? cursorOf(last) : null };
  }
}

/** Counting stops at a thousand: "more than 1 000" is all a reader needs, and it bounds the work. */
const COUNTED = 1000;

function listSql(descending: boolean): string {
  const [order, beyond] = descending ? ['desc', '<'] : ['asc', '>'];
  const matching = `($1::uuid is null or a.programme_id = $1) and ($2::uuid is null or a.site_id = $2)
      and ($3::timestamptz is null or a.ends_at > $3) and ($4::timestamptz is null or a.starts_at < $4)
      and ($5::text is null or a.kind = $5) and a.kind = any ($9)
      and ($10::text is null or a.phase = $10)
      and ($11::uuid is null or (select r.name from area r where r.id = $11) = any (string_to_array(a.place_label, ', ')))
      and ($12::uuid is null or a.agency_id = $12)
      and (not $13::boolean or ${isMine()})`;
  return `
    with page as (
      select a.* from activity a
      where ${matching}
        and ($6::timestamptz is null or (a.starts_at, a.id) ${beyond} ($6, $7::uuid))
      order by a.starts_at ${order}, a.id ${order} limit $8
    )
    select
      (select json_agg(json_build_object(
          'id', p.id, 'kind', p.kind, 'number', p.number, 'title', p.title, 'phase', p.phase,
          'startsAt', p.starts_at, 'endsAt', p.ends_at, 'placeLabel', p.place_label,
          'classification', p.classification, 'lifecycle', p.lifecycle, 'siteId', p.site_id,
          'programmeId', p.programme_id, 'version', p.version, 'agencyId', p.agency_id,
          'owner', json_build_object('id', o.id, 'key', o.key, 'name', o.name,
            'shortName', o.short_name, 'kind', o.kind, 'isPublicAuthority', o.is_public_authority))
          order by p.starts_at ${order}, p.id ${order})
        from page p join agency o on o.id = p.agency_id) as rows,
      (select count(*)::int from (select from activity a where ${matching} limit ${COUNTED}) counted) as total`;
}
