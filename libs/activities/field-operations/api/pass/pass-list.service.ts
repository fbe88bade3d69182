import { Injectable } from '@nestjs/common';
import { goesOnAfter } from '@stad/activities/core/api/goes-on-after.sql.js';
import { totalSql } from '@stad/activities/core/api/total.sql.js';
import { checkPage, type PageInput, pageOf, readFor } from '@stad/activities/core/rules/paging.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Conditions } from '@stad/platform/api/db/conditions.js';
import { orThrow } from '@stad/platform/rules/result.js';
import type { PassListRow } from './pass.document.js';
import { listRows, type PassListAnswer } from './pass.loader.js';
import { passListSql } from './pass-list.sql.js';

/** Which passes a list asks for; `to` is excluded. */
export interface PassFilter {
  readonly siteId?: string | null;
  readonly programmeId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly states?: readonly string[] | null;
  readonly type?: string | null;
}

export interface PassPage {
  readonly rows: readonly PassListRow[];
  readonly total: number;
  readonly endCursor: string | null;
}

function matchingOf(filter: PassFilter): Conditions {
  return new Conditions(`a.kind = 'FIELD_OPERATION'`)
    .on(filter.programmeId, (id) => `a.programme_id = ${id}`)
    .on(filter.siteId, (id) => `a.site_id = ${id}`)
    .on(filter.from, (at) => goesOnAfter(at))
    .on(filter.to, (at) => `a.starts_at < ${at}`)
    .on(filter.states, (states) => `o.state = any (${states})`)
    .on(filter.type, (type) => `o.type = ${type}`);
}

/** The list of passes: one statement whatever its length. */
@Injectable()
export class PassListService {
  async page(ctx: RequestContext, filter: PassFilter, input: PageInput): Promise<PassPage> {
    const { first, after, sort } = orThrow(checkPage(input));
    const [order, beyond] = sort === 'STARTS_AT_DESC' ? ['desc', '<'] : ['asc', '>'];
    const matching = matchingOf(filter);
    // Each activity of the kind has its plan, seen by whoever sees the activity: it is asked only when it decides.
    const plan =
      filter.states || filter.type ? 'join field_operation o on o.activity_id = a.id' : '';
    const all = `select from activity a ${plan} where ${matching.sql}`;
    if (after) {
      const at = matching.parameter(after.startsAt);
      matching.on(
        after.id,
        (id) => `(a.starts_at, a.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`,
      );
    }
    const size = matching.parameter(readFor(first));
    const text = passListSql(
      matching.sql,
      `order by a.starts_at ${order}, a.id ${order} limit ${size}`,
      `, ${totalSql(all, after ? null : size)} as total`,
    );
    const [answer] = await ctx.db.prepared<PassListAnswer & { total: number }>(
      text,
      matching.values,
    );
    const rows = answer ? listRows(answer) : [];
    return { ...pageOf(rows, first), total: answer?.total ?? 0 };
  }
}
