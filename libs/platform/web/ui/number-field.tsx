import { parseCount } from '@stad/platform/rules/number-input.js';
import { TextField, type TextFieldProps } from './text-field.js';

/**
 * A number as plain text: spaces and decimal comma are fine, nothing jumps while typing.
 * The value stays what was typed; read it with `parseCount` or `parseDecimal` when sending.
 */
export function NumberField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'width'>) {
  return (
    <TextField
      {...props}
      inputMode="numeric"
      width="number"
      onBlur={() => {
        const count = parseCount(props.value);
        if (count.ok) props.onChange(String(count.value));
        props.onBlur?.();
      }}
    />
  );
}
