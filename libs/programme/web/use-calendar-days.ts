import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { CalendarDaysDocument, type CalendarDaysQuery } from './calendar-days.generated.js';

export type CalendarDay = NonNullable<CalendarDaysQuery['viewer']>['thisYear'][number];

/** Red days and eves by date, of a year and the one after. Empty until they are here. */
export function useCalendarDays(year: number): ReadonlyMap<string, CalendarDay> {
  const { data } = useOperation(CalendarDaysDocument, { year, next: year + 1 });
  const days = [...(data?.viewer?.thisYear ?? []), ...(data?.viewer?.nextYear ?? [])];
  return new Map(days.map((day) => [day.date, day]));
}
