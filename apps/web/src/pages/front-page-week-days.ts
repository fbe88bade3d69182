import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { WeekActivityFragment } from './front-page-week.generated.js';

/** Time that is taken by another employer: nothing but when is known here (INV-09). */
export interface TimeElsewhere {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** One line of the week. */
export type WeekEntry = ActivityEntry | { readonly busy: TimeElsewhere };

/** Something that is seen. */
export interface ActivityEntry {
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
 * @param elsewhere when I am taken for another employer
 */
export function weekDays(
  mine: readonly WeekActivityFragment[],
  town: readonly WeekActivityFragment[],
  today: string,
  elsewhere: readonly TimeElsewhere[] = [],
): readonly WeekDay[] {
  const own = new Set(mine.map(({ id }) => id));
  const seen = [...mine, ...town.filter(({ id }) => !own.has(id))].map((activity) => ({
    ...{ activity, isMine: own.has(activity.id) },
  }));
  const entries = [...seen, ...elsewhere.map((busy) => ({ busy }))].sort((a, b) =>
    startOf(a).localeCompare(startOf(b)),
  );
  const days = new Map<string, WeekEntry[]>([
    [today, []],
    [addDays(today, 1), []],
  ]);
  for (const entry of entries) {
    const began = localDate(new Date(startOf(entry)));
    const date = began < today ? today : began;
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days].map(([date, found]) => ({ date, entries: found }));
}

const startOf = (entry: WeekEntry) => ('busy' in entry ? entry.busy : entry.activity).startsAt;
