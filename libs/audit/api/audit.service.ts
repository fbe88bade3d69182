import { Injectable } from '@nestjs/common';
import { holdsAny } from '@stad/identity/rules/role.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { LOG_READERS } from './audit.policy.js';
import type { AuditEvent, AuditEventPage, AuditFilterInput } from './audit.types.js';

const PAGE = 50;
/** Counting stops here: it bounds the work, and nobody pages through more. */
const COUNTED = 1000;

/** The function behind a membership, as far as the log may tell it. */
export const functionInLog = defineLoader<string, string>(async (ctx, ids) => {
  const rows = await ctx.db.sql<{ membership_id: string; function_title: string }>(
    'select membership_id, function_title from audit.functions_of($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.membership_id, row.function_title]));
});

type Row = Omit<AuditEvent, 'at'> & { at: string };

/** The access log of one's own agency; for those who do not control it, one's own events. */
@Injectable()
export class AuditService {
  /** A page of 50 events, the latest first. Reading the log is an event of its own (INV-19). */
  async page(
    ctx: RequestContext,
    offset: number,
    filter: AuditFilterInput,
  ): Promise<AuditEventPage> {
    const { agencyId, membershipId, roles } = ctx.person;
    const readsAgency = holdsAny(roles, LOG_READERS);
    // Whom the rows belong to leads the query, so that an index finds them under the row policy.
    const sql = readsAgency
      ? pageSql('e.agency_id = $1', 'e.owner_agency_id = $1 and e.agency_id is distinct from $1')
      : pageSql('e.membership_id = $1');
    const [answer] = await ctx.db.sql<{ rows: Row[] | null; total: number }>(sql, [
      readsAgency ? agencyId : membershipId,
      filter.from ?? null,
      filter.to ?? null,
      filter.action ?? null,
      filter.objectType ?? null,
      filter.personMembershipId ?? null,
      Math.min(Math.max(offset, 0), COUNTED),
    ]);
    const rows = (answer?.rows ?? []).map((row) => ({ ...row, at: new Date(row.at) }));
    ctx.note({ action: 'LIST', objectType: 'audit_event', rowCount: rows.length });
    return { rows, total: answer?.total ?? 0 };
  }
}

function pageSql(...audiences: readonly string[]): string {
  const matching = `($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)
      and ($4::text is null or e.action = $4) and ($5::text is null or e.object_type = $5)
      and ($6::uuid is null or e.membership_id = $6)`;
  const latest = audiences.map(
    (audience) => `(select e.* from audit.event e where ${audience} and ${matching}
        order by e.at desc, e.position desc limit $7 + ${PAGE})`,
  );
  const counted = audiences.map(
    (audience) =>
      `(select 1 from audit.event e where ${audience} and ${matching} limit ${COUNTED})`,
  );
  return `
    with page as (
      select * from (${latest.join(' union all ')}) e
      order by e.at desc, e.position desc offset $7 limit ${PAGE})
    select
      (select json_agg(json_build_object(
          'id', p.id, 'at', p.at, 'action', p.action, 'objectType', p.object_type,
          'objectIds', p.object_ids, 'fields', p.fields, 'legalBasis', p.legal_basis,
          'rowCount', p.row_count, 'membershipId', p.membership_id, 'job', p.job,
          'agencyId', p.agency_id) order by p.at desc, p.position desc) from page p) as rows,
      (select count(*)::int from (select from (${counted.join(' union all ')}) c limit ${COUNTED}) d) as total`;
}
