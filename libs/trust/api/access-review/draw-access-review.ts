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

/**
 * What is being written at this moment has its time already and is not seen yet: it belongs to the next
 * review. As long as a statement may run.
 */
const STILL_WRITING_SECONDS = 5;

/** The events of an agency in a span that a sample is drawn from, each with its stratum. */
const DRAWN_FROM = `
  select e.id, case when e.agency_id = $1 then e.action else 'OTHERS' end as stratum
  from audit.event e
  where e.agency_id = $1 and e.membership_id is not null and e.action in ('READ', 'LIST', 'EXPORT')
    and e.at >= $2 and e.at < $3
  union all
  select e.id, 'OTHERS' from audit.event e
  where e.owner_agency_id = $1 and e.agency_id is distinct from $1 and e.membership_id is not null
    and e.at >= $2 and e.at < $3`;

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
  const { since, until, seed, isOpen } = await span(ctx);
  ctx.refuseIf(isOpen ? [{ code: 'REVIEW_OPEN' }] : []);
  const counts = await counted(ctx, since, until);
  const sizes = sampleSizes(counts);
  const sample = await ctx.db.sql<{ id: string }>(
    `select id from (
       select id, stratum, row_number() over (
         partition by stratum order by sha256(convert_to($4 || id::text, 'UTF8'))) as place
       from (${DRAWN_FROM}) drawn) placed
     where place <= case stratum ${STRATA.map((one, at) => `when '${one}' then $${at + 5}::int`).join(' ')} end`,
    [agencyId, since, until, seed, ...STRATA.map((stratum) => sizes[stratum])],
  );
  const groups = await ctx.db.sql<Group>(
    'select finding, event_id as "eventId", counted from app.log_findings($1, $2)',
    [since, until],
  );
  const reviewId = await ctx.db.insert(AccessReviewEntity, {
    agencyId,
    state: 'OPEN',
    since: new Date(since),
    until: new Date(until),
    seed,
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
     select $1, $2, e.id, i.reasons, i.counted, e.at, e.membership_id, e.job, e.agency_id, e.action, e.object_type, e.row_count
     from json_to_recordset($3) as i ("eventId" uuid, reasons text[], counted integer)
     join audit.event e on e.id = i."eventId"`,
    [agencyId, reviewId, JSON.stringify(items)],
  );
  // Reading the log is an event of its own (INV-19).
  ctx.note({ action: 'LIST', objectType: 'audit_event', rowCount: items.length });
  return reviewId;
}

interface ReviewSpan {
  readonly since: string;
  readonly until: string;
  readonly seed: string;
  readonly isOpen: boolean;
}

/** From the end of the last review, or where the log began, to now; by the clock that the log is written by. */
async function span(ctx: RequestContext): Promise<ReviewSpan> {
  const [row] = await ctx.db.sql<ReviewSpan>(
    `with now as (select statement_timestamp() - interval '${STILL_WRITING_SECONDS} seconds' as until)
     select until::text, replace(gen_random_uuid()::text, '-', '') as seed,
       exists (select from access_review r where r.agency_id = $1 and r.state = 'OPEN') as "isOpen",
       least(until, coalesce(
         (select max(r.until) from access_review r where r.agency_id = $1),
         greatest((select min(e.at) from audit.event e where e.agency_id = $1),
           until - interval '${REVIEW_REACH_MONTHS} months'), until))::text as since
     from now`,
    [ctx.person.agencyId],
  );
  return row as ReviewSpan;
}

async function counted(ctx: RequestContext, since: string, until: string): Promise<Counts> {
  const rows = await ctx.db.sql<{ stratum: Stratum; n: number }>(
    `select stratum, count(*)::int as n from (${DRAWN_FROM}) drawn group by stratum`,
    [ctx.person.agencyId, since, until],
  );
  const of = (stratum: Stratum) => rows.find((row) => row.stratum === stratum)?.n ?? 0;
  return { READ: of('READ'), LIST: of('LIST'), EXPORT: of('EXPORT'), OTHERS: of('OTHERS') };
}
