import { localDate } from '@stad/platform/rules/time.js';
import type { FrontPageWeekQuery, WeekActivityFragment } from './front-page-week.generated.js';

export type BusyOfOthers = NonNullable<FrontPageWeekQuery['busySpans']>[number];

/** One line of the week: something planned, or that somebody else is taken. */
export interface WeekEntry {
  readonly id: string;
  readonly startsAt: string;
  readonly activity?: WeekActivityFragment;
  readonly busy?: BusyOfOthers;
}

export interface WeekDay {
  readonly date: string;
  readonly entries: readonly WeekEntry[];
}

/**
 * Days with something in them, in order. What began before today stands under today, as it still
 * runs; a night stands under the day it begins.
 */
export function weekDays(
  activities: readonly WeekActivityFragment[],
  busy: readonly BusyOfOthers[],
  today: string,
): readonly WeekDay[] {
  const entries: WeekEntry[] = [
    ...activities.map((activity) => ({ ...activity, activity })),
    ...busy.filter((one) => !isOf(one, activities)).map((one) => ({ ...one, busy: one })),
  ];
  const days = new Map<string, WeekEntry[]>();
  for (const entry of entries.sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const began = localDate(new Date(entry.startsAt));
    const date = began < today ? today : began;
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days].map(([date, found]) => ({ date, entries: found }));
}

/** The very hours of something in the list are taken by that: it is not said a second time. */
function isOf(busy: BusyOfOthers, activities: readonly WeekActivityFragment[]): boolean {
  return activities.some(
    ({ startsAt, endsAt }) => startsAt === busy.startsAt && endsAt === busy.endsAt,
  );
}
