import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import type { RecordChange } from './record-change.js';
import { WatchedRecords } from './watched-records.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who last changed an open record besides oneself, and when: asked again and again by its page. */
@Injectable()
export class RecordChangesService {
  constructor(private readonly watched: WatchedRecords) {}

  /** One statement. Null when nobody has; `NOT_AVAILABLE` for a record that one does not see. */
  async last(ctx: RequestContext, kind: string, id: string): Promise<RecordChange | null> {
    const rows = this.watched.rowsOf(kind);
    if (!rows || !UUID.test(id)) {
      ctx.refuseIf([NOT_AVAILABLE]);
      return null;
    }
    const [row] = await ctx.db.sql<{ seen: boolean; at: Date | null } & Omit<RecordChange, 'at'>>(
      `with seen as (select array_agg(kind) as kinds, array_agg(id) as ids from (${rows}) r)
       select seen.ids is not null as seen, c.at, c.function_title as "functionTitle",
         c.agency_short_name as "agencyShortName",
         coalesce(audit.text_was_hidden(seen.kinds, seen.ids, c.at), false) as "hidText"
       from seen left join lateral audit.last_change(seen.kinds, seen.ids) c on true`,
      [id],
    );
    if (!row?.seen) ctx.refuseIf([NOT_AVAILABLE]);
    return row?.at ? { ...row, at: row.at } : null;
  }
}
