import type { Ref } from 'react';
import type { HashQuery } from './hash-query.js';
import type { NumberChipsOptions } from './number-chips.js';
import type { HashKey } from './use-figure-hash.js';

export interface NumberEditorHandle {
  /** Puts text where the cursor is, or was last, and goes there. */
  insert(text: string): void;
  /** Puts text in the place of some, and goes behind it. */
  replace(from: number, to: number, text: string): void;
  /** Goes to a place of the text and marks it; characters from its beginning. */
  select(from: number, to: number): void;
}

export interface NumberEditorProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly handle: Ref<NumberEditorHandle>;
  readonly chips: NumberChipsOptions;
  /** What *#* looks for, and the keys of its list. */
  readonly hash: {
    readonly onQuery: (query: HashQuery | null) => void;
    readonly onKey: (key: HashKey) => boolean;
  };
  /** Of the element that is typed in: id, role, names. */
  readonly attributes: Readonly<Record<string, string>>;
}
