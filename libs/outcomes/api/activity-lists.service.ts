import { Injectable } from '@nestjs/common';
import { reachFunctions } from '@stad/activities/core/api/activity-types.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { SiteEntity } from '@stad/programme/api/programme.entities.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import { In } from 'typeorm';
import type { Figure } from '../rules/figure.js';
import type { FigureFrame } from './figures.service.js';
import { statistics } from './statistics.js';

/** Closed passes of one month, town and type. */
export interface PassLine {
  /** `2022-05` */
  readonly month: string;
  readonly site: string;
  readonly type: string;
  readonly passes: Figure;
  /** Of all who took part, whoever employs them. */
  readonly hours: Figure;
}

/** What a report lists of activities one by one, published. */
@Injectable()
export class ActivityListsService {
  /** Passes that are over, as far as everybody may know of them (field.md 7.4): month, town, type and hours. */
  async passes(ctx: RequestContext, frame: FigureFrame, audience: Audience): Promise<PassLine[]> {
    const { programmeId, periodFrom: from, periodTo: to, siteId = null } = frame;
    const sums = await statistics.closedPasses(ctx, { programmeId, from, to });
    const parts = sums.parts().flatMap((part) => {
      const [month = '', site = '', type = ''] = part.split('/');
      return siteId === null || site === siteId ? [{ part, month, site, type }] : [];
    });
    const sites = await ctx.db.find(SiteEntity, {
      where: { id: In([...new Set(parts.map(({ site }) => site))]) },
    });
    const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
    return parts
      .map(({ part, month, site, type }) => ({
        ...{ month, type, site: nameOf.get(site) ?? '' },
        passes: publish(
          sums.total((row) => row.passes, part),
          audience,
        ).total,
        hours: publish(
          sums.total((row) => row.hours, part),
          audience,
        ).total,
      }))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  /** How many each activity reached, by its id; an activity that has not told is not in it. */
  async reached(
    ctx: RequestContext,
    frame: FigureFrame,
    audience: Audience,
  ): Promise<ReadonlyMap<string, Figure>> {
    const { programmeId, periodFrom: from, periodTo: to } = frame;
    const told = new Map<string, Figure>();
    for (const name of reachFunctions()) {
      const sums = await statistics.reach(ctx, name, { programmeId, from, to });
      for (const id of sums.parts()) {
        const { total } = publish(
          sums.total((row) => row.reached ?? 0, id),
          audience,
        );
        told.set(id, total);
      }
    }
    return told;
  }
}

const key = ({ month, site, type }: PassLine) => `${month} ${site} ${type}`;
