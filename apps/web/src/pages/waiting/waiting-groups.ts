import { addDays, localDate, weekday } from '@stad/platform/rules/time.js';

/** *Pågår nu / Försenat / I dag / Denna vecka / Senare*, in this order. */
export const WAITING_GROUPS = ['now', 'late', 'today', 'thisWeek', 'later'] as const;
export type WaitingGroup = (typeof WAITING_GROUPS)[number];

/** By when something is due. What goes on stands first; what has no time of its own is for later, never late. */
export function waitingGroup(
  { kind, dueAt }: { readonly kind: string; readonly dueAt: string | null },
  now: Date,
): WaitingGroup {
  if (kind === 'PASS_RUNNING') return 'now';
  if (dueAt === null) return 'later';
  const due = new Date(dueAt);
  if (due < now) return 'late';
  // The end of a day is midnight: it belongs to the day that ends.
  const date = localDate(new Date(due.getTime() - 1));
  const today = localDate(now);
  if (date === today) return 'today';
  return date <= addDays(today, 7 - weekday(today)) ? 'thisWeek' : 'later';
}
