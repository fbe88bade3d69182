import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays } from '@stad/platform/rules/time.js';
import { programmeOf } from '@stad/programme/api/programme.loader.js';
import { periodOf, segmentsOf, wholePeriod } from '@stad/safeguards/rules/disclosure/period.js';
import { PublishedFigureEntity } from './published-figure.entity.js';
import { type FieldCounts, type StatisticsFrame, statistics } from './statistics.js';
import type { Sums } from './sums.js';
import { digestOf, type Told } from './told.js';

/**
 * What has been published of a programme's persons and contacts, and its counts day by day, closed:
 * every new figure is held against it (INV-15). The page of the whole programme, which everyone who
 * takes part reads at any time, counts as published too.
 */
export interface Publications {
  /** Of all of it. */
  readonly digest: string;
  readonly siteIds: readonly string[];
  /** The period of the page of the whole programme. */
  readonly page: string;
  /** Null when nothing has been published but that page. */
  readonly days: Told<Sums<FieldCounts>> | null;
  readonly segments: readonly string[];
  readonly frozen: readonly PublishedFigureEntity[];
  readonly drafts: readonly Draft[];
}

/** A report that its lead has begun: where and when its figures are of. */
export interface Draft {
  /** None of the whole programme. */
  readonly siteId?: string | null;
  /** Calendar dates, both included. */
  readonly periodFrom: string;
  readonly periodTo: string;
}

/**
 * Reads it for figures of these days: two statements, three once there is something to compare.
 * `drafts` are those that the reader has seen before this one, in order.
 */
export async function readPublications(
  ctx: RequestContext,
  frame: StatisticsFrame,
  siteIds: readonly string[],
  drafts: readonly Draft[],
): Promise<Publications> {
  const { programmeId } = frame;
  const [programme, published] = await Promise.all([
    programmeOf(ctx, programmeId),
    ctx.db.find(PublishedFigureEntity, { where: { programmeId }, order: { publishedAt: 'ASC' } }),
  ]);
  // Of a town that has left the programme nothing is counted any more.
  const frozen = published.filter(({ siteId }) => siteId === null || siteIds.includes(siteId));
  const page = periodOf(programme.startsOn, programme.endsOn);
  const periods = [
    ...new Set([
      page,
      periodOf(frame.from, frame.to),
      ...[...frozen, ...drafts].map((each) => periodOf(each.periodFrom, each.periodTo)),
    ]),
  ];
  const told = { siteIds, page, frozen, drafts };
  if (periods.length === 1 && frozen.length === 0) {
    return { ...told, digest: digestOf(JSON.stringify(told)), days: null, segments: [] };
  }
  const segments = segmentsOf(
    periods,
    (day) => addDays(day, 1),
    (day) => addDays(day, -1),
  );
  const [from, to] = wholePeriod(segments).split('/') as [string, string];
  const days = await statistics.fieldCountsByDay(ctx, { programmeId, from, to });
  const digest = digestOf(JSON.stringify({ ...told, segments }), days.digest);
  return { ...told, digest, segments, days };
}
