import type { BoundField } from '@stad/platform/web/form/use-form.js';
import { ErrorText } from '@stad/platform/web/ui/field-parts.js';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components/RadioGroup';
import './evaluation.css';

export interface ScaleOption {
  readonly value: string;
  /** Said to whoever cannot see the scale, and shown once it is chosen. */
  readonly label: string;
  /** What stands in the box. */
  readonly short: string;
}

/**
 * One statement and a row of boxes as large as a thumb, from the lowest to the highest, with words at both ends;
 * arrow keys move along it.
 */
export function ScaleField(
  props: BoundField<string> & { label: string; options: readonly ScaleOption[]; hasEnds?: boolean },
) {
  const { id, label, options, value, error } = props;
  const chosen = options.find((option) => option.value === value);
  const [first, last] = [options[0], options.at(-1)];
  return (
    <RadioGroup
      className="field scale"
      id={id}
      value={value || null}
      onChange={props.onChange}
      orientation="horizontal"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field__label">{label}</Label>
      <div className="scale__row">
        {options.map((option) => (
          <Radio
            className="scale__box"
            key={option.value}
            value={option.value}
            aria-label={option.label}
          >
            {option.short}
          </Radio>
        ))}
      </div>
      {props.hasEnds && (
        <p className="scale__ends" aria-hidden>
          {chosen ? (
            <strong>{chosen.label}</strong>
          ) : (
            <>
              <span>{first?.label}</span>
              <span>{last?.label}</span>
            </>
          )}
        </p>
      )}
      {error !== undefined && (
        <Text slot="errorMessage" className="field__fault">
          <ErrorText>{error}</ErrorText>
        </Text>
      )}
    </RadioGroup>
  );
}
