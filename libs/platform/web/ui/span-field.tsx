import { type DateContext, insidePeriod } from '@stad/platform/rules/date-context.js';
import { understoodSpan, writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { readSpan } from '@stad/platform/rules/span-input.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { ReadField } from './read-field.js';
import type { TextFieldProps } from './text-field.js';
import { useDayNote } from './use-day-note.js';

export interface SpanFieldProps extends Omit<TextFieldProps, 'type' | 'width' | 'after'> {
  readonly context: DateContext;
}

/**
 * A day with two times as one writes it, `fre 20–01`, repeated in words under the field. A day
 * outside the programme is doubted (INV-25), not refused: the form's own rule decides.
 * The value stays what was typed; read it with `readSpan(value, context)` when sending, and begin
 * with `writtenSpan(span, language)` when a span is changed.
 */
export function SpanField({ context, hint, ...props }: SpanFieldProps) {
  const t = useWords(words);
  const language = useLanguage();
  const note = useDayNote(context);
  const say = (span: Span) =>
    [localDate(span.startsAt), localDate(span.endsAt)]
      .filter((date, index, dates) => dates.indexOf(date) === index)
      .reduce(note, understoodSpan(span, language));
  const doubt = (span: Span): Problem | undefined => {
    const { period } = context;
    const date = localDate(span.startsAt);
    if (!period || (date >= period.startsOn && date <= period.endsOn)) return undefined;
    const inside = insidePeriod(date, context);
    const times = writtenSpan(span, language).slice(date.length);
    const code = 'DATE_OUTSIDE_PROGRAMME';
    if (!inside) return { code };
    return { code, params: { guess: inside.guess, write: `${inside.write}${times}` } };
  };
  return (
    <ReadField
      {...props}
      width="wide"
      hint={hint ?? t('span.hint')}
      read={(text) => readSpan(text, context)}
      say={say}
      doubt={doubt}
    />
  );
}
