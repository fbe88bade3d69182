import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Conditions } from '@stad/platform/api/db/conditions.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { checkPage, type PageInput, pageOf, readFor } from '../rules/paging.js';
import type { Activity, ActivityPage } from './activity.types.js';
import { activityKinds, isMine } from './activity-types.js';
import { goesOnAfter } from './goes-on-after.sql.js';
import { totalSql } from './total.sql.js';

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
    const matching = matchingOf(filter);
    const text = listSql(matching, { first, after, descending: sort === 'STARTS_AT_DESC' });
    const [answer] = await ctx.db.prepared<{ rows: Row[] | null; total: number }>(
      text,
      matching.values,
    );
    const rows = (answer?.rows ?? []).map((row) => ({
      ...row,
      startsAt: new Date(row.startsAt),
      endsAt: new Date(row.endsAt),
    }));
    return { ...pageOf(rows, first), total: answer?.total ?? 0 };
  }
}

function matchingOf(filter: ActivityFilter): Conditions {
  return new Conditions(...(filter.mine ? [`(${isMine()})`] : []))
    .on(filter.programmeId, (id) => `a.programme_id = ${id}`)
    .on(filter.siteId, (id) => `a.site_id = ${id}`)
    .on(filter.from, (at) => goesOnAfter(at))
    .on(filter.to, (at) => `a.starts_at < ${at}`)
    .on(filter.kind, (kind) => `a.kind = ${kind}`)
    .on(activityKinds(), (kinds) => `a.kind = any (${kinds})`)
    .on(filter.phase, (phase) => `a.phase = ${phase}`)
    .on(
      filter.areaId,
      (id) =>
        `(select r.name from area r where r.id = ${id}) = any (string_to_array(a.place_label, ', '))`,
    )
    .on(filter.agencyId, (id) => `a.agency_id = ${id}`);
}

/** Adds the parameters of the page to those of `matching`. */
function listSql(
  matching: Conditions,
  page: { first: number; after: { startsAt: Date; id: string } | null; descending: boolean },
): string {
  const [order, beyond] = page.descending ? ['desc', '<'] : ['asc', '>'];
  const { sql } = matching;
  const { after } = page;
  const later = after
    ? `and (a.starts_at, a.id) ${beyond} (${matching.parameter(after.startsAt)}::timestamptz, ${matching.parameter(after.id)}::uuid)`
    : '';
  const read = matching.parameter(readFor(page.first));
  return `
    with page as (
      select a.* from activity a
      where ${sql} ${later}
      order by a.starts_at ${order}, a.id ${order} limit ${read}
    )
    select
      (select json_agg(json_build_object(
          'id', p.id, 'kind', p.kind, 'number', p.number, 'title', p.title, 'phase', p.phase,
          'startsAt', p.starts_at, 'endsAt', p.ends_at, 'placeLabel', p.place_label,
          'aimTag', p.aim_tag, 'goalId', p.goal_id,
          'classification', p.classification, 'lifecycle', p.lifecycle, 'siteId', p.site_id,
          'programmeId', p.programme_id, 'version', p.version, 'agencyId', p.agency_id,
          'owner', json_build_object('id', o.id, 'key', o.key, 'name', o.name,
            'shortName', o.short_name, 'kind', o.kind, 'isPublicAuthority', o.is_public_authority))
          order by p.starts_at ${order}, p.id ${order})
        from page p join agency o on o.id = p.agency_id) as rows,
      ${totalSql(`select from activity a where ${sql}`, after ? null : read)} as total`;
}
