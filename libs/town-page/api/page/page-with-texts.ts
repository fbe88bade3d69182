import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { TownPageEntity, TownPageTextEntity } from '../town-page.entities.js';

interface WithTexts extends TownPageEntity {
  readonly texts: readonly TownPageTextEntity[];
}

/** The page of a town with what it says in further languages, by their codes, in one statement. */
export function pageWithTexts(ctx: RequestContext, siteId: string): Promise<WithTexts | null> {
  return ctx.db.select(TownPageEntity, 'p', (query) =>
    query
      .leftJoinAndMapMany('p.texts', TownPageTextEntity, 't', 't.townPageId = p.id')
      .where('p.siteId = :siteId', { siteId })
      .orderBy('t.language')
      .getOne(),
  ) as Promise<WithTexts | null>;
}
