import { useViewer } from '@stad/identity/web/viewer.js';
import { addDays, isoWeek, mondayOf, weekday } from '@stad/platform/rules/time.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';

/** The Monday of `?v=2026-48`, else of this week. */
export function useMonday(): [string, (date: string) => void] {
  const { today } = useViewer();
  const thisWeek = weekName(today);
  const [name, setName] = useUrlValue('v', thisWeek);
  const [, year, week] = /^(\d{4})-(\d{1,2})$/.exec(name) ?? [];
  const isWeek = Number(week) >= 1 && Number(week) <= 53;
  const monday = isWeek
    ? mondayOf({ year: Number(year), week: Number(week) })
    : addDays(today, 1 - weekday(today));
  return [monday, (date) => setName(weekName(date))];
}

function weekName(date: string): string {
  const { year, week } = isoWeek(date);
  return `${year}-${String(week).padStart(2, '0')}`;
}
