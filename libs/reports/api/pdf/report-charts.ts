import { figureText } from '@stad/outcomes/rules/figure.js';
import { monthsOf } from '@stad/outcomes/rules/published-breakdowns.js';
import type { Bar, Chart } from '@stad/platform/api/document/document.js';
import { longDate, longMonth } from '@stad/platform/api/document/typesetting.js';
import { addDays } from '@stad/platform/rules/time.js';
import {
  ownDayOf,
  type ReportSnapshot,
  type SnapshotActivity,
  type SnapshotGrant,
  type SnapshotPass,
} from '../../rules/report-snapshot.js';
import { asOfText, kronor } from './report-tables.js';

/** From attempt to a yes: each is part of the one before. */
const CHAIN = ['K11', 'K12', 'K13', 'K14'];

/**
 * Section 6: how many attempts became contacts, talks and a yes. Drawn from the published forms alone: a
 * figure that is not shown has its words and no bar (INV-15). Nothing when there is nothing to compare.
 */
export function contactChart(
  snapshot: Pick<ReportSnapshot, 'figures' | 'period'>,
): Chart | undefined {
  const { figures } = snapshot;
  const chain = CHAIN.flatMap((code) => figures.find((figure) => figure.code === code) ?? []);
  const shown = chain.flatMap(({ value }) => ('shown' in value ? [value.shown] : []));
  const largest = Math.max(...shown, 0);
  if (shown.length < 2 || largest === 0) return undefined;
  const bars = chain.map((figure): Bar => {
    const { name, value } = figure;
    const day = ownDayOf(figure, snapshot);
    const said = figureText(value, 'sv');
    const bar = { label: name, text: day ? `${said}, ${asOfText(day)}` : said };
    return 'shown' in value ? { ...bar, share: value.shown / largest } : bar;
  });
  return {
    caption: 'Från kontaktförsök till tackade ja',
    alt: `Liggande staplar. ${bars.map(({ label, text }) => `${label}: ${text}`).join('. ')}.`,
    bars,
  };
}

/** Section 13: what of each row of the decision is used; the mark is its budget. */
export function economyChart({ lines }: SnapshotGrant): Chart | undefined {
  const rows = lines.map(({ name, budget, consented = 0, accounted }) => ({
    name,
    accounted,
    current: budget + consented,
  }));
  const largest = Math.max(...rows.flatMap(({ current, accounted }) => [current, accounted]), 0);
  if (largest === 0) return undefined;
  const bars = rows.map(
    ({ name, current, accounted }): Bar => ({
      label: name,
      text: `${kronor(accounted)} av ${kronor(current)}`,
      share: Math.max(0, accounted) / largest,
      mark: current / largest,
    }),
  );
  return {
    caption: 'Upparbetat av budget för varje rad, kronor',
    alt: `Liggande staplar med ett streck vid budgeten. ${bars.map(({ label, text }) => `${label}: ${text} kronor`).join('. ')}.`,
    bars,
  };
}

/** What did not come about is in the table, and not on the line. */
const NOT_HELD = ['CANCELLED', 'POSTPONED'];

/**
 * Section 4: when what was, a line for each type of activity and one for passes, which stand in their month alone
 * (field.md 7.4). Its table is that of the activities. Snapshots of before know no types: nothing.
 */
export function timeLine({
  period,
  activities,
  passes = [],
}: Pick<ReportSnapshot, 'period' | 'activities' | 'passes'>): Chart | undefined {
  const held = activities.filter(({ type, phase }) => type && !NOT_HELD.includes(phase));
  const types = [...new Set(held.map(({ type }) => type as string))];
  if (types.length === 0) return undefined;
  const place = placeIn(period);
  const bars = [
    ...types.map((type) =>
      activityBar(
        type,
        held.filter((each) => each.type === type),
        place,
      ),
    ),
    ...(passes.length > 0 ? [passBar(passes, place)] : []),
  ];
  return {
    caption: 'Aktiviteter över tid',
    alt: `Tidslinje från ${longDate(period.from)} till ${longDate(period.to)}. ${bars.map(({ said }) => said).join('. ')}.`,
    ticks: ticksOf(period, place),
    bars: bars.map(({ bar }) => bar),
  };
}

type Place = (day: string) => number;
interface SaidBar {
  readonly bar: Bar;
  readonly said: string;
}

const DAY = 86_400_000;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** Where a day begins, from 0 to 1; what goes beyond the period is cut at its ends. */
const placeIn =
  ({ from, to }: ReportSnapshot['period']): Place =>
  (day) =>
    Math.min(1, Math.max(0, days(from, day) / days(from, addDays(to, 1))));

function activityBar(
  label: string,
  activities: readonly SnapshotActivity[],
  place: Place,
): SaidBar {
  const spans = activities.map(({ on, until }) => ({
    from: place(on),
    to: place(addDays(until ?? on, 1)),
  }));
  const when = activities.map(({ on, until }) =>
    until ? `${longDate(on)} till ${longDate(until)}` : longDate(on),
  );
  return {
    bar: { label, text: String(activities.length), spans },
    said: `${label}: ${when.join(', ')}`,
  };
}

function passBar(passes: readonly SnapshotPass[], place: Place): SaidBar {
  const months = [...new Set(passes.map(({ month }) => month))];
  const number = passes.reduce(
    (sum, each) => sum + ('shown' in each.passes ? each.passes.shown : 0),
    0,
  );
  const spans = months.map((month) => ({
    from: place(`${month}-01`),
    to: place(afterMonth(month)),
  }));
  return {
    bar: { label: 'Fältpass, månader', text: String(number), spans },
    said: `Fältpass: ${months.map(longMonth).join(', ')}`,
  };
}

const afterMonth = (month: string) => `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;

/** As many months as stand beside each other are named. */
const MOST_TICKS = 12;

function ticksOf({ from, to }: ReportSnapshot['period'], place: Place) {
  const months = monthsOf(from, to);
  const step = Math.ceil(months.length / MOST_TICKS);
  return months
    .filter((_, at) => at % step === 0)
    .map((month) => ({ at: place(`${month}-01`), label: longMonth(month).slice(0, 3) }));
}
