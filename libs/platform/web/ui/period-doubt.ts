import { type DateContext, insidePeriod } from '@stad/platform/rules/date-context.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';

/**
 * A day outside the programme (INV-25) is doubted while one writes, with the same day inside it as
 * suggestion; whether it is refused is for the form's own rule.
 */
export function periodDoubt(
  span: Span,
  context: DateContext,
  language: Language,
): Problem | undefined {
  const { period } = context;
  const date = localDate(span.startsAt);
  if (!period || (date >= period.startsOn && date <= period.endsOn)) return undefined;
  const code = 'DATE_OUTSIDE_PROGRAMME';
  const inside = insidePeriod(date, context);
  if (!inside) return { code };
  const times = writtenSpan(span, language).slice(date.length);
  return { code, params: { guess: inside.guess, write: `${inside.write}${times}` } };
}
