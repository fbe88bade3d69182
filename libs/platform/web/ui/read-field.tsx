import type { Problem } from '@stad/platform/rules/problem.js';
import type { Result } from '@stad/platform/rules/result.js';
import { suggestionsOf } from '@stad/platform/rules/suggestion.js';
import { useId, useState } from 'react';
import { useProblemText } from '../i18n/problem-text.js';
import { Understood } from './field-parts.js';
import { Suggestions } from './suggestions.js';
import { TextField, type TextFieldProps } from './text-field.js';

export interface ReadFieldProps<Value> extends Omit<TextFieldProps, 'type' | 'after'> {
  /** Reads what was typed; runs at every change, so a rule without side effects. */
  readonly read: (text: string) => Result<Value>;
  /** What was understood, in words. */
  readonly say: (value: Value) => string;
  /** A doubt about what was read, which does not stop it: a day outside the programme. */
  readonly doubt?: ((value: Value) => Problem | undefined) | undefined;
}

/**
 * A field that is read tolerantly: it repeats what it understood, keeps what was typed, and offers
 * what may have been meant as buttons. A bare refusal waits until one leaves the field.
 */
export function ReadField<Value>({ read, say, doubt, ...props }: ReadFieldProps<Value>) {
  const id = useId();
  const problemText = useProblemText();
  const [hasLeft, setLeft] = useState(false);
  const result = read(props.value);
  const problem = result.ok ? doubt?.(result.value) : result.problems[0];
  const isBlank = props.value.trim() === '';
  const offers = problem !== undefined && suggestionsOf(problem).length > 0;
  // Once it was sent, the field's own error says it.
  const isTold = !isBlank && (offers || hasLeft || result.ok) && props.error === undefined;
  const understood = result.ok ? say(result.value) : undefined;
  const doubted = problem && isTold ? problemText(problem) : undefined;
  const isShown = understood !== undefined || doubted !== undefined || (offers && !isBlank);
  return (
    <TextField
      {...props}
      describedBy={isShown ? id : undefined}
      onBlur={() => {
        setLeft(true);
        props.onBlur?.();
      }}
      after={
        isShown && (
          <span id={id} role="status" className="field__readback">
            {understood && <Understood>{understood}</Understood>}
            {doubted && <Understood unsure>{doubted}</Understood>}
            {problem && offers && (
              <Suggestions of={problem} onTake={({ write }) => props.onChange(write)} />
            )}
          </span>
        )
      }
    />
  );
}
