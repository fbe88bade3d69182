import { readWeek, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { ANSWER_GROUPS } from '@stad/platform/web/navigation/search-answer.js';

export const GROUPS = [
  ...(['jump', 'recent', 'action', 'page'] as const),
  ...ANSWER_GROUPS,
  ...(['material', 'activity', 'past', 'area', 'function'] as const),
] as const;
export type CommandGroup = (typeof GROUPS)[number];

/** Something one can go to or do, found by its words. */
export interface CommandEntry {
  readonly id: string;
  readonly group: CommandGroup;
  readonly text: string;
  /** Smaller, after it: when, or where it leads. Not searched. */
  readonly note?: string;
  /** Other words for it. */
  readonly also?: string;
  /** Found by its words, and not offered before: a page that the menu does not name. */
  readonly isAside?: boolean;
  readonly run: () => void;
}

/** `v21`, `v. 21`, `wk 21`, `2026-21`; without a year the one of today. */
export function weekIn(text: string, year: number): WeekRef | null {
  const [, week] = /^(?:v|wk)\.?\s*(\d{1,2})$/i.exec(text.trim()) ?? [];
  return readWeek(week ? `${year}-${week}` : text.trim());
}

/** `FP-2026-014`, also in small letters. */
export function passNumberIn(text: string): string | null {
  const number = text.trim().toUpperCase();
  return /^FP-\d{4}-\d{3,}$/.test(number) ? number : null;
}
