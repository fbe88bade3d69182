import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconX from '@tabler/icons-react/icons/IconX';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { classNames } from './class-names.js';
import { ErrorText, type FieldProps, LabelText } from './field-parts.js';
import type { Option } from './select.js';
import './form-field.css';
import './tag-field.css';

export interface TagFieldProps extends FieldProps<readonly string[]> {
  readonly options: readonly Option[];
  /** What stands in the field where nothing is chosen. */
  readonly placeholder?: string;
}

/**
 * Any number of a list in one line: what is chosen as tags, the rest found by typing. With the keyboard:
 * arrows and Enter choose, Escape closes, Backspace in an empty field takes the last one away.
 */
export function TagField(props: TagFieldProps) {
  const { label, options, value, onChange, error, hint } = props;
  const t = useWords(words);
  const own = useId();
  const id = props.id ?? own;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = options.filter((option) => fold(option.label).includes(fold(typed)));
  const active = isOpen ? found[Math.min(at, found.length - 1)] : undefined;
  const chosen = value.flatMap((one) => options.find((option) => option.value === one) ?? []);
  const close = () => {
    setOpen(false);
    setTyped('');
  };
  const toggle = (one: string) => {
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
    setTyped('');
  };
  const moveTo = (index: number) => {
    setOpen(true);
    setAt((index + found.length) % Math.max(found.length, 1));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'ArrowDown') moveTo(isOpen ? at + 1 : 0);
    else if (key === 'ArrowUp') moveTo(isOpen ? at - 1 : found.length - 1);
    else if (key === 'Enter' && active) toggle(active.value);
    else if (key === 'Escape' && isOpen) close();
    else if (key === 'Backspace' && typed === '' && value.length > 0) onChange(value.slice(0, -1));
    else return;
    event.preventDefault();
    // A dialog around it stays open, and a form is not sent.
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the tags and the field within
    <div
      className="field tag-field"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      <label className="field__label" htmlFor={id}>
        <LabelText label={label} optional={props.optional} />
      </label>
      {hint && (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className="tag-field__frame">
        {chosen.length > 0 && (
          <ul className="tag-field__tags" aria-label={t('tags.chosen', { label })}>
            {chosen.map((option) => (
              <li key={option.value}>
                <button
                  type="button"
                  className="tag-field__tag"
                  aria-label={t('tags.remove', { option: option.label })}
                  onClick={() => {
                    onChange(value.filter((other) => other !== option.value));
                    field.current?.focus();
                    close();
                  }}
                >
                  {option.label}
                  <IconX aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={field}
          className="tag-field__input"
          id={id}
          role="combobox"
          autoComplete="off"
          value={typed}
          placeholder={chosen.length === 0 ? props.placeholder : undefined}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={active ? `${id}-${active.value}` : undefined}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={
            classNames(Boolean(hint) && `${id}-hint`, error !== undefined && `${id}-error`) ||
            undefined
          }
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        {isOpen && (
          <div
            className="tag-field__list"
            id={`${id}-list`}
            role="listbox"
            tabIndex={-1}
            aria-label={label}
            aria-multiselectable
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
          >
            {found.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
              <div
                key={option.value}
                id={`${id}-${option.value}`}
                role="option"
                tabIndex={-1}
                aria-selected={value.includes(option.value)}
                data-active={option === active || undefined}
                ref={option === active ? inView : undefined}
                onClick={() => toggle(option.value)}
              >
                <IconCheck aria-hidden />
                {option.label}
              </div>
            ))}
          </div>
        )}
      </div>
      {isOpen && found.length === 0 && (
        <span className="field__hint" role="status">
          {t('tags.none')}
        </span>
      )}
      {error !== undefined && (
        <span className="field__fault" id={`${id}-error`}>
          <ErrorText>{error}</ErrorText>
        </span>
      )}
    </div>
  );
}

const inView = (line: HTMLElement | null) => line?.scrollIntoView?.({ block: 'nearest' });

/** As one types it: `sodra` finds Södra. */
const fold = (text: string) => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
