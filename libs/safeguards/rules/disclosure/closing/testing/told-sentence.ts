import type { PublishedCell } from '../../published-table.js';
import type { ClosingCell, ClosingState } from '../closing-state.js';

const said = (cell: ClosingCell | PublishedCell): string => {
  if ('shown' in cell) return String(cell.shown);
  if (cell.label === 'fewerThan') return `<${cell.n}`;
  return cell.label === 'atLeast' ? `≥${cell.n}` : cell.reason;
};

/** A closing as its reader has it, a line a total and a line a table; `@` where it is of an earlier day. */
export function sentenceOf({ day, figures, tables }: ClosingState): Record<string, string> {
  const date = (asOf: string) => (asOf === day ? '' : ` @${asOf}`);
  const lines = Object.entries(figures).map(
    ([measure, { cell, asOf }]) => [measure, said(cell) + date(asOf)] as const,
  );
  const rows = tables.map(({ measure, dimension, table, asOf }) => {
    const categories = table.dimensions[0]?.categories ?? [];
    const together = table.together;
    const cells = table.cells.flatMap((cell, at) =>
      together?.categories.includes(categories[at] as string) && said(cell) === 'breakdown'
        ? []
        : [`${categories[at]} ${said(cell)}`],
    );
    if (together) cells.push(`${together.categories.join('+')} ${said(together.value)}`);
    return [`${measure} ${dimension}`, cells.join(', ') + date(asOf)] as const;
  });
  return Object.fromEntries([...lines, ...rows]);
}
