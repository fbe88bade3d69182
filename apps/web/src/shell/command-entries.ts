import { readWeek, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { ANSWER_GROUPS } from '@stad/platform/web/navigation/search-answer.js';

export const GROUPS = [
  ...(['jump', 'recent', 'action', 'page', 'setting'] as const),
  ...ANSWER_GROUPS,
  ...(['actor', 'agreement', 'task', 'learning', 'report', 'material'] as const),
  ...(['course', 'goal', 'activity', 'past', 'area', 'function', 'record', 'ask'] as const),
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
  /** What its type is called. */
  readonly said?: string;
  /** What stands there: found after all that is called so. */
  readonly labels?: string;
  /** `FP-2026-014`, a diary number: found whichever way it is written. */
  readonly number?: string;
  /** A number that one calls: the hit has a row that does. */
  readonly phone?: string;
  /** Its day, `YYYY-MM-DD`. */
  readonly on?: string;
  /** Weight among those that say the same, 0–1; the greater is meant, and 1 where nothing is said. */
  readonly nearness?: number;
  /** Found by its words, and not offered before: a page that the menu does not name. */
  readonly isAside?: boolean;
  readonly run: () => void;
}

/** `v21`, `v. 21`, `wk 21`, `2026-21`; without a year the one of today. */
export function weekIn(text: string, year: number): WeekRef | null {
  const [, week] = /^(?:v|wk)\.?\s*(\d{1,2})$/i.exec(text.trim()) ?? [];
  return readWeek(week ? `${year}-${week}` : text.trim());
}

/** `LST 2022/0417`: a diary number, as a funder writes one. Who asks may or may not have such a decision. */
export function diaryNumberIn(text: string): string | null {
  const number = text.trim().toUpperCase();
  return /^[A-ZÅÄÖ]{2,6} ?\d{4}[/:-]\d{1,6}$/.test(number) && !/^(?:SR|FP)/.test(number)
    ? number
    : null;
}

/** `SR-2022-001`, however it is written: an own assessment, opened by its number whether or not it is there. */
export function riskNumberIn(text: string): string | null {
  const [, year, place] = /^sr[\s-]*(\d{4})[\s/-]+0*(\d+)$/i.exec(text.trim()) ?? [];
  return year && place ? `SR-${year}-${place.padStart(3, '0')}` : null;
}
