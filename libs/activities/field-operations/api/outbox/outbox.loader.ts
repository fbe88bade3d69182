import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { jsonRows } from '../pass/json.sql.js';
import { withDates } from '../pass/with-dates.js';

/** What the counting agency knows of the outboxes of a pass. */
export interface OutboxRow {
  readonly key: { readonly keyId: string; readonly publicKey: string } | null;
  readonly untimed: number;
  readonly late: readonly {
    readonly id: string;
    readonly counter: string;
    readonly n: number;
    readonly arrivedAt: Date;
  }[];
}

const MINE = 'agency_id = (select app.agency_id())';

/** No more than is counted has no certain time: what was taken back may have had one. */
const UNTIMED = `(select coalesce(sum(u.n), 0)::int from (
    select greatest(least(sum(f.untimed), sum(f.n)), 0) as n from field_count f
    where f.activity_id = a.id and f.${MINE} group by f.counter) u)`;

const OUTBOXES = `select a.id,
    (select json_build_object('keyId', k.id, 'publicKey', k.public_key)
      from field_pass_key k where k.activity_id = a.id and k.${MINE}) as key,
    ${UNTIMED} as untimed,
    ${jsonRows(
      `json_build_object('id', l.id, 'counter', l.counter, 'n', l.n, 'arrivedAt', l.arrived_at)`,
      `field_late_count l where l.activity_id = a.id and l.${MINE} and l.settled_at is null`,
      'l.arrived_at, l.counter, l.id',
    )} as late
  from unnest($1::uuid[]) a (id)`;

/** By pass; of a pass that another agency counts there is nothing to see. */
export const outboxOf = defineLoader<string, OutboxRow>(async (ctx, ids) => {
  const rows = await ctx.db.prepared<OutboxRow & { readonly id: string }>(OUTBOXES, [[...ids]]);
  return new Map(rows.map((row) => [row.id, withDates(row)]));
});
