import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import {
  type EarlierFigure,
  earlierFrom,
  type History,
  NO_HISTORY,
} from '@stad/safeguards/rules/disclosure/history.js';
import { periodOf, wholePeriod } from '@stad/safeguards/rules/disclosure/period.js';
import { publishTogether } from '@stad/safeguards/rules/disclosure/publish-together.js';
import type {
  NotShownReason,
  PublishedCell,
  PublishedTable,
} from '@stad/safeguards/rules/disclosure/published-table.js';
import { RawCounts, type RawTable } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { COUNTERS } from './counters.js';
import type { Publications } from './publications.js';
import type { FieldCounts } from './statistics.js';
import { type CountOf, Sums } from './sums.js';

// Loaded by the thread that publishes: nothing here may load the database or the server.

/** `Publications` as they go to another thread. */
export interface SentPublications extends Omit<Publications, 'days'> {
  /** Unread rows by site and day. */
  readonly days: string | null;
}

/** Counters of one period and audience. */
export interface CountersToPublish {
  readonly publications: SentPublications;
  readonly period: string;
  readonly audience: Audience;
  readonly counters: readonly CounterToPublish[];
}

export interface CounterToPublish {
  readonly code: string;
  /** By site first, whose dimension is `site`; then other breakdowns of the same total. */
  readonly tables: readonly RawTable[];
}

/** The tables of each counter as they may be shown, in the order they were asked for. */
export function publishCounters({
  publications,
  period,
  audience,
  counters,
}: CountersToPublish): PublishedTable[][] {
  const { days: told } = publications;
  const days = told === null ? null : new Sums(JSON.parse(told) as FieldCounts[]);
  return counters.map((counter) =>
    publishCounter({ ...publications, days }, counter, period, audience),
  );
}

interface OpenPublications extends Omit<Publications, 'days'> {
  readonly days: Sums<FieldCounts> | null;
}

/**
 * Publishes a counter by site, and more tables of it, for a period. A report's figure must also not
 * betray anything together with the page or with the drafts before it, nor the page together with
 * frozen reports.
 */
function publishCounter(
  publications: OpenPublications,
  { code, tables: raw }: CounterToPublish,
  period: string,
  audience: Audience,
): PublishedTable[] {
  const { siteIds, page, days, segments, drafts } = publications;
  const { count } = COUNTERS[code] as (typeof COUNTERS)[string];
  const tables = raw.map((table) => new RawCounts(table).of(code, { period }));
  if (!days) return publishTogether({ tables, audience, history: NO_HISTORY });
  const scope = { period: wholePeriod(segments) };
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

function frozenOf({ frozen }: OpenPublications, code: string): EarlierFigure[] {
  return frozen
    .filter(({ figureCode }) => figureCode === code)
    .map(({ siteId, periodFrom, periodTo, ...figure }) => ({
      measure: code,
      scope: { period: periodOf(periodFrom, periodTo), ...(siteId ? { site: siteId } : {}) },
      cell: cellOf(figure),
    }));
}

function cellOf(
  figure: Pick<Publications['frozen'][number], 'shown' | 'fewerThan' | 'notShown'>,
): PublishedCell {
  if (figure.shown !== null) return { shown: figure.shown };
  if (figure.fewerThan !== null) return { label: 'fewerThan', n: figure.fewerThan };
  return { label: 'notShown', reason: figure.notShown as NotShownReason };
}
