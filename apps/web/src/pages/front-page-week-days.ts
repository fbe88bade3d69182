import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { WeekActivityFragment } from './front-page-week.generated.js';

/** One line of the week. */
export interface WeekEntry {
  readonly activity: WeekActivityFragment;
  /** The acting person planned it or goes along. */
  readonly isMine: boolean;
}

export interface WeekDay {
  readonly date: string;
  readonly entries: readonly WeekEntry[];
}

/**
 * Today and tomorrow, whether or not there is something, and the later days that have something, in order. What
 * began before today stands under today, as it still runs; a night stands under the day it begins.
 *
 * @param mine what I take part in, wherever
 * @param town what I may see of the chosen town; mine is not said a second time
 */
export function weekDays(
  mine: readonly WeekActivityFragment[],
  town: readonly WeekActivityFragment[],
  today: string,
): readonly WeekDay[] {
  const own = new Set(mine.map(({ id }) => id));
  const entries = [...mine, ...town.filter(({ id }) => !own.has(id))]
    .map((activity) => ({ activity, isMine: own.has(activity.id) }))
    .sort((a, b) => a.activity.startsAt.localeCompare(b.activity.startsAt));
  const days = new Map<string, WeekEntry[]>([
    [today, []],
    [addDays(today, 1), []],
  ]);
  for (const entry of entries) {
    const began = localDate(new Date(entry.activity.startsAt));
    const date = began < today ? today : began;
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days].map(([date, found]) => ({ date, entries: found }));
}
