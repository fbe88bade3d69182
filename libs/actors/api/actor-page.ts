import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { type ActorPageInput, checkActorPage } from '../rules/actor-list.js';
import type { ActorEntity } from './actor.entities.js';

/** What a field asks of the row itself; what an actor does and meets is read with its card. */
const ROW = {
  ...{ id: 'id', agencyId: 'agency_id', siteId: 'site_id', cardAgencyId: 'card_agency_id' },
  ...{ name: 'name', kind: 'kind', sector: 'sector', ring: 'ring', inNetwork: 'in_network' },
  ...{ mergedIntoId: 'merged_into_id', version: 'version' },
};
const FILE = {
  ...{ orgNumber: 'org_number', state: 'state', stateOn: 'state_on', responsible: 'responsible' },
  ...{ lastContactOn: 'last_contact_on', nextStep: 'next_step', nextStepOn: 'next_step_on' },
  ...{ closedFrom: 'closed_from', closedTo: 'closed_to', influence: 'influence' },
  ...{ interest: 'interest', placedOn: 'placed_on', version: 'version' },
};
type Columns = Readonly<Record<string, string>>;

/**
 * Which columns an answer needs: those it tells, and the key. All of them as soon as it tells anything that is
 * worked out of an actor, or leads on from it.
 */
function columnsFor(asked: ReadonlySet<string>): { row: Columns; file: Columns | null } {
  const named = [...asked].flatMap((path) => /^rows\.(\w+)$/.exec(path)?.[1] ?? []);
  if (named.some((name) => !(name in ROW) && name !== 'file')) return { row: ROW, file: FILE };
  const told = (columns: Columns, inside: string) =>
    Object.fromEntries(Object.entries(columns).filter(([key]) => asked.has(`${inside}${key}`)));
  return {
    row: { id: 'id', ...told(ROW, 'rows.') },
    file: asked.has('rows.file') ? told(FILE, 'rows.file.') : null,
  };
}

const listed = (columns: Columns, table: string) =>
  Object.entries(columns)
    .map(([key, column]) => `${table}.${column} as "${key}"`)
    .join(', ');

const KIND = `(kind = $3 or exists (
      select from actor x where x.merged_into_id = a.id and x.card_follows and x.kind = $3))`;

/**
 * One statement: the page by name, and how many there are as far as anybody counts. A state is found where
 * its row is seen, by the core group; so is what the list shows of it. What nobody filters by is not asked, so
 * that the plan of what is asked all the time is kept.
 */
const page = (
  { row, file }: ReturnType<typeof columnsFor>,
  filters: readonly string[],
  isFirst: boolean,
) => `
  with found as (
    select * from actor a where ${['site_id = $1 and merged_into_id is null', ...filters].join(' and ')}),
  shown as (
    select * from found ${isFirst ? '' : 'where (name, id) > (select name, id from actor where id = $6)'}
    order by name, id limit $2)
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    coalesce((
      select json_agg(r order by p.name, p.id)
      from shown p
        ${file ? 'left join actor_file f on f.actor_id = p.id' : ''}
        cross join lateral (
          select ${listed(row, 'p')}
            ${file ? `, case when f.actor_id is not null then (select row_to_json(x) from (select ${listed(file, 'f')}) x) end as file` : ''}) r),
      '[]') as rows`;

/**
 * A page of the actors of a town that one may see.
 *
 * @param asked what the answer tells, below the page (`fieldsAsked`)
 */
export async function actorPage(
  ctx: RequestContext,
  input: ActorPageInput & { readonly siteId: string },
  asked: ReadonlySet<string>,
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
    page(columnsFor(asked), filters, after === null),
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
