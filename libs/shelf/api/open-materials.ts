import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { OpenMaterial } from './shelf-item.types.js';

/** Rows on an open page: more is a list that nobody reads there. */
const MOST = 200;

const OPEN = `
  select i.id, i.title, i.kind, i.actor_kind as "actorKind", i.language, i.licence, v.number, v.url,
    v.file_size as size, v.id as "versionId"
  from shelf_item i join shelf_version v on v.item_id = i.id and v.number = i.latest
  where i.state = 'PUBLISHED' and i.classification = 'P0' and i.site_ids @> array[$1::uuid]
  order by i.kind, lower(i.title), i.language, i.id limit ${MOST}`;

/** Where anybody fetches the file of a version, as long as it is open. */
export const openPathOf = (versionId: string): string => `/files/shelf/open/${versionId}.pdf`;

/**
 * What a town shows to anybody: P0, published, not withdrawn; the newest version of each. It says the same to
 * whoever asks, signed in or not.
 */
export async function openItemsOf(ctx: RequestContext, siteId: string): Promise<OpenMaterial[]> {
  const rows = await ctx.db.prepared<Omit<OpenMaterial, 'path'> & { versionId: string }>(OPEN, [
    siteId,
  ]);
  return rows.map(({ versionId, ...row }) => ({
    ...row,
    path: row.size === null ? null : openPathOf(versionId),
  }));
}
