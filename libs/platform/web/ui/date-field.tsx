import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { understoodDay } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { ReadField } from './read-field.js';
import type { TextFieldProps } from './text-field.js';
import { useDayNote } from './use-day-note.js';

export interface DateFieldProps extends Omit<TextFieldProps, 'type' | 'width' | 'after'> {
  /** Today, the programme's period and the calendar, which decide what `27/5` means. */
  readonly context: DateContext;
}

/**
 * A date as plain text, read tolerantly and repeated in words under the field.
 * The value stays what was typed; read it with `parseDate(value, context)` when sending.
 */
export function DateField({ context, hint, ...props }: DateFieldProps) {
  const t = useWords(words);
  const language = useLanguage();
  const note = useDayNote(context);
  return (
    <ReadField
      {...props}
      width="short"
      hint={hint ?? t('date.hint')}
      read={(text) => parseDate(text, context)}
      say={(date) => note(understoodDay(date, language), date)}
    />
  );
}
