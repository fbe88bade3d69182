import type { LoggedEvent } from '@stad/audit/rules/canonical-event.js';
import type { ChainHead } from '@stad/audit/rules/verify-chain.js';
import type pg from 'pg';

/** One row of the log; an export has one a line. */
export type LogLine =
  | { readonly kind: 'event'; readonly event: LoggedEvent }
  | { readonly kind: 'head'; readonly head: ChainHead };

const BATCH = 5000;

// Times leave as UTC text with all six decimals: a driver's own date would lose three of them.
const EVENT = `
  select e.id, e.chain_id as "chainId", e.sequence::text as sequence,
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
    e.person_id as "personId", e.membership_id as "membershipId", e.job, e.agency_id as "agencyId",
    e.owner_agency_id as "ownerAgencyId", e.action, e.object_type as "objectType",
    e.object_ids::text[] as "objectIds", e.fields, e.legal_basis as "legalBasis",
    e.row_count as "rowCount", e.request_id as "requestId",
    encode(e.commitment, 'hex') as commitment, encode(e.previous_hash, 'hex') as "previousHash",
    encode(e.hash, 'hex') as hash,
    case when p.event_id is not null
      then json_build_object('salt', encode(p.salt, 'hex'), 'content', p.content) end as payload
  from audit.event e left join audit.payload p on p.event_id = e.id`;

/**
 * The whole log as its owner sees it: events in the order of chain and place, then the heads.
 * Run it in one REPEATABLE READ transaction, else a chain that grows meanwhile looks broken.
 */
export async function* readDatabase(owner: pg.ClientBase): AsyncGenerator<LogLine> {
  let after: [chainId: string, sequence: string] = ['00000000-0000-0000-0000-000000000000', '0'];
  for (;;) {
    const { rows } = await owner.query<LoggedEvent>(
      `${EVENT} where e.sequence is not null and (e.chain_id, e.sequence) > ($1, $2)
       order by e.chain_id, e.sequence limit ${BATCH}`,
      after,
    );
    for (const event of rows) yield { kind: 'event', event };
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = [last.chainId, last.sequence as string];
  }
  const unlinked = await owner.query<LoggedEvent>(`${EVENT} where e.sequence is null limit 100`);
  for (const event of unlinked.rows) yield { kind: 'event', event };
  const heads = await owner.query<ChainHead>(
    `select c.id as "chainId", coalesce(a.key, 'portal') as name, c.head_sequence::text as sequence,
       encode(c.head_hash, 'hex') as hash
     from audit.chain c left join public.agency a on a.id = c.id order by name, c.id`,
  );
  for (const head of heads.rows) yield { kind: 'head', head };
}
