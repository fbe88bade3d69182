import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Label, Radio, Text } from 'react-aria-components/RadioGroup';
import { classNames } from './class-names.js';
import { ErrorText, type FieldProps, LabelText } from './field-parts.js';
import type { Option } from './select.js';
import './form-field.css';

export interface RadioGroupProps extends FieldProps<string> {
  readonly options: readonly (Option & { readonly hint?: ReactNode })[];
  /** Beside each other where there is room; for two or three short answers. */
  readonly inRow?: boolean;
}

/** One of a few, all seen at once. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <AriaRadioGroup
      className="field"
      {...(props.id ? { id: props.id } : {})}
      value={props.value || null}
      onChange={props.onChange}
      orientation={props.inRow ? 'horizontal' : 'vertical'}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">
        <LabelText label={props.label} optional={props.optional} />
      </Label>
      {props.hint && (
        <Text slot="description" className="field__hint">
          {props.hint}
        </Text>
      )}
      <div className={classNames('field__choices', !props.inRow && 'field__choices--column')}>
        {props.options.map((option) => (
          <Radio className="choice" key={option.value} value={option.value}>
            <span className="choice__box choice__box--round" />
            <span>
              {option.label}
              {option.hint && <span className="choice__hint">{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {props.error !== undefined && (
        <Text slot="errorMessage" className="field__fault">
          <ErrorText>{props.error}</ErrorText>
        </Text>
      )}
    </AriaRadioGroup>
  );
}
