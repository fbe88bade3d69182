import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { OpenItem } from '@stad/town-page/api/page/open-items.js';
import { EASY_SWEDISH } from '../rules/shelf-codes.js';

/** More is a list that nobody reads there; the page takes fewer. */
const MOST = 50;

/** Links lead away from a page that one may have to leave at once: files alone. */
const OPEN = `
  select i.title, i.language, v.file_size as bytes, v.id as "versionId"
  from shelf_item i join shelf_version v on v.item_id = i.id and v.number = i.latest
  where i.state = 'PUBLISHED' and i.classification = 'P0' and i.site_ids @> array[$1::uuid]
    and v.file_size is not null
  order by i.kind, lower(i.title), i.language, i.id limit ${MOST}`;

interface OpenRow {
  readonly title: string;
  readonly language: string;
  readonly bytes: number;
  readonly versionId: string;
}

/** Below `/oppen`, as the page is: nothing there is logged or counted (decision 46). */
export const OPEN_FILES = 'oppen/filer/blad';

/** Where anybody fetches the file of a version, as long as it is open. */
export const openPathOf = (versionId: string): string => `/${OPEN_FILES}/${versionId}.pdf`;

/**
 * What a town shows to anybody on its open page: P0, published, not withdrawn; the newest version of each. It says
 * the same to whoever asks, signed in or not.
 */
export async function openItemsOf(ctx: RequestContext, siteId: string): Promise<OpenItem[]> {
  const rows = await ctx.db.prepared<OpenRow>(OPEN, [siteId]);
  return rows.map(({ title, language, bytes, versionId }) => {
    const isEasy = language === EASY_SWEDISH;
    return {
      title,
      bytes,
      isEasy,
      language: isEasy ? 'sv' : language,
      href: openPathOf(versionId),
    };
  });
}
