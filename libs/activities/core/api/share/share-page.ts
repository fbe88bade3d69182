import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import type { Lifecycle } from '../../rules/lifecycle.js';
import type { Phase } from '../../rules/phase.js';
import { endingProblems, type ShareToEnd } from '../../rules/share/end-share.js';
import { goesAlong } from '../activity-types.js';

/** A share with what of its record a list shows. */
export interface ShareRow {
  readonly id: string;
  readonly activityId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly startsAt: Date;
  readonly lifecycle: Lifecycle;
  readonly phase: Phase;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly sharedAt: Date;
  readonly sharedFunction: string | null;
  readonly endedAt: Date | null;
  readonly endedFunction: string | null;
  readonly endedReason: string | null;
  readonly goesAlong: boolean;
}

/** Which of them. */
export interface SharesAsked {
  readonly siteId: string;
  readonly programmeId?: string | null;
  readonly state: string | null;
  readonly after: string | null;
  readonly first: number;
}

const titleOf = (id: string) => `(select m.function_title from membership m where m.id = s.${id})`;

/** Who goes along is looked for in the rows of the page, not in all that are counted. */
const page = () => `
  with found as (
    select s.*, a.kind as of_kind, a.number, a.title, a.starts_at, a.lifecycle, a.phase, r.short_name,
      -extract(epoch from a.starts_at) as place
    from activity_share s join activity a on a.id = s.activity_id join agency r on r.id = s.agency_id
    where s.owner_agency_id = (select app.agency_id()) and a.site_id = $1
      and ($2::uuid is null or a.programme_id = $2)
      and ($3::text is null or (s.revoked_at is not null) = ($3 = 'ENDED'))
  ), shown as (
    select * from found
    where $4::uuid is null or (place, activity_id, short_name, share_key) >
      (select place, activity_id, short_name, share_key from found where share_key = $4)
    order by place, activity_id, short_name, share_key limit $5
  )
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    coalesce((select json_agg(json_build_object(
      'id', s.share_key, 'activityId', s.activity_id, 'kind', s.of_kind, 'number', s.number, 'title', s.title,
      'startsAt', s.starts_at, 'lifecycle', s.lifecycle, 'phase', s.phase, 'agencyId', s.agency_id,
      'agencyName', s.short_name, 'sharedAt', s.shared_at, 'sharedFunction', ${titleOf('shared_by')},
      'endedAt', s.revoked_at, 'endedFunction', ${titleOf('revoked_by')}, 'endedReason', s.revoked_reason,
      'goesAlong', (select ${goesAlong()} from activity a where a.id = s.activity_id)
    ) order by s.place, s.activity_id, s.short_name, s.share_key) from shown s), '[]') as rows`;

/** In one statement, under the row security of the owner. */
export async function sharePage(ctx: RequestContext, asked: SharesAsked) {
  const { siteId, programmeId = null, state, after, first } = asked;
  // The row beyond the page tells whether the list goes on.
  const [answer] = await ctx.db.sql<{ total: number; rows: Told[] }>(page(), [
    ...[siteId, programmeId, state, after, first + 1],
  ]);
  const rows = (answer?.rows ?? []).slice(0, first).map(rowOf);
  const goesOn = (answer?.rows.length ?? 0) > first;
  return {
    rows,
    total: answer?.total ?? 0,
    endCursor: goesOn ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** Why it cannot be ended now; null where it can, and where it has. */
export function staysBecause(row: ShareRow): string | null {
  if (row.endedAt) return null;
  const share: ShareToEnd = { ...row, isEnded: false };
  return endingProblems(share)[0]?.code ?? null;
}

/** As JSON tells it. */
type Told = Omit<ShareRow, 'startsAt' | 'sharedAt' | 'endedAt'> & {
  readonly startsAt: string;
  readonly sharedAt: string;
  readonly endedAt: string | null;
};

function rowOf(told: Told): ShareRow {
  return {
    ...told,
    startsAt: new Date(told.startsAt),
    sharedAt: new Date(told.sharedAt),
    endedAt: told.endedAt === null ? null : new Date(told.endedAt),
  };
}
