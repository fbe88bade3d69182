import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { understoodDay } from '@stad/platform/rules/day-words.js';
import { useId } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Understood } from './field-parts.js';
import { TextField, type TextFieldProps } from './text-field.js';

export interface DateFieldProps extends Omit<TextFieldProps, 'type' | 'width' | 'after'> {
  /** Today and the programme's period, which decide what `27/5` means. */
  readonly context: DateContext;
  /** Public holidays and eves of the visible years, `2022-05-26`. */
  readonly redDays?: readonly string[];
}

/**
 * A date as plain text, read tolerantly and repeated in words under the field.
 * The value stays what was typed; read it with `parseDate(value, context)` when sending.
 */
export function DateField({ context, redDays = [], hint, ...props }: DateFieldProps) {
  const t = useWords(words);
  const language = useLanguage();
  const id = useId();
  const read = parseDate(props.value, context);
  let after = null;
  if (read.ok) {
    const day = understoodDay(read.value, language);
    after = redDays.includes(read.value) ? t('date.redDay', { day }) : day;
  } else if (read.problems[0].code === 'DATE_DAY_FIRST') {
    const { guess, write } = read.problems[0].params ?? {};
    const day = understoodDay(String(guess), language);
    after = t('date.guess', { day, write: write ?? '' });
  }
  return (
    <TextField
      {...props}
      width="short"
      hint={hint ?? t('date.hint')}
      describedBy={after ? id : undefined}
      after={
        after && (
          <Understood id={id} unsure={!read.ok}>
            {after}
          </Understood>
        )
      }
    />
  );
}
