import { Injectable } from '@nestjs/common';
import type { ActivitySums, SumLine } from '@stad/activities/core/api/activity-sums.js';
import { activitySums } from '@stad/activities/core/api/activity-types.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import type { PublishedCell } from '@stad/safeguards/rules/disclosure/published-table.js';
import { type Figure, shownNumber } from '../rules/figure.js';
import type { FigureFrame } from './figures.service.js';
import { partNames } from './part-names.js';
import { type ActivityRow, statistics } from './statistics.js';
import type { Sums } from './sums.js';

/** Sums that a type of activity hands up, published. */
export interface PublishedSums {
  readonly about: ActivitySums['about'];
  readonly heading: string;
  readonly lines: readonly PublishedLine[];
  readonly note?: string;
}

interface PublishedLine {
  readonly label: string;
  readonly value: Figure;
  readonly parts: readonly { readonly name: string; readonly value: Figure }[];
}

/** What the types of activities add up to in a report's frame, whichever types there are. */
@Injectable()
export class ActivitySumsService {
  /** What there is nothing of is left out. */
  async published(
    ctx: RequestContext,
    frame: FigureFrame,
    audience: Audience,
  ): Promise<PublishedSums[]> {
    const told: PublishedSums[] = [];
    const read = new Map<string, Sums<ActivityRow>>();
    const { programmeId, periodFrom: from, periodTo: to, siteId = null } = frame;
    for (const { statistics: name, lines, ...words } of activitySums()) {
      const sums =
        read.get(name) ?? (await statistics.ofActivities(ctx, name, { programmeId, from, to }));
      read.set(name, sums);
      const said = await Promise.all(
        lines.map((line) => lineOf(ctx, sums, line, { siteId, audience })),
      );
      if (said.some(({ value }) => shownNumber(value) !== 0)) told.push({ ...words, lines: said });
    }
    return told;
  }
}

interface Place {
  readonly siteId: string | null;
  readonly audience: Audience;
}

async function lineOf(
  ctx: RequestContext,
  sums: Sums<ActivityRow>,
  { label, column, parts = [] }: SumLine,
  { siteId, audience }: Place,
): Promise<PublishedLine> {
  const total = (of: string) => publish(sums.total(countOf(of), siteId), audience).total;
  const value = total(column);
  if (parts !== 'AGENCY') {
    return {
      label,
      value,
      parts: parts.map(({ name, column: of }) => ({ name, value: total(of) })),
    };
  }
  const agencyIds = sums.contributors(siteId);
  const nameOf = await partNames(ctx, agencyIds);
  const { cells } = publish(sums.byAgency(agencyIds, countOf(column), siteId), audience);
  const named = agencyIds.map((id, at) => ({
    name: nameOf(id),
    value: cells[at] as PublishedCell,
  }));
  return { label, value, parts: named.filter((each) => shownNumber(each.value) !== 0) };
}

const countOf = (column: string) => (row: ActivityRow) => row[column] as number;
