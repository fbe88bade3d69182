import type { DateContext } from '@stad/platform/rules/date-input.js';
import { understoodSpan } from '@stad/platform/rules/day-words.js';
import { readSpan } from '@stad/platform/rules/span-input.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { periodDoubt } from './period-doubt.js';
import { ReadField } from './read-field.js';
import type { TextFieldProps } from './text-field.js';
import { useSpanNote } from './use-day-note.js';

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
  const note = useSpanNote(context);
  return (
    <ReadField
      {...props}
      width="wide"
      hint={hint ?? t('span.hint')}
      read={(text) => readSpan(text, context)}
      say={(span) => note(understoodSpan(span, language), span)}
      doubt={(span) => periodDoubt(span, context, language)}
    />
  );
}
