import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { sparkOf } from '@stad/safeguards/rules/disclosure/derived.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import { definedOn } from '../rules/catalogue.js';
import { monthsUntil, publishedBreakdowns } from '../rules/published-breakdowns.js';
import { countOf, countsBy } from './counted.js';
import type { FigureTrend } from './outcomes.types.js';

/**
 * Month by month, of the figures that have a table by month: those about staff, passes and
 * meetings. Contacts have none, and so no trend (field.md 4.6).
 */
@Injectable()
export class TrendsService {
  /** Of all figures, or of these. */
  async of(
    ctx: RequestContext,
    programmeId: string,
    audience: Audience = 'partners',
    codes?: readonly string[],
  ): Promise<FigureTrend[]> {
    const { startsOn: from, endsOn: to } = await ctx.db.get(ProgrammeEntity, { id: programmeId });
    const months = monthsUntil(from, to, localDate(ctx.now));
    const figures = definedOn(to).flatMap((definition) => {
      const counted = codes?.includes(definition.code) === false ? null : countOf(definition.code);
      const isByMonth = publishedBreakdowns(definition).includes('month');
      return counted && isByMonth ? [{ ...definition, ...counted }] : [];
    });
    const sources = [...new Set(figures.map(({ source }) => source))];
    const frame = { programmeId, from, to };
    const asked = await Promise.all(
      sources.map(async (source) => [source, await countsBy(ctx, source, frame, 'MONTH')] as const),
    );
    const sums = new Map(asked);
    return figures.flatMap(({ code, subject, source, count }) => {
      const raw = sums.get(source)?.split(subject, { key: 'month', categories: months }, count);
      const points = raw && sparkOf(publish(raw, audience));
      return points && !('label' in points) ? [{ code, months, points }] : [];
    });
  }
}
