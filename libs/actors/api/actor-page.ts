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

const KIND = `(kind = $3 or exists (
      select from actor x where x.merged_into_id = a.id and x.card_follows and x.kind = $3))`;

/**
 * One statement: the page by name, and how many there are as far as anybody counts. A state is found where
 * its row is seen, by the core group; so is what the list shows of it. What nobody filters by is not asked, so
 * that the plan of what is asked all the time is kept.
 */
const page = (filters: readonly string[], isFirst: boolean) => `
  with found as (
    select * from actor a where ${['site_id = $1 and merged_into_id is null', ...filters].join(' and ')})
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
        ${isFirst ? '' : 'where (name, id) > (select name, id from actor where id = $6)'}
        order by name, id limit $2) p), '[]') as rows`;

/** A page of the actors of a town that one may see. */
export async function actorPage(
  ctx: RequestContext,
  input: ActorPageInput & { readonly siteId: string },
) {
  const { first, after, state, kind, ring } = orThrow(checkActorPage(input));
  // The row beyond the page tells whether the list goes on.
  const filters = [
    kind === null ? '$3::text is null' : KIND,
    ring === null ? '$4::text is null' : 'ring = $4',
    state === null
      ? '$5::text is null'
      : 'exists (select from actor_file f where f.actor_id = a.id and f.state = $5)',
  ];
  const [answer] = await ctx.db.prepared<{ total: number; rows: ActorEntity[] }>(
    page(filters, after === null),
    [input.siteId, first + 1, kind, ring, state, ...(after === null ? [] : [after])],
  );
  const rows = (answer?.rows ?? []).slice(0, first);
  const goesOn = (answer?.rows.length ?? 0) > first;
  return {
    rows,
    total: answer?.total ?? 0,
    endCursor: goesOn ? (rows.at(-1)?.id ?? null) : null,
  };
}
