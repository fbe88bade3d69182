import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type Group, toLookAt } from '../../rules/access-review/findings.js';
import { REVIEW_REACH_MONTHS } from '../../rules/access-review/review-due.js';
import {
  type Counts,
  STRATA,
  type Stratum,
  sampleSizes,
} from '../../rules/access-review/sample-sizes.js';
import { AccessReviewEntity } from './access-review.entity.js';
import { CONCERNED } from './access-review-functions.js';

/** The events of an agency's chain that a sample is drawn from, each with its stratum. */
const DRAWN_FROM = `
  select e.id, e.action as stratum from audit.event e
  where e.chain_id = $1 and e.sequence > $2 and e.sequence <= $3
    and e.membership_id is not null and e.action in (${STRATA.map((one) => `'${one}'`).join(', ')})`;

/**
 * Draws a review: everything since the last one, in a sample of each kind of access and with all that
 * the findings name. Whoever draws chooses neither time nor size. The order is that of the hash of the
 * seed and the event's id, so that the same seed gives the same sample again, by any program.
 *
 * @returns the review's id
 * @throws ProblemError `REVIEW_OPEN`: the last one is concluded first
 */
export async function drawAccessReview(ctx: RequestContext): Promise<string> {
  const { agencyId, membershipId } = ctx.person;
  const { isOpen, ...span } = await nextSpan(ctx);
  const { afterSequence, toSequence, seed } = span;
  ctx.refuseIf(isOpen ? [{ code: 'REVIEW_OPEN' }] : []);
  const counts = await counted(ctx, span);
  const sizes = sampleSizes(counts);
  const sample = await ctx.db.sql<{ id: string }>(
    `select id from (
       select id, stratum, row_number() over (
         partition by stratum order by sha256(convert_to($4 || id::text, 'UTF8'))) as place
       from (${DRAWN_FROM}) drawn) placed
     where place <= case stratum ${STRATA.map((one, at) => `when '${one}' then $${at + 5}::int`).join(' ')} end`,
    [agencyId, afterSequence, toSequence, seed, ...STRATA.map((stratum) => sizes[stratum])],
  );
  const groups = await ctx.db.sql<Group>(
    'select finding, event_id as "eventId", counted from app.log_findings($1, $2)',
    [afterSequence, toSequence],
  );
  const reviewId = await ctx.db.insert(AccessReviewEntity, {
    agencyId,
    state: 'OPEN',
    ...span,
    events: STRATA.reduce((sum, stratum) => sum + counts[stratum], 0),
    drawnBy: membershipId,
  });
  const items = toLookAt(
    sample.map(({ id }) => id),
    groups,
  );
  await ctx.db.sql(
    `insert into access_review_item (agency_id, review_id, event_id, reasons, counted, at, membership_id, job,
       acting_agency_id, action, object_type, row_count)
     select $1, $2, e.id, i.reasons, i.counted, e.at, ${CONCERNED}, e.job, e.agency_id, e.action, e.object_type, e.row_count
     from json_to_recordset($3) as i ("eventId" uuid, reasons text[], counted integer)
     join audit.event e on e.id = i."eventId"`,
    [agencyId, reviewId, JSON.stringify(items)],
  );
  // Reading the log is an event of its own (INV-19).
  ctx.note({ action: 'LIST', objectType: 'audit_event', rowCount: items.length });
  return reviewId;
}

interface ReviewSpan {
  readonly afterSequence: string;
  readonly toSequence: string;
  readonly since: Date;
  readonly until: Date;
  readonly seed: string;
}

/**
 * From where the last review ended, or the log began, to what is written now. An event has its place in
 * the chain from the moment it is seen, so that none falls between two reviews.
 */
async function nextSpan(ctx: RequestContext): Promise<ReviewSpan & { readonly isOpen: boolean }> {
  const [row] = await ctx.db.sql<ReviewSpan & { isOpen: boolean }>(
    `with last as (
       select r.to_sequence as sequence, r.until, r.state from access_review r
       where r.agency_id = $1 order by r.until desc, r.to_sequence desc limit 1),
     before as (
       select e.sequence, e.at from audit.event e
       where e.agency_id = $1 and e.chain_id = $1
         and e.at < statement_timestamp() - interval '${REVIEW_REACH_MONTHS} months'
       order by e.at desc, e.sequence desc limit 1),
     span as (
       select coalesce((select sequence from last), (select sequence from before), 0) as after_sequence,
         coalesce((select max(sequence) from audit.event where chain_id = $1), 0) as to_sequence)
     select after_sequence as "afterSequence", greatest(after_sequence, to_sequence) as "toSequence",
       coalesce((select until from last),
         (select min(e.at) from audit.event e where e.chain_id = $1 and e.sequence > after_sequence),
         statement_timestamp()) as since,
       statement_timestamp() as until,
       replace(gen_random_uuid()::text, '-', '') as seed,
       coalesce((select state = 'OPEN' from last), false) as "isOpen"
     from span`,
    [ctx.person.agencyId],
  );
  return row as ReviewSpan & { isOpen: boolean };
}

async function counted(
  ctx: RequestContext,
  { afterSequence, toSequence }: ReviewSpan,
): Promise<Counts> {
  const rows = await ctx.db.sql<{ stratum: Stratum; n: number }>(
    `select stratum, count(*)::int as n from (${DRAWN_FROM}) drawn group by stratum`,
    [ctx.person.agencyId, afterSequence, toSequence],
  );
  const of = (stratum: Stratum) => rows.find((row) => row.stratum === stratum)?.n ?? 0;
  return { READ: of('READ'), LIST: of('LIST'), EXPORT: of('EXPORT') };
}
