import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import type { ChartValue } from './chart-value.js';
import { CompareChart } from './compare-chart.js';
import { TimeChart, type TimePoint } from './time-chart.js';

const shown = (value: number): ChartValue => ({ kind: 'shown', value, text: String(value) });
const hidden: ChartValue = { kind: 'hidden', text: 'färre än 5' };
const ahead: ChartValue = { kind: 'none', text: 'inte än' };
const month = (short: string, value: ChartValue, more: Partial<TimePoint> = {}): TimePoint => ({
  key: short,
  name: `${short} 2022`,
  short,
  value,
  ...more,
});

const CAPTION = 'Flest i juni. Vad passen gav säger siffran inte.';
const labels = { period: 'Månad', value: 'Antal' };

function openTime(points: readonly TimePoint[], more: object = {}) {
  return renderPage(
    <TimeChart name="Fältpass" caption={CAPTION} points={points} labels={labels} {...more} />,
    { path: '/', url: '/' },
  );
}

const bars = (container: Element, of: string) => [
  ...container.querySelectorAll(`.chart__picture svg:not(.chart__sample) .chart__${of}`),
];
const percent = (element: Element | undefined, name: string) =>
  Number(element?.getAttribute(name)?.replace('%', ''));

describe('a chart over time', () => {
  const points = [
    month('apr', shown(0)),
    month('maj', hidden),
    month('jun', shown(4)),
    month('jul', ahead),
  ];

  it('has its table as the equal, there for who listens before anything is pressed', async () => {
    await openTime(points);
    const table = within(screen.getByRole('table', { name: 'Fältpass' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual(['MånadAntal', 'apr 20220', 'maj 2022färre än 5', 'jun 20224']);
    expect(screen.getByRole('figure').querySelector('figcaption')?.textContent).toBe(CAPTION);
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('draws nought, hidden and not yet each in its own way', async () => {
    const { container } = await openTime(points);
    expect(bars(container, 'bar')).toHaveLength(1);
    expect(bars(container, 'hidden')).toHaveLength(1);
    expect(bars(container, 'number').map((each) => each.textContent)).toEqual(['0', '4']);
    expect(screen.getByText('visas inte, och är inte noll')).toBeTruthy();
  });

  it('gives what is hidden the same height whatever it stands beside', async () => {
    const heights = new Set<number>();
    for (const beside of [1, 4, 400]) {
      const { container, unmount } = await openTime([
        month('apr', hidden),
        month('maj', shown(beside)),
      ]);
      heights.add(percent(bars(container, 'hidden')[0], 'height'));
      unmount();
    }
    expect(heights.size).toBe(1);
  });

  it('adds up towards a goal, with the plan at the last month that has begun', async () => {
    const adding = [
      month('apr', shown(1), { before: 0, sum: '1' }),
      month('maj', shown(2), { before: 1, sum: '3' }),
      month('jun', ahead),
    ];
    const goal = { value: 6, text: 'Mål 6' };
    const plan = { value: 4, text: 'Plan till i dag 4' };
    const { container } = await openTime(adding, {
      goal,
      plan,
      labels: { ...labels, sum: 'Sammanlagt' },
    });
    expect(screen.getByRole('columnheader', { name: 'Sammanlagt' })).toBeTruthy();
    expect(bars(container, 'number').map((each) => each.textContent)).toEqual(['1', '3']);
    const [before] = bars(container, 'before');
    const top = bars(container, 'bar')[1];
    expect(percent(before, 'height') * 2).toBeCloseTo(percent(top, 'height'));
    const [line] = bars(container, 'goal');
    expect(percent(line, 'y1')).toBeLessThan(percent(bars(container, 'plan')[0], 'y1'));
    expect(percent(bars(container, 'plan')[0], 'x2')).toBeLessThan(67);
    for (const { text } of [goal, plan]) expect(screen.getByText(text)).toBeTruthy();
  });

  it('changes to its table and back by keyboard', async () => {
    const { user } = await openTime(points);
    const figure = screen.getByRole('figure');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(figure.dataset['table']).toBe('true');
    await user.keyboard('{Enter}');
    expect(figure.dataset['table']).toBeUndefined();
    expect(screen.getByRole('button', { name: 'Visa som tabell' })).toBe(document.activeElement);
  });
});

describe('a comparison', () => {
  const rows = [
    { key: 'lund', name: 'Lund', value: shown(8) },
    { key: 'hbg', name: 'Helsingborg', value: shown(2) },
    { key: 'malmo', name: 'Malmö', value: hidden },
    { key: 'kronhamn', name: 'Kronhamn', value: shown(0) },
  ];

  it('has a bar as long as its number, an outline for what is hidden, and its table', async () => {
    const { container } = await renderPage(
      <CompareChart
        name="Efter ort"
        caption={CAPTION}
        rows={rows}
        labels={{ row: 'Ort', value: 'Antal' }}
      />,
      { path: '/', url: '/' },
    );
    expect(bars(container, 'bar').map((bar) => bar.getAttribute('width'))).toEqual([
      '100%',
      '25%',
      '0%',
    ]);
    expect(bars(container, 'hidden')).toHaveLength(1);
    const table = within(screen.getByRole('table', { name: 'Efter ort' }));
    expect(table.getByRole('row', { name: /Malmö/ }).textContent).toBe('Malmöfärre än 5');
    expect(table.getByRole('row', { name: /Kronhamn/ }).textContent).toBe('Kronhamn0');
  });
});
