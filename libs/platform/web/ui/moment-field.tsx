import type { DateContext } from '@stad/platform/rules/date-input.js';
import { understoodMoment } from '@stad/platform/rules/day-words.js';
import { readMoment } from '@stad/platform/rules/moment-input.js';
import { localDate } from '@stad/platform/rules/time.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { ReadField } from './read-field.js';
import type { TextFieldProps } from './text-field.js';
import { useDayNote } from './use-day-note.js';

export interface MomentFieldProps extends Omit<TextFieldProps, 'type' | 'width' | 'after'> {
  readonly context: DateContext;
}

/**
 * A day with one time, `i dag 20.30`, repeated in words under the field.
 * The value stays what was typed; read it with `readMoment(value, context)` when sending.
 */
export function MomentField({ context, hint, ...props }: MomentFieldProps) {
  const t = useWords(words);
  const language = useLanguage();
  const note = useDayNote(context);
  return (
    <ReadField
      {...props}
      width="wide"
      hint={hint ?? t('moment.hint')}
      read={(text) => readMoment(text, context)}
      say={(at) => note(understoodMoment(at, language), localDate(at))}
    />
  );
}
