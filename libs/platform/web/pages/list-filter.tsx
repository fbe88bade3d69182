import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconX from '@tabler/icons-react/icons/IconX';
import { useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useShortcuts } from '../keyboard/shortcuts.js';
import { Button } from '../ui/button.js';
import { Select, type SelectProps } from '../ui/select.js';
import { TextField, type TextFieldProps } from '../ui/text-field.js';
import { words as kitWords } from '../words.generated.js';
import { words } from './words.generated.js';
import '../form/form.css';
import './list-filter.css';

/** One thing a list is narrowed by. The first line, or the placeholder, is all of it. */
export type FilterField = Pick<
  SelectProps,
  'label' | 'value' | 'onChange' | 'options' | 'placeholder'
>;

export interface ListFilterProps {
  /** What one types to find something. It stands first, and stays open on a phone. */
  readonly search?: Pick<TextFieldProps, 'label' | 'value' | 'onChange'>;
  /** `false` for one that this reader does not have. */
  readonly fields?: readonly (FilterField | false)[];
}

/**
 * What one narrows a list with, side by side; `/` leads to the first (pages.md 2.4). Where there is no room
 * beside each other, two and more fold behind one button that says how many are set, and what they are set
 * to stands beside it. One alone is no longer than its button.
 */
export function ListFilter({ search, fields = [] }: ListFilterProps) {
  const t = useWords(words);
  const ofKit = useWords(kitWords);
  const all = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const shown = fields.filter((field) => field !== false);
  const set = shown.filter(isSet);
  useShortcuts([{ keys: '/', label: ofKit('list.filter'), run: () => focusFirst(all.current) }]);
  const takeBack = (field: FilterField) => {
    field.onChange(unsetOf(field));
    button.current?.focus();
  };
  return (
    <search
      ref={all}
      className="list-filter form__row no-print"
      data-open={isOpen || shown.length < 2 || undefined}
    >
      {search && <TextField {...search} type="search" />}
      {shown.length > 1 && (
        <div className="list-filter__fold">
          <Button
            ref={button}
            className="list-filter__press"
            icon={<IconChevronDown aria-hidden />}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {t('filter.press', { n: set.length })}
          </Button>
          {!isOpen && set.length > 0 && (
            <ul className="list-filter__set" aria-label={t('filter.set')}>
              {set.map((field) => (
                <li key={field.label}>
                  <button
                    type="button"
                    className="list-filter__tag"
                    aria-label={t('filter.takeBack', { what: saidOf(field) })}
                    onClick={() => takeBack(field)}
                  >
                    {saidOf(field)}
                    <IconX aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {shown.map((field) => (
        <Select key={field.label} {...field} />
      ))}
    </search>
  );
}

/** The value that narrows nothing. */
function unsetOf({ placeholder, options }: FilterField): string {
  return placeholder === undefined ? (options[0]?.value ?? '') : '';
}

const isSet = (field: FilterField) => field.value !== unsetOf(field);

function saidOf({ label, value, options }: FilterField): string {
  return `${label}: ${options.find((option) => option.value === value)?.label ?? value}`;
}

/** The first field that can be seen, or what they are folded behind: what is hidden takes no focus. */
function focusFirst(all: HTMLElement | null) {
  const found = ['input, select', '.list-filter__press'].flatMap((css) => [
    ...(all?.querySelectorAll<HTMLElement>(css) ?? []),
  ]);
  for (const each of found) {
    each.focus();
    if (document.activeElement === each) return;
  }
}
