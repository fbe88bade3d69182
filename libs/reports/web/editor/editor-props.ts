import type { Ref } from 'react';
import type { NumberChipsOptions } from './number-chips.js';

export interface NumberEditorHandle {
  /** Puts text where the cursor is, or was last, and goes there. */
  insert(text: string): void;
  /** Goes to a place of the text and marks it; characters from its beginning. */
  select(from: number, to: number): void;
}

export interface NumberEditorProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly handle: Ref<NumberEditorHandle>;
  readonly chips: NumberChipsOptions;
  /** Of the element that is typed in: id, role, names. */
  readonly attributes: Readonly<Record<string, string>>;
}
