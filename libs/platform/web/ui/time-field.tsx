import { timeText } from '@stad/platform/rules/day-words.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { TextField, type TextFieldProps } from './text-field.js';

/**
 * A time as plain text: `20`, `2000`, `20.00`. When one leaves the field it becomes `20.00`.
 * The value stays text; read it with `parseTime(value)` when sending.
 */
export function TimeField({ hint, ...props }: Omit<TextFieldProps, 'type' | 'width'>) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <TextField
      {...props}
      width="number"
      hint={hint ?? t('time.hint')}
      onBlur={() => {
        const time = parseTime(props.value);
        if (time.ok) props.onChange(timeText(time.value, language));
        props.onBlur?.();
      }}
    />
  );
}
