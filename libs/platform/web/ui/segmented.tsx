import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Option } from './select.js';
import './segmented.css';

/** A few views of the same thing beside each other: *Vecka | Lista*. The choice lives in the URL. */
export function Segmented(props: {
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) props.onChange(String(chosen));
      }}
    >
      {props.options.map((option) => (
        <ToggleButton className="segmented__option" id={option.value} key={option.value}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
