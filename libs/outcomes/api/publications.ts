import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays } from '@stad/platform/rules/time.js';
import { programmeOf } from '@stad/programme/api/programme.loader.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import {
  type EarlierFigure,
  earlierFrom,
  type History,
  NO_HISTORY,
} from '@stad/safeguards/rules/disclosure/history.js';
import { periodOf, segmentsOf } from '@stad/safeguards/rules/disclosure/period.js';
import { publishTogether } from '@stad/safeguards/rules/disclosure/publish-together.js';
import type {
  NotShownReason,
  PublishedCell,
  PublishedTable,
} from '@stad/safeguards/rules/disclosure/published-table.js';
import type { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { PublishedFigureEntity } from './published-figure.entity.js';
import { type FieldCounts, type StatisticsFrame, statistics } from './statistics.js';
import type { CountOf, Sums } from './sums.js';
import { digestOf } from './told.js';

/**
 * What has been published of a programme's persons and contacts, and its counts day by day, closed:
 * every new figure is held against it (INV-15). The page of the whole programme, which everyone who
 * takes part reads at any time, counts as published too.
 */
export interface Publications {
  readonly siteIds: readonly string[];
  /** The period of the page of the whole programme. */
  readonly page: string;
  /** Null when nothing has been published but that page. */
  readonly days: Sums<FieldCounts> | null;
  readonly segments: readonly string[];
  readonly frozen: readonly PublishedFigureEntity[];
  readonly drafts: readonly Draft[];
}

/** What was read of it, and a digest of all of that. */
export interface ToldPublications {
  readonly digest: string;
  open(): Publications;
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
): Promise<ToldPublications> {
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
    const nothing = { ...told, days: null, segments: [] };
    return { digest: digestOf(JSON.stringify(told)), open: () => nothing };
  }
  const segments = segmentsOf(
    periods,
    (day) => addDays(day, 1),
    (day) => addDays(day, -1),
  );
  const [from, to] = wholeOf(segments).split('/') as [string, string];
  const days = await statistics.fieldCountsByDay(ctx, { programmeId, from, to });
  return {
    digest: digestOf(JSON.stringify({ ...told, segments }), days.digest),
    open: () => ({ ...told, segments, days: days.open() }),
  };
}

function wholeOf(segments: readonly string[]): string {
  const [from = ''] = (segments[0] ?? '').split('/');
  const [, to = ''] = (segments.at(-1) ?? '').split('/');
  return periodOf(from, to);
}

/**
 * Publishes a counter by site, and more tables of it, for a period. A report's figure must also not
 * betray anything together with the page or with the drafts before it, nor the page together with
 * frozen reports.
 */
export function publishCounter(
  publications: Publications,
  counter: { readonly code: string; readonly count: CountOf<FieldCounts> },
  {
    period,
    bySite,
    more = [],
  }: {
    readonly period: string;
    /** Of the period; its dimension is `site`. */
    readonly bySite: RawCounts;
    /** Other breakdowns of the same total. */
    readonly more?: readonly RawCounts[];
  },
  audience: Audience,
): PublishedTable[] {
  const { siteIds, page, days, segments, drafts } = publications;
  const { code, count } = counter;
  const tables = [bySite, ...more].map((table) => table.of(code, { period }));
  if (!days) return publishTogether({ tables, audience, history: NO_HISTORY });
  const scope = { period: wholeOf(segments) };
  const timeline = [days.timeline(siteIds, segments, count).of(code, scope)];
  const history = (figures: readonly EarlierFigure[]): History => ({ segments: timeline, figures });
  const figures = frozenOf(publications, code);
  if (period === page) return publishTogether({ tables, audience, history: history(figures) });
  const tell = (of: string, whom: Audience) => {
    const table = bySiteIn(days, siteIds, of, count).of(code, { period: of });
    const [told] = publishTogether({ tables: [table], audience: whom, history: history(figures) });
    return earlierFrom(told as PublishedTable, code, { period: of });
  };
  figures.push(...tell(page, 'partners'));
  for (const { siteId, periodFrom, periodTo } of drafts) {
    const told = tell(periodOf(periodFrom, periodTo), audience);
    figures.push(...told.filter(({ scope }) => (scope['site'] ?? null) === (siteId ?? null)));
  }
  return publishTogether({ tables, audience, history: history(figures) });
}

function bySiteIn(
  days: Sums<FieldCounts>,
  siteIds: readonly string[],
  period: string,
  count: CountOf<FieldCounts>,
): RawCounts {
  const [from = '', to = ''] = period.split('/');
  return days.split('persons', { key: 'site', categories: siteIds }, count, ({ part }) => {
    const [site = '', day = ''] = (part ?? '').split('/');
    return from <= day && day <= to ? site : null;
  });
}

function frozenOf({ frozen }: Publications, code: string): EarlierFigure[] {
  return frozen
    .filter(({ figureCode }) => figureCode === code)
    .map(({ siteId, periodFrom, periodTo, ...figure }) => ({
      measure: code,
      scope: { period: periodOf(periodFrom, periodTo), ...(siteId ? { site: siteId } : {}) },
      cell: cellOf(figure),
    }));
}

function cellOf(
  figure: Pick<PublishedFigureEntity, 'shown' | 'fewerThan' | 'notShown'>,
): PublishedCell {
  if (figure.shown !== null) return { shown: figure.shown };
  if (figure.fewerThan !== null) return { label: 'fewerThan', n: figure.fewerThan };
  return { label: 'notShown', reason: figure.notShown as NotShownReason };
}
