import { readWeek, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';

export const GROUPS = ['jump', 'action', 'page', 'activity', 'past', 'area', 'function'] as const;
export type CommandGroup = (typeof GROUPS)[number];

/** Something one can go to or do, found by its words. */
export interface CommandEntry {
  readonly id: string;
  readonly group: CommandGroup;
  readonly text: string;
  /** Smaller, after it: when, or where it leads. Not searched. */
  readonly note?: string;
  /** Found by its words, and not offered before: a page that the menu does not name. */
  readonly isAside?: boolean;
  readonly run: () => void;
}

/** Lines of a group; who writes one more letter sees the rest. */
const MOST = 6;

/** What matches: each word of the text begins a word of the entry. Nothing written: actions and pages. */
export function found(entries: readonly CommandEntry[], text: string): readonly CommandEntry[] {
  const wanted = wordsOf(text);
  const isUsual = ({ group, isAside }: CommandEntry) =>
    (group === 'action' || group === 'page') && !isAside;
  const matches = entries.filter((entry) => {
    if (entry.group === 'jump') return true;
    if (wanted.length === 0) return isUsual(entry);
    const words = wordsOf(entry.text);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
  return GROUPS.flatMap((group) =>
    matches.filter((entry) => entry.group === group).slice(0, group === 'page' ? undefined : MOST),
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,.()–-]+/)
    .filter(Boolean);
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
