import { timeText } from '@stad/platform/rules/day-words.js';
import { suggestionsOf } from '@stad/platform/rules/suggestion.js';
import { readTime } from '@stad/platform/rules/time-input.js';
import { useId } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useProblemText } from '../i18n/problem-text.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Understood } from './field-parts.js';
import { Suggestions } from './suggestions.js';
import { TextField, type TextFieldProps } from './text-field.js';

/**
 * A time as plain text: `20`, `2000`, `20.00`. When one leaves the field it becomes `20.00`; what
 * has two readings (*halv nio*) is asked about. The value stays text; read it with
 * `parseTime(value)` when sending.
 */
export function TimeField({ hint, ...props }: Omit<TextFieldProps, 'type' | 'width' | 'after'>) {
  const t = useWords(words);
  const language = useLanguage();
  const problemText = useProblemText();
  const id = useId();
  const time = readTime(props.value);
  const problem = time.ok ? undefined : time.problems[0];
  const isAsked = problem !== undefined && suggestionsOf(problem).length > 0;
  return (
    <TextField
      {...props}
      width="number"
      hint={hint ?? t('time.hint')}
      onBlur={() => {
        // Which of two equal hours was meant stays as it was said.
        const isPlain = time.ok && time.value.season === undefined;
        const midnight = (text: string) => (text === '24:00' ? '00:00' : text);
        if (isPlain) props.onChange(timeText(midnight(time.value.time), language));
        props.onBlur?.();
      }}
      describedBy={isAsked ? id : undefined}
      after={
        isAsked && (
          <span id={id} role="status" className="field__readback">
            <Understood unsure>{problemText(problem)}</Understood>
            <Suggestions of={problem} onTake={({ write }) => props.onChange(write)} />
          </span>
        )
      }
    />
  );
}
