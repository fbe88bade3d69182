import { Injectable } from '@nestjs/common';
import { holdsAny } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { LOG_READERS } from './audit.policy.js';
import type { GuardLog, GuardLogInput, OverrideCount } from './guard-log.types.js';

interface Row {
  readonly stopped: number;
  readonly asked: number;
  readonly let_through: OverrideCount[] | null;
}

/**
 * Counts what `acceptTexts` wrote (INV-01): the basis of an event holds the rules that found
 * something and, last, the reason that was given. Nothing of a text is anywhere in the log.
 */
const COUNTS = (audience: string) => `
  with guarded as (
    select e.action, string_to_array(e.legal_basis, ' ') as codes from audit.event e
    where ${audience} and e.action in ('TEXT_BLOCK', 'TEXT_WARN', 'TEXT_OVERRIDDEN')
      and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)),
  counted as (
    select found.rule, codes[cardinality(codes)] as reason, count(*)::int as count
    from guarded, unnest(codes[:cardinality(codes) - 1]) as found (rule)
    where action = 'TEXT_OVERRIDDEN' group by 1, 2)
  select
    (select count(*)::int from guarded where action = 'TEXT_BLOCK') as stopped,
    (select count(*)::int from guarded where action = 'TEXT_WARN') as asked,
    (select json_agg(c order by c.count desc, c.rule, c.reason) from counted c) as let_through`;

/** How often the guard spoke and was answered, in one's own agency. */
@Injectable()
export class GuardLogService {
  /** The agency's numbers for those who control its log, one's own for everybody else. */
  async read(ctx: RequestContext, { from, to }: GuardLogInput): Promise<GuardLog> {
    const { agencyId, membershipId, roles } = ctx.person;
    const readsAgency = holdsAny(roles, LOG_READERS);
    const [row] = await ctx.db.sql<Row>(
      COUNTS(readsAgency ? 'e.agency_id = $1' : 'e.membership_id = $1'),
      [readsAgency ? agencyId : membershipId, from ?? null, to ?? null],
    );
    const letThrough = row?.let_through ?? [];
    // Reading the log is an event of its own (INV-19).
    ctx.note({ action: 'LIST', objectType: 'audit_event', rowCount: letThrough.length });
    return { stopped: row?.stopped ?? 0, asked: row?.asked ?? 0, letThrough };
  }
}
