import { expect, it } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, useState } from 'react';
import type { NumberEditorHandle } from './editor-props.js';
import { PlainEditor } from './plain-editor.js';

const chips = {
  read: () => ({ value: '', title: '', kind: 'figure' }) as const,
  bareTitle: '',
  onAt: () => undefined,
};

const hash = { onQuery: () => undefined, onKey: () => false };

function open(start: string) {
  const handle = createRef<NumberEditorHandle>();
  function Held() {
    const [value, setValue] = useState(start);
    const attributes = { id: 'body', role: 'textbox', 'aria-label': 'Text' };
    return (
      <PlainEditor value={value} onChange={setValue} {...{ handle, chips, attributes, hash }} />
    );
  }
  render(<Held />);
  const field = screen.getByRole('textbox', { name: 'Text' }) as HTMLTextAreaElement;
  return { field, handle: () => handle.current as NumberEditorHandle };
}

it('takes what is typed, figures as they are stored', async () => {
  const { field } = open('Vi nådde ⟦K01⟧.');
  await userEvent.type(field, ' Bra.');
  expect(field.value).toBe('Vi nådde ⟦K01⟧. Bra.');
});

it('puts a figure over what is marked, and goes behind it', async () => {
  const { field, handle } = open('Vi nådde många.');
  act(() => handle().select(9, 14));
  expect(document.activeElement).toBe(field);
  act(() => handle().insert('⟦K01⟧'));
  expect(field.value).toBe('Vi nådde ⟦K01⟧.');
  await waitFor(() => expect([field.selectionStart, field.selectionEnd]).toEqual([14, 14]));
});
