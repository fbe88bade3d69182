import { figureText } from '@stad/outcomes/rules/figure.js';
import type { Bar, Chart } from '@stad/platform/api/document/document.js';
import { ownDayOf, type ReportSnapshot, type SnapshotGrant } from '../../rules/report-snapshot.js';
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
