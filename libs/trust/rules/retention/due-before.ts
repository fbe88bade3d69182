import { localDate } from '@stad/platform/rules/time.js';
import type { RetentionRule } from './retention-rules.js';

/**
 * The Swedish day before which a rule's records are due, `2024-02-29`: what ended, closed or left
 * earlier than this day. A day that the month does not have is its last one, so that nothing is due a
 * day too early. Null for what is kept for ever.
 *
 * @param now the database's or the operation's clock
 */
export function dueBefore(rule: RetentionRule, now: Date): string | null {
  if (rule.months === null) return null;
  const [year, month, day] = localDate(now).split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) - rule.months;
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return [
    String(Math.floor(months / 12)).padStart(4, '0'),
    String((months % 12) + 1).padStart(2, '0'),
    String(Math.min(day, lastDay)).padStart(2, '0'),
  ].join('-');
}
