import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { SelectedSource, WaitingItem } from '@stad/platform/api/waiting/waiting.js';

/** What the selects of the domains know of the viewer; the Swedish day is that of the operation’s clock. */
const ME = `me as materialized (
    select $1::timestamptz as now, app.swedish_day($1::timestamptz) as today, app.agency_id() as agency_id, app.membership_id() as membership_id,
      (select function_title from membership where id = (select app.membership_id())) as function_title)`;

/** A row as its select says it. */
export interface SelectedRow {
  readonly kind: string;
  readonly id: string;
  readonly said: Omit<WaitingItem, 'kind' | 'id'>;
}

/**
 * The rows of many selects, read in one statement under the row policies of the viewer.
 *
 * @param more selects of the same three columns that no domain hands in
 */
export function selectedRows(
  ctx: RequestContext,
  sources: readonly SelectedSource[],
  more: readonly string[] = [],
): Promise<SelectedRow[]> {
  const all = [...sources.map(({ sql }) => sql), ...more].map((sql) => `(${sql})`);
  if (all.length === 0) return Promise.resolve([]);
  return ctx.db.sql<SelectedRow>(
    `with ${ME} select * from (${all.join(' union all ')}) w(kind, id, said)`,
    [ctx.now],
  );
}
