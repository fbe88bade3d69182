import {
  addDays,
  atLocal,
  hoursBetween,
  localDate,
  localTime,
  overlaps,
  type Span,
} from '@stad/platform/rules/time.js';
import { DAY_TURNS } from './week-ref.js';

/** The parts of a working day, from six to six (pages.md 3.1). */
export const BANDS = [
  { band: 'DAY', from: '06:00', to: '16:00' },
  { band: 'EVENING', from: '16:00', to: '22:00' },
  { band: 'NIGHT', from: '22:00', to: '06:00' },
] as const;
export type Band = (typeof BANDS)[number]['band'];

/** What stands in one cell: everything that shares a part of the day, directly or through another. */
export interface Block<Item> {
  /** Index in {@link BANDS} of the first part it fills. */
  readonly first: number;
  /** How many parts it fills: the cell's rowspan. */
  readonly rows: number;
  readonly items: readonly Item[];
}

export interface DayColumn<Item> {
  readonly date: string;
  readonly blocks: readonly Block<Item>[];
}

/** An hour or less of a part is its edge: 13–17 is an afternoon, 18–23 an evening. */
const HOURS_THAT_COUNT = 1;

/** A shift is never split; what is longer than this (a journey of days) stands in each of its days. */
const LONGEST_SHIFT_HOURS = 16;

/** The working day an instant belongs to: 00.30 is still the night of the evening before. */
export function workingDay(instant: Date): string {
  const date = localDate(instant);
  return localTime(instant) < DAY_TURNS ? addDays(date, -1) : date;
}

/**
 * A week as columns of cells. An evening that goes on into the night is one cell over both rows,
 * whatever the clock says at midnight.
 */
export function weekGrid<Item extends Span>(
  dates: readonly string[],
  items: readonly Item[],
): readonly DayColumn<Item>[] {
  return dates.map((date) => ({
    date,
    blocks: blocksOf(
      items
        .filter((item) => standsOn(item, date))
        .map((item) => ({ item, ...bandsOf(item, date) }))
        .sort((a, b) => a.item.startsAt.getTime() - b.item.startsAt.getTime()),
    ),
  }));
}

/** The cell of a band: the block that begins there, `covered` by one from above, or nothing. */
export function cellAt<Item>(
  column: DayColumn<Item>,
  band: number,
): Block<Item> | 'covered' | null {
  for (const block of column.blocks) {
    if (block.first === band) return block;
    if (block.first < band && band < block.first + block.rows) return 'covered';
  }
  return null;
}

/** The parts of the day that something fills, for saying it: *kväll och natt*. */
export function bandsFilled(item: Span, date: string): readonly Band[] {
  const { first, last } = bandsOf(item, date);
  return BANDS.slice(first, last + 1).map(({ band }) => band);
}

function standsOn(item: Span, date: string): boolean {
  if (hoursBetween(item.startsAt, item.endsAt) <= LONGEST_SHIFT_HOURS) {
    return workingDay(item.startsAt) === date;
  }
  return overlaps(item, wholeDay(date));
}

function wholeDay(date: string): Span {
  return { startsAt: atLocal(date, DAY_TURNS), endsAt: atLocal(addDays(date, 1), DAY_TURNS) };
}

function bandSpans(date: string): readonly Span[] {
  return BANDS.map(({ from, to }) => ({
    startsAt: atLocal(date, from),
    endsAt: atLocal(to <= from ? addDays(date, 1) : date, to),
  }));
}

function bandsOf(item: Span, date: string): { readonly first: number; readonly last: number } {
  const hours = bandSpans(date).map((band) => hoursWithin(item, band));
  const filled = hours.flatMap((each, band) => (each > HOURS_THAT_COUNT ? [band] : []));
  const most = Math.max(...hours);
  const only = most > 0 ? hours.indexOf(most) : 0;
  return { first: filled[0] ?? only, last: filled.at(-1) ?? only };
}

function hoursWithin(item: Span, band: Span): number {
  const from = Math.max(item.startsAt.getTime(), band.startsAt.getTime());
  const to = Math.min(item.endsAt.getTime(), band.endsAt.getTime());
  return Math.max(0, to - from) / 3_600_000;
}

function blocksOf<Item>(
  placed: readonly { readonly item: Item; readonly first: number; readonly last: number }[],
): readonly Block<Item>[] {
  const blocks: { first: number; last: number; items: Item[] }[] = [];
  for (const { item, first, last } of placed) {
    // In order of start, so only the last block can be touched; it may grow downwards.
    const open = blocks.at(-1);
    if (open && first <= open.last) {
      open.items.push(item);
      open.last = Math.max(open.last, last);
    } else blocks.push({ first, last, items: [item] });
  }
  return blocks.map(({ first, last, items }) => ({ first, rows: last - first + 1, items }));
}
