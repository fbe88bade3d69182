import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { useShortcutListener } from '../keyboard/shortcuts.js';
import { renderPage } from '../testing/render-page.js';
import { ListFilter, type ListFilterProps } from './list-filter.js';

const KINDS = [
  { value: 'CARD', label: 'Kort' },
  { value: 'SHEET', label: 'Blad' },
];
const STATES = [
  { value: 'ALL', label: 'Alla lägen' },
  { value: 'OPEN', label: 'Öppna' },
];

/** A list with what somebody has set: the kind has a line for all of them, the state begins with one. */
function Filter(props: { kind?: string; state?: string; hasState?: boolean }) {
  useShortcutListener(true);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState(props.kind ?? '');
  const [state, setState] = useState(props.state ?? 'ALL');
  const fields: ListFilterProps['fields'] = [
    { label: 'Slag', placeholder: 'Alla', value: kind, onChange: setKind, options: KINDS },
    (props.hasState ?? true) && {
      ...{ label: 'Läge', value: state, onChange: setState, options: STATES },
    },
  ];
  return (
    <ListFilter search={{ label: 'Sök', value: search, onChange: setSearch }} fields={fields} />
  );
}

const press = () => screen.getByRole('button', { name: /^Filtrera/ });
// The roles of the library that reads them here are older than the element.
const isOpen = () => document.querySelector('search')?.hasAttribute('data-open');
const set = () => screen.queryByRole('list', { name: 'Filter som är valda' });

describe('the filters of a list', () => {
  it('with nothing set stand behind a button without a number', async () => {
    await renderPage(<Filter />);
    expect(press().textContent).toBe('Filtrera');
    expect(press().getAttribute('aria-expanded')).toBe('false');
    expect(isOpen()).toBe(false);
    expect(set()).toBeNull();
  });

  it('count and name what is set, also when one arrives by a link', async () => {
    await renderPage(<Filter kind="SHEET" state="OPEN" />);
    expect(press().textContent).toBe('Filtrera (2)');
    const named = within(set() as HTMLElement).getAllByRole('listitem');
    expect(named.map(({ textContent }) => textContent)).toEqual(['Slag: Blad', 'Läge: Öppna']);
  });

  it('name a value that no list knows as it stands in the address', async () => {
    await renderPage(<Filter kind="GONE" />);
    expect(screen.getByText('Slag: GONE')).toBeTruthy();
  });

  it('open and close with the keyboard, and what is set is then in its own list', async () => {
    const { user } = await renderPage(<Filter kind="SHEET" />);
    press().focus();
    await user.keyboard('{Enter}');
    expect(press().getAttribute('aria-expanded')).toBe('true');
    expect(isOpen()).toBe(true);
    expect(set()).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Läge' }), 'Öppna');
    expect(press().textContent).toBe('Filtrera (2)');
    press().focus();
    await user.keyboard(' ');
    expect(isOpen()).toBe(false);
  });

  it('are taken back one by one, and the focus stays among them', async () => {
    const { user } = await renderPage(<Filter kind="SHEET" state="OPEN" />);
    await user.click(screen.getByRole('button', { name: 'Läge: Öppna, ta bort' }));
    expect(press().textContent).toBe('Filtrera (1)');
    expect(document.activeElement).toBe(press());
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Läge' }).value).toBe('ALL');
    await user.click(screen.getByRole('button', { name: 'Slag: Blad, ta bort' }));
    expect(press().textContent).toBe('Filtrera');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Slag' }).value).toBe('');
  });

  it('that are one alone do not fold', async () => {
    await renderPage(<Filter kind="SHEET" hasState={false} />);
    expect(isOpen()).toBe(true);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are counted without what is typed', async () => {
    const { user } = await renderPage(<Filter />);
    await user.type(screen.getByRole('searchbox', { name: 'Sök' }), 'hotell');
    expect(press().textContent).toBe('Filtrera');
  });

  it('are led to by their key', async () => {
    const { user } = await renderPage(<Filter />);
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Sök' }));
  });
});
