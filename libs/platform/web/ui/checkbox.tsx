import IconCheck from '@tabler/icons-react/icons/IconCheck';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import {
  CheckboxGroup as AriaCheckboxGroup,
  Label,
  Text,
} from 'react-aria-components/CheckboxGroup';
import { ErrorText, type FieldProps, LabelText } from './field-parts.js';
import type { Option } from './select.js';
import './form-field.css';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly id?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Checkbox(props: CheckboxProps) {
  return (
    <AriaCheckbox
      className="choice"
      isSelected={props.value}
      onChange={props.onChange}
      {...(props.id ? { id: props.id } : {})}
    >
      <span className="choice__box">
        <IconCheck aria-hidden />
      </span>
      <span>
        {props.children}
        {props.hint && <span className="choice__hint">{props.hint}</span>}
      </span>
    </AriaCheckbox>
  );
}

export interface CheckboxGroupProps extends FieldProps<readonly string[]> {
  readonly options: readonly (Option & { readonly hint?: ReactNode })[];
}

/** Any number of a list. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      className="field"
      {...(props.id ? { id: props.id } : {})}
      value={[...props.value]}
      onChange={props.onChange}
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
      <div className="field__choices field__choices--column">
        {props.options.map((option) => (
          <AriaCheckbox className="choice" key={option.value} value={option.value}>
            <span className="choice__box">
              <IconCheck aria-hidden />
            </span>
            <span>
              {option.label}
              {option.hint && <span className="choice__hint">{option.hint}</span>}
            </span>
          </AriaCheckbox>
        ))}
      </div>
      {props.error !== undefined && (
        <Text slot="errorMessage" className="field__fault">
          <ErrorText>{props.error}</ErrorText>
        </Text>
      )}
    </AriaCheckboxGroup>
  );
}
