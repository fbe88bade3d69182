import type { InputHTMLAttributes, ReactNode } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Input,
  Label,
  Text,
} from 'react-aria-components/TextField';
import { classNames } from './class-names.js';
import { ErrorText, type FieldProps, LabelText } from './field-parts.js';
import './form-field.css';

export interface TextFieldProps extends FieldProps<string> {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
  readonly autoComplete?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly maxLength?: number;
  /** `wide` for a day with times, `short` for dates and codes, `number` for times: the width says what fits. */
  readonly width?: 'full' | 'wide' | 'short' | 'number';
  readonly onBlur?: () => void;
  /** Between control and error, for instance what was understood. Give its id in `describedBy`. */
  readonly after?: ReactNode;
  readonly describedBy?: string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const width = props.width && props.width !== 'full' && `field__control--${props.width}`;
  return (
    <Frame {...props}>
      <Input className={classNames('field__control', width)} />
    </Frame>
  );
}

/** Several lines; `rows` says how much one is expected to write. */
export function TextArea({ rows = 4, ...props }: TextFieldProps & { readonly rows?: number }) {
  return (
    <Frame {...props}>
      <AriaTextArea className="field__control" rows={rows} />
    </Frame>
  );
}

function Frame(props: TextFieldProps & { children: ReactNode }) {
  const {
    id,
    label,
    hint,
    error,
    optional,
    after,
    describedBy,
    children,
    width: _,
    ...rest
  } = props;
  return (
    <AriaTextField
      type="text"
      autoComplete="off"
      {...rest}
      {...(id ? { id } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      className="field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">
        <LabelText label={label} optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      {children}
      {after}
      {error !== undefined && (
        <Text slot="errorMessage" className="field__fault">
          <ErrorText>{error}</ErrorText>
        </Text>
      )}
    </AriaTextField>
  );
}
