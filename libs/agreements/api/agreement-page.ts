import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { type AgreementPageInput, checkAgreementPage } from '../rules/agreement-list.js';
import type { AgreementEntity } from './agreement.entities.js';

const COLUMNS = {
  ...{ id: 'id', agencyId: 'agency_id', siteId: 'site_id', programmeId: 'programme_id' },
  ...{ kind: 'kind', title: 'title', purposes: 'purposes', extent: 'extent', state: 'state' },
  ...{ areaIds: 'area_ids', partyIds: 'party_ids', validFrom: 'valid_from', validTo: 'valid_to' },
  ...{ referenceTitle: 'reference_title', referenceOn: 'reference_on' },
  ...{ diaryNumber: 'diary_number', signedOn: 'signed_on', endedOn: 'ended_on' },
  ...{ endedReason: 'ended_reason', endedBy: 'ended_by', version: 'version' },
};
const OBJECT = Object.entries(COLUMNS).flatMap(([key, column]) => [`'${key}'`, `p.${column}`]);

/**
 * One statement: what is not signed yet first, then what ends soonest, last what is over, the latest first; and
 * how many there are as far as anybody counts. `$6` is the Swedish day.
 */
const PAGE = `
  with known as (
    select a.*, coalesce(ended_on, valid_to) as last_day, case
      when state <> 'SIGNED' then state
      when ended_on < $6::date then 'TERMINATED'
      when valid_to < $6::date then 'EXPIRED'
      when valid_from > $6::date then 'SIGNED' else 'IN_FORCE' end as today
    from agreement a
    where site_id = $1 and ($2::uuid is null or programme_id = $2 or programme_id is null)
  ), found as (
    select *, case today when 'REVIEW' then -2000000000 when 'DRAFT' then -1000000000
      when 'EXPIRED' then 1000000000 - (last_day - date '2000-01-01')
      when 'TERMINATED' then 1000000000 - (last_day - date '2000-01-01')
      else last_day - date '2000-01-01' end as place
    from known where $3::text is null or today = $3
  )
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    coalesce((
      select json_agg(json_build_object(${OBJECT.join(', ')}) order by p.place, p.id)
      from (
        select * from found
        where $4::uuid is null or (place, id) > (select place, id from found where id = $4)
        order by place, id limit $5) p), '[]') as rows`;

/** A page of the agreements of a town that the own agency is a party of. */
export async function agreementPage(
  ctx: RequestContext,
  input: AgreementPageInput & { readonly siteId: string; readonly programmeId?: string | null },
) {
  const { first, after, state } = orThrow(checkAgreementPage(input));
  // The row beyond the page tells whether the list goes on.
  const [answer] = await ctx.db.sql<{ total: number; rows: AgreementEntity[] }>(PAGE, [
    ...[input.siteId, input.programmeId ?? null, state, after, first + 1, localDate(ctx.now)],
  ]);
  const rows = (answer?.rows ?? []).slice(0, first);
  const goesOn = (answer?.rows.length ?? 0) > first;
  return {
    rows,
    total: answer?.total ?? 0,
    endCursor: goesOn ? (rows.at(-1)?.id ?? null) : null,
  };
}
