import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { useId } from 'react';
import { classNames } from './class-names.js';
import { ErrorText, type FieldProps, LabelText } from './field-parts.js';
import './form-field.css';
import './select.css';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Options with the same group stand under its heading. */
  readonly group?: string;
}

export interface SelectProps extends FieldProps<string> {
  readonly options: readonly Option[];
  /** First line when nothing is chosen; without it the first option is the choice. */
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
}

/**
 * A list to choose one from. The platform's own list: on a phone it is the one people know,
 * with every keyboard and screen reader it is the one that works.
 */
export function Select(props: SelectProps) {
  const own = useId();
  const id = props.id ?? own;
  const described = classNames(
    Boolean(props.hint) && `${id}-hint`,
    props.error !== undefined && `${id}-error`,
  );
  const groups = [...new Set(props.options.map((option) => option.group))];
  return (
    <div className="field">
      <label className={props.hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        <LabelText label={props.label} optional={props.optional} />
      </label>
      {props.hint && (
        <span className="field__hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <span className="select">
        <select
          className="field__control select__list"
          id={id}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          aria-invalid={props.error !== undefined || undefined}
          aria-describedby={described || undefined}
        >
          {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
          {groups.map((group) => {
            const options = props.options
              .filter((option) => option.group === group)
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ));
            return group === undefined ? (
              options
            ) : (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            );
          })}
        </select>
        <IconChevronDown aria-hidden />
      </span>
      {props.error !== undefined && (
        <span className="field__fault" id={`${id}-error`}>
          <ErrorText>{props.error}</ErrorText>
        </span>
      )}
    </div>
  );
}
