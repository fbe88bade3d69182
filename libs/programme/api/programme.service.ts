import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { inListOrder } from '../rules/place-choice.js';
import { mayWrite, type ProgrammeState, type WrittenThing } from '../rules/programme-state.js';
import type { Tier } from '../rules/tier.js';
import {
  AreaEntity,
  ProgrammeEntity,
  ProgrammeSiteEntity,
  SiteAgencyEntity,
  SiteEntity,
} from './programme.entities.js';
import type { Place } from './programme.types.js';

@Injectable()
export class ProgrammeService {
  /** Every site · programme the acting agency has a ring in, the running ones first. */
  async places(ctx: RequestContext): Promise<Place[]> {
    const { agencyId } = ctx.person;
    const [programmes, sites, links, rings] = await Promise.all([
      ctx.db.find(ProgrammeEntity),
      ctx.db.find(SiteEntity),
      ctx.db.find(ProgrammeSiteEntity),
      ctx.db.find(SiteAgencyEntity, { where: { agencyId } }),
    ]);
    const found = links.flatMap((link) => {
      const programme = programmes.find((each) => each.id === link.programmeId);
      const site = sites.find((each) => each.id === link.siteId);
      const ring = rings.find((each) => each.siteId === link.siteId);
      if (!programme || !site || !ring) return [];
      const isLed = programme.leadAgencyId === agencyId;
      return [{ programme, site, tier: ring.tier, isLed }];
    });
    const order = inListOrder(
      found.map((place) => ({
        siteId: place.site.id,
        siteSlug: place.site.key,
        siteName: place.site.name,
        programmeId: place.programme.id,
        programmeSlug: place.programme.key,
        programmeState: place.programme.state as ProgrammeState,
        startsOn: place.programme.startsOn,
        tier: place.tier as Tier,
      })),
    );
    return order.map(
      (line) =>
        found.find(
          (place) => place.site.id === line.siteId && place.programme.id === line.programmeId,
        ) as Place,
    );
  }

  /** The programmes the acting agency takes part in. */
  all(ctx: RequestContext): Promise<ProgrammeEntity[]> {
    return ctx.db.find(ProgrammeEntity);
  }

  /** The areas of a site, in the order of their names. */
  areas(ctx: RequestContext, siteId: string): Promise<AreaEntity[]> {
    return ctx.db.find(AreaEntity, { where: { siteId }, order: { name: 'ASC' } });
  }

  /** A programme that may be written to now, else `PROGRAMME_READ_ONLY` (INV-22). */
  async writable(
    ctx: RequestContext,
    programmeId: string,
    thing: WrittenThing = 'RECORD',
  ): Promise<ProgrammeEntity> {
    const programme = await ctx.db.get(ProgrammeEntity, { id: programmeId });
    orThrow(mayWrite(programme.state as ProgrammeState, thing));
    return programme;
  }
}
