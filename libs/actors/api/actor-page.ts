import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { type ActorPageInput, checkActorPage } from '../rules/actor-list.js';
import type { ActorEntity } from './actor.entities.js';

const FILE = {
  ...{ orgNumber: 'org_number', state: 'state', stateOn: 'state_on', responsible: 'responsible' },
  ...{ lastContactOn: 'last_contact_on', nextStep: 'next_step', nextStepOn: 'next_step_on' },
  ...{ closedFrom: 'closed_from', closedTo: 'closed_to', influence: 'influence' },
  ...{ interest: 'interest', placedOn: 'placed_on', version: 'version' },
};
const file = Object.entries(FILE).map(([key, column]) => `'${key}', f.${column}`);

/**
 * One statement: the page by name, and how many there are as far as anybody counts. A state is found where
 * its row is seen, by the core group; so is what the list shows of it.
 */
const PAGE = `
  with found as (
    select * from actor a
    where site_id = $1 and merged_into_id is null and ($2::text is null or kind = $2 or exists (
        select from actor x where x.merged_into_id = a.id and x.card_follows and x.kind = $2)) and ($3::text is null or ring = $3)
      and ($4::text is null or exists (
        select from actor_file f where f.actor_id = a.id and f.state = $4)))
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    coalesce((
      select json_agg(json_build_object('id', p.id, 'agencyId', p.agency_id, 'siteId', p.site_id,
        'cardAgencyId', p.card_agency_id, 'name', p.name, 'kind', p.kind, 'sector', p.sector,
        'ring', p.ring, 'tasks', p.tasks, 'meets', p.meets, 'inNetwork', p.in_network,
        'mergedIntoId', p.merged_into_id, 'version', p.version,
        'file', (select json_build_object(${file.join(', ')}) from actor_file f where f.actor_id = p.id))
        order by p.name, p.id)
      from (
        select * from found
        where $5::uuid is null or (name, id) > (select name, id from actor where id = $5)
        order by name, id limit $6) p), '[]') as rows`;

/** A page of the actors of a town that one may see. */
export async function actorPage(
  ctx: RequestContext,
  input: ActorPageInput & { readonly siteId: string },
) {
  const { first, after, state, kind, ring } = orThrow(checkActorPage(input));
  // The row beyond the page tells whether the list goes on.
  const [answer] = await ctx.db.sql<{ total: number; rows: ActorEntity[] }>(PAGE, [
    ...[input.siteId, kind, ring, state, after, first + 1],
  ]);
  const rows = (answer?.rows ?? []).slice(0, first);
  const goesOn = (answer?.rows.length ?? 0) > first;
  return {
    rows,
    total: answer?.total ?? 0,
    endCursor: goesOn ? (rows.at(-1)?.id ?? null) : null,
  };
}
