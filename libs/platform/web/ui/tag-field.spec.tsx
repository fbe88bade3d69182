import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../testing/render-page.js';
import { TagField } from './tag-field.js';

const OPTIONS = ['Centrum', 'Stationsområdet', 'Södra Sandby'].map((label) => ({
  value: label.slice(0, 2),
  label,
}));

async function open(start: readonly string[] = []) {
  const onChange = jest.fn<(value: readonly string[]) => void>();
  function Held() {
    const [value, setValue] = useState(start);
    return (
      <TagField
        label="Område"
        hint="Välj minst ett."
        options={OPTIONS}
        value={value}
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
    );
  }
  const { user } = await renderPage(<Held />);
  const field = screen.getByRole('combobox', { name: 'Område' });
  const lines = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
  return { user, field, lines, onChange };
}

describe('a choice of several as tags', () => {
  it('is made by the keyboard alone: found by typing, without the marks of letters', async () => {
    const { user, field, lines, onChange } = await open();
    await user.tab();
    expect(document.activeElement).toBe(field);
    expect(lines()).toEqual([]);
    await user.keyboard('sodra');
    expect(lines()).toEqual(['Södra Sandby']);
    await user.keyboard('{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(['Sö']);
    await user.keyboard('{ArrowDown}{Enter}');
    await user.keyboard('{Escape}');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    const chosen = within(screen.getByRole('list', { name: 'Valda: Område' }));
    expect(chosen.getAllByRole('button')).toHaveLength(2);
  });

  it('names the line that Enter would take, and takes the last tag away with Backspace', async () => {
    const { user, field, onChange } = await open(['Ce', 'St']);
    await user.click(field);
    const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active()?.textContent).toBe('Centrum');
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()?.textContent).toBe('Södra Sandby');
    await user.keyboard('{Backspace}');
    expect(onChange).toHaveBeenLastCalledWith(['Ce']);
  });

  it('is made by touch: a line adds, its tag takes it away and the field keeps the focus', async () => {
    const { user, field, onChange } = await open();
    await user.click(field);
    await user.click(screen.getByRole('option', { name: 'Centrum' }));
    expect(onChange).toHaveBeenLastCalledWith(['Ce']);
    await user.click(screen.getByRole('button', { name: 'Ta bort Centrum' }));
    expect(onChange).toHaveBeenLastCalledWith([]);
    expect(document.activeElement).toBe(field);
  });

  it('says that nothing is called so, and closes when one goes on', async () => {
    const { user, field } = await open();
    await user.type(field, 'Malmö');
    expect(screen.getByRole('status').textContent).toBe('Inget med det namnet i listan.');
    await user.tab();
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect((field as HTMLInputElement).value).toBe('');
    expect(field.getAttribute('aria-describedby')).toBe(`${field.id}-hint`);
  });
});
